package io.github.disclosureaudit.report;

import static io.github.disclosureaudit.report.SampleRuns.ALPHA;
import static io.github.disclosureaudit.report.SampleRuns.BETA;
import static io.github.disclosureaudit.report.SampleRuns.dead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** results.sarif and junit.xml. */
@Timeout(60)
class PipelineFilesTest {
    @TempDir
    Path reports;

    @Test
    void sarifHasWhatTheStandardAsksFor() throws IOException {
        Finding known = dead(ALPHA, "a/1.html", "<script>甲");
        SampleRuns runs = new SampleRuns(reports);
        runs.run("2021-12-01T0200", Night.of(ALPHA, known));
        Path second = runs.run(
                "2021-12-02T0200",
                Night.of(ALPHA, known, dead(ALPHA, "a/2.html", "乙")),
                Night.of(BETA).incomplete("budget"));
        JsonNode sarif = Json.MAPPER.readTree(second.resolve("results.sarif").toFile());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.path("runs").path(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        assertThat(run.path("results")).hasSize(2);
        for (JsonNode result : run.path("results")) {
            String rule =
                    rules.path(result.path("ruleIndex").asInt()).path("id").asText();
            assertThat(result.path("ruleId").asText()).isEqualTo(rule).isEqualTo("http-404");
            assertThat(result.path("level").asText()).isIn("error", "warning", "note");
            assertThat(result.path("message").path("text").asText()).isNotEmpty();
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo("http://alpha.test/");
        }
        assertThat(run.path("results").findValuesAsText("baselineState")).containsExactlyInAnyOrder("new", "unchanged");
        assertThat(run.at("/results/0/partialFingerprints").fieldNames().next()).isEqualTo("findingId/v1");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("budget");
    }

    @Test
    void junitFailsOnlyWhatIsProven() throws Exception {
        Path run = new SampleRuns(reports)
                .run(
                        "2021-12-01T0200",
                        Night.of(ALPHA, dead(ALPHA, "a/1.html", "甲")),
                        Night.of(BETA).check("phone", Verdict.UNKNOWN));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(run.resolve("junit.xml").toFile());
        Element failed = (Element) document.getElementsByTagName("testsuite").item(0);
        Element unknown = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(failed.getAttribute("failures")).isEqualTo("1");
        assertThat(failed.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(unknown.getAttribute("skipped")).isEqualTo("1");
        assertThat(unknown.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }
}
