package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** index.html as a file; what a browser makes of it stands in {@link HtmlReportInBrowserTest}. */
@Timeout(60)
class HtmlReportTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/io/github/disclosureaudit/report/html");
    private static final Pattern BLOCK = Pattern.compile(
            "<script type=\"text/plain\" class=\"findings\" data-site=\"(.*?)\" data-first=\"\\d+\" data-count=\"(\\d+)\">(.*?)</script>");

    private static String page(Path run) throws IOException {
        return Files.readString(run.resolve("index.html"));
    }

    private static JsonNode overview(Path run) throws IOException {
        Matcher data = Pattern.compile(
                        "<script type=\"application/json\" id=\"overview\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page(run));
        assertThat(data.find()).isTrue();
        return Json.MAPPER.readTree(data.group(1));
    }

    private static List<JsonNode> findings(Path run, String site) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(page(run)).results().toList()) {
            if (block.group(1).equals(site)) {
                byte[] packed = Base64.getDecoder().decode(block.group(3));
                JsonNode part = Json.MAPPER.readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
                assertThat(part).hasSize(Integer.parseInt(block.group(2)));
                part.forEach(rows::add);
            }
        }
        return rows;
    }

    @Test
    void carriesEveryFindingOnceAndCountsThem(@TempDir Path reports) throws IOException {
        Finding[] many = Stream.iterate(0, i -> i + 1)
                .limit(5001)
                .map(i -> SampleRuns.dead(SampleRuns.ALPHA, "p" + i, "链接" + i))
                .toArray(Finding[]::new);
        Path run = new SampleRuns(reports)
                .run("2021-12-31T0200", Night.of(SampleRuns.ALPHA, many), Night.of(SampleRuns.BETA));
        assertThat(findings(run, "alpha")).hasSize(5001);
        assertThat(findings(run, "beta")).isEmpty();
        Set<String> ids = new TreeSet<>();
        findings(run, "alpha").forEach(row -> ids.add(row.get(0).asText()));
        assertThat(ids).hasSize(5001);
        int counted = 0;
        for (JsonNode group : overview(run).path("counts")) {
            counted += group.get(group.size() - 1).asInt();
        }
        assertThat(counted).isEqualTo(5001);
    }

    @Test
    void asksNothingFromOutsideAndRunsOnlyItsOwnScript(@TempDir Path reports) throws Exception {
        String page = page(new SampleRuns(reports).run("2021-12-31T0200", Night.of(SampleRuns.ALPHA)));
        Matcher policy = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"(.*?)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).startsWith("default-src 'none'; ").doesNotContain("unsafe", "http", "*");
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(policy.group(1)).contains("script-src '" + hash(script.group(1)) + "'");
        assertThat(script.find()).as("a second script").isFalse();
        assertThat(page).doesNotContain("<link", "<img", "@import", "src=");
        // Nothing turns text into code or markup.
        assertThat(page).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void keepsTextOfPagesInsideItsData(@TempDir Path reports) throws IOException {
        String evil = "</script><script>alert(1)</script><!-- @@SCRIPT@@ & \u2028";
        Finding finding = Finding.about("alpha", 31, "link", Reason.http(404), evil)
                .message(Message.literal(evil))
                .evidence(evil, "")
                .build();
        Path run = new SampleRuns(reports).run("2021-12-31T0200", Night.of(SampleRuns.ALPHA, finding));
        Path next = new SampleRuns(reports).run("2022-01-31T0200", Night.of(SampleRuns.ALPHA));
        // Found once as data, and once more, fixed by then, in the overview.
        assertThat(page(run)).doesNotContain("alert(1)</script>");
        assertThat(page(next)).doesNotContain("alert(1)</script>").contains("\\u003cscript\\u003ealert(1)");
        assertThat(findings(run, "alpha").get(0).toString()).contains("<script>alert(1)");
    }

    @Test
    void saysEverythingInBothLanguages(@TempDir Path reports) throws IOException {
        Path run = new SampleRuns(reports).in(Locale.ENGLISH).run("2021-12-31T0200", Night.of(SampleRuns.ALPHA));
        JsonNode overview = overview(run);
        overview.path("texts").properties().forEach(text -> {
            assertThat(text.getValue().get(0).asText()).as(text.getKey()).isNotEmpty();
            assertThat(text.getValue().get(1).asText()).as(text.getKey()).isNotEmpty();
        });
        overview.path("reasons")
                .forEach(reason -> assertThat(reason.path("known").asBoolean()).isTrue());
        assertThat(overview.path("reasons").size())
                .isGreaterThanOrEqualTo(ReasonCatalogue.load().codes().size());
        assertThat(page(run)).contains("<html lang=\"en\">");
        assertThat(overview.path("requirements").get(0).path("title").toString())
                .isEqualTo("[\"链接可用\",\"Links work\"]");
    }

    /** Texts that the script names must exist, and every text must be named. */
    @Test
    void hasTheTextsThatItsScriptAsksFor(@TempDir Path reports) throws IOException {
        Path run = new SampleRuns(reports).run("2021-12-31T0200", Night.of(SampleRuns.ALPHA));
        Set<String> known = new TreeSet<>();
        overview(run).path("texts").fieldNames().forEachRemaining(known::add);
        Set<String> asked = new TreeSet<>();
        StringBuilder script = new StringBuilder();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                script.append(Files.readString(file));
            }
        }
        Matcher call = Pattern.compile("\\bt(?:Nodes)?\\(\"([a-zA-Z.-]+)\"[,)]").matcher(script);
        while (call.find()) {
            asked.add(call.group(1));
        }
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(known).containsAll(asked);
        List<String> composed = List.of(
                "verdict.",
                "severity.",
                "certainty.",
                "state.",
                "turn.",
                "kind.",
                "region.",
                "origin.",
                "view.",
                "exit.",
                "difference.",
                "confidence.",
                "met.");
        Set<String> idle = new TreeSet<>(known);
        idle.removeAll(asked);
        idle.removeIf(key -> composed.stream().anyMatch(key::startsWith) || script.indexOf("\"" + key + "\"") >= 0);
        assertThat(idle).as("texts that nothing shows").isEmpty();
    }

    @Test
    void pointsToBothTextsOfAnArticleSideBySide(@TempDir Path reports) throws IOException {
        Finding one = SampleRuns.dead(SampleRuns.ALPHA, "a.html", "第一条");
        Finding two = SampleRuns.dead(SampleRuns.ALPHA, "b.html", "第二条");
        RunFolder folder = new SampleRuns(reports).open("2021-12-31T0200", Night.of(SampleRuns.ALPHA, one, two));
        Files.createDirectories(folder.path().resolve("differences"));
        Files.writeString(folder.path().resolve("differences").resolve(one.id() + ".html"), "<p>");
        Path run = folder.finish(SampleRuns.info("2021-12-31T0200"));
        for (JsonNode row : findings(run, "alpha")) {
            String expected = row.get(0).asText().equals(one.id()) ? one.id() : "";
            assertThat(row.get(row.size() - 1).asText()).isEqualTo(expected);
        }
    }

    @Test
    void tellsWhatTurnedAndWhatWasFixedSinceTheRunBefore(@TempDir Path reports) throws IOException {
        SampleRuns runs = new SampleRuns(reports);
        runs.run("2021-11-30T0200", Night.of(SampleRuns.ALPHA, SampleRuns.dead(SampleRuns.ALPHA, "a.html", "附件1")));
        Path run = runs.run("2021-12-31T0200", Night.of(SampleRuns.ALPHA));
        JsonNode overview = overview(run);
        assertThat(overview.path("fixed")).hasSize(1);
        assertThat(overview.path("earlier").path("runs")).hasSize(2);
        assertThat(overview.path("earlier").path("changes").toString()).isEqualTo("[[\"alpha\",31,\"FAIL\"]]");
        assertThat(overview.path("run")
                        .path("info")
                        .path("vantage")
                        .path("ipv4")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isMadeAgainByteForByte(@TempDir Path reports) throws IOException {
        SampleRuns runs = new SampleRuns(reports);
        Path first = runs.run(
                "2021-11-30T0200", Night.of(SampleRuns.ALPHA, SampleRuns.dead(SampleRuns.ALPHA, "a.html", "附件1")));
        Path second = runs.run("2021-12-31T0200", Night.of(SampleRuns.ALPHA).incomplete("time-budget"));
        List<String> before = List.of(page(first), page(second));
        Files.delete(first.resolve("index.html"));
        ReportFolder.open(reports, new Ledger()).rebuild(SampleRuns.TEXTS, id -> true);
        assertThat(List.of(page(first), page(second))).isEqualTo(before);
    }
}
