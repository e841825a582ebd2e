package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.report.codes.GivenCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReasonCatalogueTest {
    private static final Path CODE = Path.of("src/main/java/io/github/disclosureaudit");

    /** Expressions that hand on a code which was given elsewhere: the end of an earlier crawl, read from its archive. */
    private static final Set<String> HANDED_ON = Set.of("SiteAudit: METHOD_INVOCATION opened.knownEnd()");

    private final ReasonCatalogue reasons = ReasonCatalogue.load();

    /** The codes come from the syntax trees of the product, so that a new one cannot be forgotten here. */
    @Test
    void explainsEveryCodeThatTheChecksGive() throws IOException {
        GivenCodes given = GivenCodes.read(CODE);
        assertThat(given.unknown()).containsExactlyInAnyOrderElementsOf(HANDED_ON);
        assertThat(given.codes()).contains("phone-missing", "http-*", "tls-expired", "wall", "home-*", "byte-budget");
        assertThat(given.codes()).filteredOn(code -> !code.endsWith("*")).allSatisfy(code -> assertThat(reasons.codes())
                .contains(code));
        assertThat(given.codes()).filteredOn(code -> code.endsWith("*")).containsExactlyInAnyOrder("http-*", "home-*");
    }

    @Test
    void explainsNoCodeThatNobodyGives() throws IOException {
        Set<String> given = GivenCodes.read(CODE).codes();
        assertThat(reasons.codes())
                .allMatch(code -> given.contains(code)
                        || given.stream()
                                .anyMatch(start -> start.endsWith("*") && Pattern.matches(start + ".*", code)));
    }

    @Test
    void explainsHttpStatusesAndFaultsOfHomePagesByFamily() {
        assertThat(reasons.entry(Reason.http(404)).title().in(Locale.ENGLISH)).isEqualTo("Page not found (404)");
        assertThat(reasons.entry(Reason.http(418)).title().in(Locale.ENGLISH))
                .isEqualTo("Server refuses the request (4xx)");
        assertThat(reasons.entry(Reason.http(507)).title().in(Locale.ENGLISH)).isEqualTo("Server error (5xx)");
        assertThat(reasons.entry(Reason.of("home-dns")).title().in(Locale.ENGLISH))
                .isEqualTo("Home page does not open");
        assertThat(reasons.knows(Reason.of("never-heard-of"))).isFalse();
        assertThat(reasons.entry(Reason.of("never-heard-of")).title().in(Locale.ENGLISH))
                .isEqualTo("Reason code never-heard-of");
    }

    @Test
    void saysAllOfThemInBothLanguagesWithTheDocument() {
        for (String code : reasons.codes()) {
            ReasonCatalogue.Entry entry = reasons.entry(Reason.of(code));
            for (Message text : List.of(entry.title(), entry.cause(), entry.actor(), entry.remedy())) {
                assertThat(text.in(Locale.CHINESE)).as(code).containsPattern("[\\u4e00-\\u9fff]|^/$");
                assertThat(text.in(Locale.ENGLISH)).as(code).matches("[\\x20-\\x7e…“”]+");
            }
            assertThat(entry.source(Locale.CHINESE)).as(code).containsPattern("[\\u4e00-\\u9fff]{4}");
            assertThat(entry.source(Locale.ENGLISH)).as(code).matches("[\\x20-\\x7e]{15,}");
        }
        assertThat(reasons.entry(Reason.of("art20-gap")).source(Locale.ENGLISH))
                .isEqualTo("Regulations on open government information (State Council Decree 711), article 20");
    }

    @Test
    void goesWholeIntoTheDictionary(@TempDir Path reports) throws IOException {
        Path run = new SampleRuns(reports).run("2021-12-31T0200", SampleRuns.Night.of(SampleRuns.ALPHA));
        JsonNode dictionary =
                Json.MAPPER.readTree(run.resolve("datapackage.json").toFile()).path("reasons");
        Set<String> codes = new TreeSet<>();
        dictionary.forEach(reason -> codes.add(reason.path("code").asText()));
        assertThat(codes).containsExactlyElementsOf(reasons.codes());
        assertThat(dictionary.get(0).path("source_en").asText()).contains("Decree 711");
        assertThat(dictionary.get(0).path("actor").asText()).isEqualTo("主办单位");
    }
}
