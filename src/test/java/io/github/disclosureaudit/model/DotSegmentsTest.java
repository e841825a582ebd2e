package io.github.disclosureaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path means what a walk through its segments comes to. */
class DotSegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "'', /",
        "a, /a",
        "/., /",
        "/.., /",
        "/../../a, /a",
        "/a/.., /",
        "/a/., /a/",
        "/a/%2e%2E, /",
        "/a/%2e, /a/",
        "/a/.%2E/b, /b",
        "/a/..., /a/...",
        "/a/%2e%2e%2e, /a/%2e%2e%2e",
        "/a/%2f../b, /a/%2f../b",
        "/a//.., /a/",
        "/a//../.., /",
        "/..a/.b, /..a/.b"
    })
    void areResolved(String raw, String resolved) {
        assertThat(DotSegments.resolved(raw)).isEqualTo(resolved);
    }

    @Property(tries = 1000)
    void areResolvedAsByAWalk(@ForAll("paths") String path) {
        Deque<String> walk = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i].replace("%2e", ".").replace("%2E", ".");
            boolean last = i == segments.length - 1;
            if (segment.equals("..") && !walk.isEmpty()) {
                walk.removeLast();
            }
            if (segment.equals(".") || segment.equals("..")) {
                if (last) {
                    walk.addLast("");
                }
            } else {
                walk.addLast(segments[i]);
            }
        }
        String resolved = DotSegments.resolved(path);
        assertThat(resolved).isEqualTo("/" + String.join("/", walk));
        assertThat(DotSegments.resolved(resolved)).isEqualTo(resolved);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(".", "..", "%2e", "%2E.", ".%2e", "...", "a", "b.html", "", "%2f", ".a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "/" + String.join("/", parts));
    }
}
