package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.report.Office.Sheet;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tables in a spreadsheet program; skipped where there is none. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesInLibreOfficeTest {
    /** What spreadsheets are known to spoil, and what they would run. */
    private static final List<String> DELICATE = List.of(
            "0755-84390000",
            "075584390000",
            "+86 755 84390000",
            "12360",
            "123456789012345678",
            "440301199001011234",
            "2021-05-31",
            "2021年5月31日",
            "5-31",
            "1/2",
            "3:04",
            "1E5",
            "00",
            "1.50",
            "=HYPERLINK(\"http://evil.test\",\"点我\")",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd",
            "-2+3",
            " =1+1",
            "\t=1+1",
            "＝1+1",
            "海关总署“放管服”改革，第1,234号",
            "他说\"可以\", 后来\n又说不行",
            "TRUE",
            "'引号开头",
            "(5)",
            "￥5",
            "５",
            "１２３",
            "1 1/2",
            "12月4日",
            "2021年5月",
            "2021年",
            "5月",
            "第5条",
            "10时30分",
            "MAR1",
            "1-Dec",
            "10:30 PM",
            "#N/A",
            "#REF!",
            "甲;=1+1",
            "乙；=1+1",
            "_x003D_1");

    private Optional<Office> office = Optional.empty();
    private List<Path> tables = List.of();
    private Path run = Path.of("");

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        office = Office.find(folder.resolve("profile"));
        assumeTrue(office.isPresent(), "no LibreOffice on this machine: the tables were not opened in a spreadsheet");
        List<Finding> findings = new ArrayList<>();
        for (String text : DELICATE) {
            findings.add(SampleRuns.dead(SampleRuns.ALPHA, "p" + findings.size() + ".html", text));
        }
        Path reports = folder.resolve("reports");
        SampleRuns runs = new SampleRuns(reports);
        runs.run("2021-12-30T0200", Night.of(SampleRuns.ALPHA, findings.get(0)));
        run = runs.run("2021-12-31T0200", Night.of(SampleRuns.ALPHA, findings.toArray(Finding[]::new)));
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(reports, run, run.resolve("findings"), run.resolve("occurrences"))) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".csv"))
                        .sorted()
                        .toList()) {
                    Path copy = folder.resolve(place.getFileName() + "-" + file.getFileName());
                    found.add(Files.copy(file, copy));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(7);
        tables = found;
    }

    @Test
    void arriveAsWritten(@TempDir Path folder) throws Exception {
        compare(office.orElseThrow().open(tables, Office.PLAIN, folder));
    }

    @Test
    void arriveAsWrittenWhereSpecialNumbersAreLookedFor(@TempDir Path folder) throws Exception {
        compare(office.orElseThrow().open(tables, Office.EAGER, folder));
    }

    @Test
    void arriveAsWrittenInChinese(@TempDir Path folder) throws Exception {
        compare(office.orElseThrow().open(tables, Office.CHINESE, folder));
    }

    @Test
    void arriveAsWrittenWhereSemicolonsAndTabsSeparateToo(@TempDir Path folder) throws Exception {
        compare(office.orElseThrow().open(tables, Office.MANY_SEPARATORS, folder));
    }

    private void compare(List<List<Sheet>> opened) throws IOException {
        for (int i = 0; i < tables.size(); i++) {
            Sheet sheet = opened.get(i).get(0);
            assertThat(sheet.formulas()).as("formulas of %s", tables.get(i)).isEmpty();
            List<List<String>> written = written(tables.get(i));
            assertThat(sheet.cells()).as("rows of %s", tables.get(i)).hasSameSizeAs(written);
            for (int row = 0; row < written.size(); row++) {
                assertThat(sheet.cells().get(row))
                        .as("row %d of %s", row, tables.get(i).getFileName())
                        .isEqualTo(written.get(row));
            }
        }
    }

    /** The cells as they stand in the file, read without any of the product's own readers. */
    private static List<List<String>> written(Path file) throws IOException {
        String text = Files.readString(file).replaceFirst("^\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
                        row.remove(row.size() - 1);
                    }
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    /** That the comparison can fail: bare cells are spoilt and run. */
    @Test
    void spoilsWhatBearsNoMark(@TempDir Path folder) throws Exception {
        Path bare = Files.writeString(folder.resolve("bare.csv"), "075584390000,123456789012345678,=1+1,1/2\r\n");
        Sheet sheet = office.orElseThrow()
                .open(List.of(bare), Office.EAGER, folder)
                .get(0)
                .get(0);
        assertThat(sheet.cells().get(0)).doesNotContain("075584390000", "123456789012345678", "=1+1", "1/2");
        assertThat(sheet.formulas()).hasSize(1);
    }

    @Test
    void opensTheWorkbookWithEveryTextAndNoFormula(@TempDir Path folder) throws Exception {
        List<Sheet> sheets = office.orElseThrow()
                .open(List.of(run.resolve("summary.xlsx")), "", folder)
                .get(0);
        List<String> all = sheets.stream()
                .flatMap(sheet -> sheet.cells().stream())
                .flatMap(List::stream)
                .toList();
        assertThat(sheets).allMatch(sheet -> sheet.formulas().stream().noneMatch(one -> one.contains("evil")));
        for (String text : DELICATE) {
            assertThat(all).contains(Cell.plain(text));
        }
    }
}
