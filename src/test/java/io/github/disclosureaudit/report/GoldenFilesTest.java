package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every output of two runs over made-up sites, byte by byte, so that no column, word or number changes unseen. After a
 * wanted change, {@code -Dgolden=write} writes the files anew; the difference belongs into the same commit, and a changed
 * column into CHANGELOG.md.
 */
@Timeout(60)
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String FIRST = "2021-11-30T0200";
    private static final String SECOND = "2021-12-31T0200";
    /** Explained by other tests, and long: what changes with every text is left out. */
    private static final List<String> TEXTS = List.of("texts", "reasons", "columns");

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"text/plain\" class=\"findings\"[^>]*>(.*?)</script>");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void areAsTheyWere(String language, @TempDir Path reports) throws IOException {
        Map<String, String> outputs = outputs(reports, Locale.forLanguageTag(language));
        Path golden = GOLDEN.resolve(language);
        if ("write".equals(System.getProperty("golden"))) {
            write(golden, outputs);
        }
        try (Stream<Path> files = Files.walk(golden)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> golden.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(outputs.keySet());
        }
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            assertThat(output.getValue())
                    .as(output.getKey())
                    .isEqualTo(Files.readString(golden.resolve(output.getKey())));
        }
    }

    private static void write(Path golden, Map<String, String> outputs) throws IOException {
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            Path file = golden.resolve(output.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, output.getValue());
        }
    }

    private static Map<String, String> outputs(Path reports, Locale locale) throws IOException {
        SampleRuns runs = new SampleRuns(reports).in(locale);
        Finding dead = SampleRuns.dead(SampleRuns.ALPHA, "a.html", "附件1");
        Finding phone = SampleRuns.phone(SampleRuns.ALPHA, "b.html", "乙海关");
        runs.run(FIRST, Night.of(SampleRuns.ALPHA, dead, phone), Night.of(SampleRuns.BETA));
        RunFolder folder = runs.open(
                SECOND,
                Night.of(SampleRuns.ALPHA, phone, SampleRuns.dead(SampleRuns.ALPHA, "c.html", "=1+1, \"引号\"")),
                Night.of(SampleRuns.BETA).walled("http://beta.test/w").incomplete("page-budget"));
        new RunLog(folder.path(), locale, () -> Instant.parse("2021-12-30T18:00:00Z"))
                .tell(new RunLog.Event(
                        "site-done", Map.of("site", "alpha"), Message.of("night", "run-started", SECOND, 2)));
        Path run = folder.finish(SampleRuns.info(SECOND));
        new AvailabilityFile(reports)
                .append(
                        List.of(new AvailabilityRow(
                                OffsetDateTime.parse("2021-12-31T02:00:00+08:00"),
                                "alpha",
                                "甲海关",
                                "http://alpha.test/",
                                "ipv4",
                                "down",
                                "timeout",
                                0,
                                -1,
                                "")),
                        locale);
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = reports.relativize(file).toString().replace('\\', '/');
                if (name.startsWith(SECOND) || !name.contains("/")) {
                    add(outputs, name.replace(SECOND, "run"), file);
                }
            }
        }
        addDiff(outputs, reports, run, locale);
        return outputs;
    }

    private static void add(Map<String, String> outputs, String name, Path file) throws IOException {
        if (name.endsWith(".html")) {
            outputs.put(name + ".json", data(Files.readString(file)));
        } else if (name.endsWith(".xlsx")) {
            outputs.put(name + ".xml", sheets(file));
        } else if (name.endsWith("datapackage.json")) {
            outputs.put(name, trimmed(Json.MAPPER.readTree(file.toFile())));
        } else {
            outputs.put(name, Files.readString(file));
        }
    }

    /** What the page shows, without the page. */
    private static String data(String page) throws IOException {
        int start = page.indexOf("id=\"overview\">") + "id=\"overview\">".length();
        ObjectNode data = (ObjectNode) Json.MAPPER.readTree(page.substring(start, page.indexOf("</script>", start)));
        ArrayNode findings = data.putArray("findings");
        for (MatchResult block : BLOCK.matcher(page).results().toList()) {
            byte[] packed = Base64.getDecoder().decode(block.group(1));
            Json.MAPPER
                    .readTree(new GZIPInputStream(new ByteArrayInputStream(packed)))
                    .forEach(findings::add);
        }
        return trimmed(data);
    }

    private static String trimmed(JsonNode node) throws IOException {
        ((ObjectNode) node).remove(TEXTS);
        return Json.MAPPER
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(node)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** All sheets but the dictionary, which is the last; a row a line. */
    private static String sheets(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> sheets = parts.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet"))
                    .toList();
            for (ZipEntry sheet : sheets.subList(0, sheets.size() - 1)) {
                String xml = new String(parts.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
                text.append(sheet.getName())
                        .append('\n')
                        .append(xml.replace("<row", "\n<row"))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void addDiff(Map<String, String> outputs, Path reports, Path run, Locale locale) throws IOException {
        RunDiff diff = ReportFolder.open(reports, new Ledger()).diff(reports.resolve(FIRST), run);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        diff.writeCsv(csv, locale);
        outputs.put("diff.csv", csv.toString(StandardCharsets.UTF_8));
        StringWriter text = new StringWriter();
        diff.print(new PrintWriter(text, true), locale);
        outputs.put("diff.txt", text.toString().replace("\r\n", "\n"));
    }
}
