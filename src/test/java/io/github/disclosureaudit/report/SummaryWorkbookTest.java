package io.github.disclosureaudit.report;

import static io.github.disclosureaudit.report.SampleRuns.ALPHA;
import static io.github.disclosureaudit.report.SampleRuns.dead;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** summary.xlsx as its parts say it. */
@Timeout(60)
class SummaryWorkbookTest {
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path reports;

    @Test
    void textOfPagesIsNeverAFormulaNorAnOddLink() throws IOException {
        Finding hostile = Finding.about("alpha", 31, "phone", Reason.of("phone-missing"), "=HYPERLINK(\"http://x\")")
                .url("javascript:alert(1)")
                .message(Message.literal("=cmd|' /C calc'!A0 <b>&\u0007"))
                .evidence("x".repeat(40_000), "")
                .build();
        Map<String, String> parts = parts(new SampleRuns(reports)
                .run("2021-12-01T0200", Night.of(ALPHA, hostile))
                .resolve("summary.xlsx"));
        String findings = parts.getOrDefault("xl/worksheets/sheet2.xml", "");
        assertThat(findings)
                .contains("=HYPERLINK(")
                .contains("&lt;b&gt;&amp;\u2407")
                .contains("\u2026[+");
        assertThat(String.join("", parts.values())).doesNotContain("<f>").doesNotContain("<f ");
        assertThat(parts.entrySet().stream()
                        .filter(part -> part.getKey().contains("_rels/sheet"))
                        .map(Map.Entry::getValue))
                .noneMatch(rels -> rels.contains("javascript:"));
    }

    @Test
    void headersStayAndFilterAndAddressesOpen() throws IOException {
        Finding dead = dead(ALPHA, "a/1.html", "甲");
        Map<String, String> parts = parts(new SampleRuns(reports)
                .run("2021-12-01T0200", Night.of(ALPHA, dead))
                .resolve("summary.xlsx"));
        for (int sheet = 1; sheet <= 7; sheet++) {
            assertThat(parts.get("xl/worksheets/sheet" + sheet + ".xml"))
                    .contains("state=\"frozen\"")
                    .contains("<autoFilter");
        }
        assertThat(parts.get("xl/worksheets/_rels/sheet2.xml.rels")).contains(dead.url());
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("未达标").contains("甲海关");
        assertThat(parts.get("xl/workbook.xml"))
                .contains("词典")
                .contains("回头看清单")
                .contains("季度整改情况");
    }

    @Test
    void inEnglishToo() throws IOException {
        Path run = new SampleRuns(reports)
                .in(Locale.ENGLISH)
                .run("2021-12-01T0200", Night.of(ALPHA, dead(ALPHA, "a/1.html", "甲")));
        assertThat(parts(run.resolve("summary.xlsx")).get("xl/workbook.xml"))
                .contains("Dictionary")
                .contains("Look-back list");
    }

    @Test
    void fullSheetSaysWhatIsMissing() throws IOException {
        Path file = reports.resolve("full.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0");
                SheetWriter sheet =
                        new SheetWriter(book, "full", List.of(new SheetWriter.Head("a", 5)), 0, Locale.ENGLISH, 10)) {
            for (int i = 0; i < 20; i++) {
                sheet.startRow();
                sheet.text("row " + i);
            }
        }
        String text = parts(file).get("xl/worksheets/sheet1.xml");
        assertThat(text)
                .contains("row 7")
                .doesNotContain("row 8")
                .contains("12 further rows")
                .contains("r=\"10\"");
    }

    /** The parts of a workbook with numeric character references decoded. */
    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    parts.put(entry.getName(), REFERENCE.matcher(text).replaceAll(SummaryWorkbookTest::decoded));
                }
            }
        }
        return parts;
    }

    private static String decoded(MatchResult reference) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16)));
    }
}
