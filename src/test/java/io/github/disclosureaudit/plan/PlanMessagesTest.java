package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every fault of a rule file has its words and its remedy in both languages. */
@Timeout(30)
class PlanMessagesTest {
    private static final Pattern USE =
            Pattern.compile("(?:fault|problem)\\(\\s*(?:\"[a-z_-]+\",\\s*|[a-z]+,\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.github.disclosureaudit.messages.plan", locale, NO_FALLBACK);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(bundle(Locale.ENGLISH).keySet()))
                .isEqualTo(new TreeSet<>(bundle(Locale.CHINESE).keySet()));
    }

    @Test
    void everyFaultInTheCodeHasWordsAndRemedy() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/disclosureaudit/plan"))) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                Matcher matcher = USE.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(bundle(Locale.ENGLISH).keySet())
                .containsAll(used)
                .containsAll(used.stream().map(key -> key + ".remedy").toList());
    }
}
