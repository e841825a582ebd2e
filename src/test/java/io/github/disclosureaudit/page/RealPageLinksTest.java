package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.RealPages;
import io.github.disclosureaudit.RealPages.Truth;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Link;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every anchor of a real page is read, whatever its markup. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RealPageLinksTest {
    static Stream<Truth> pages() throws IOException {
        return RealPages.read().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsEveryAnchor(Truth truth) throws IOException {
        ParsedPage page = new PageReader(ReadLimits.DEFAULT)
                .read(
                        Answers.of(
                                truth.url().toString(),
                                truth.status(),
                                Headers.of("Content-Type", "text/html"),
                                truth.bytes()),
                        1,
                        false);

        assertThat(page.links().stream().filter(link -> link.origin() == Link.Origin.ANCHOR))
                .hasSize(truth.anchors());
    }
}
