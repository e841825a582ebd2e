package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;

/**
 * summary.xlsx of a run folder, made from its tables and the ledger alone: matrix of verdicts, findings, verdicts,
 * coverage, quarters, look-back list, dictionary. Everything that comes from a page is text, never a formula.
 */
final class SummaryWorkbook {
    static final String NAME = "summary.xlsx";

    private static final RowReader VERDICTS = RowReader.of(Columns.VERDICTS);
    private static final Map<Verdict, String> FILLS = Map.of(
            Verdict.FAIL, "F4B6B0",
            Verdict.LATE, "F9D3A5",
            Verdict.WARN, "FFF2B3",
            Verdict.UNKNOWN, "D5D8DC",
            Verdict.PASS, "CDE9CE",
            Verdict.MANUAL, "D3E3F5",
            Verdict.NA, "FFFFFF");

    private final RunTables run;
    private final LedgerFile ledger;
    private final Locale locale;

    private SummaryWorkbook(RunTables run, LedgerFile ledger) {
        this.run = run;
        this.ledger = ledger;
        this.locale = run.isChinese() ? Locale.CHINESE : Locale.ENGLISH;
    }

    /**
     * Writes the workbook into a run folder.
     *
     * @param folder the run folder, finished or partial
     * @param run its tables
     * @param ledger the ledger as it was after the run
     * @throws NotWritten if a table cannot be read or the file not be written; an older workbook is untouched then
     */
    static void write(Path folder, RunTables run, LedgerFile ledger) throws NotWritten {
        Path raw = folder.resolve("." + NAME + ".raw.tmp");
        try {
            try {
                try (Workbook book = new Workbook(Files.newOutputStream(raw), "disclosure-audit", "1.0")) {
                    new SummaryWorkbook(run, ledger).fill(book);
                }
                AtomicFile.write(folder.resolve(NAME), out -> TimelessZip.copy(raw, out));
            } finally {
                Files.deleteIfExists(raw);
            }
        } catch (NotWritten e) {
            throw e;
        } catch (IOException e) {
            throw new NotWritten(folder.resolve(NAME), e);
        }
    }

    private void fill(Workbook book) throws IOException {
        matrix(book);
        findings(book);
        rows(book, Columns.VERDICTS, run.verdicts());
        rows(book, Columns.COVERAGE, run.coverage());
        derived(book, HistoryColumns.QUARTERLY, ledger.quarters());
        derived(book, HistoryColumns.LOOK_BACK, ledger.lookBack());
        dictionary(book);
    }

    /** Sites down, requirements across; the word says what the colour says. */
    private void matrix(Workbook book) throws IOException {
        Map<Integer, String> titles = new TreeMap<>();
        Map<String, Map<Integer, Verdict>> bySite = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (CsvTable.Row row : run.verdicts()) {
            String site = VERDICTS.text(row, "site_id");
            int requirement = VERDICTS.number(row, "requirement");
            titles.put(requirement, VERDICTS.text(row, "requirement_title"));
            names.put(site, VERDICTS.text(row, "site_name"));
            bySite.computeIfAbsent(site, id -> new TreeMap<>())
                    .put(requirement, Verdict.valueOf(VERDICTS.text(row, "verdict")));
        }
        List<SheetWriter.Head> heads = new ArrayList<>();
        heads.add(new SheetWriter.Head(title("site_id"), 16));
        heads.add(new SheetWriter.Head(title("site_name"), 24));
        titles.forEach((number, title) -> heads.add(new SheetWriter.Head(number + " " + title, 12)));
        try (SheetWriter sheet = new SheetWriter(book, text("sheet.matrix"), heads, 2, locale)) {
            for (Map.Entry<String, Map<Integer, Verdict>> site : bySite.entrySet()) {
                sheet.startRow();
                sheet.text(site.getKey());
                sheet.text(names.getOrDefault(site.getKey(), ""));
                for (Integer requirement : titles.keySet()) {
                    Verdict verdict = site.getValue().get(requirement);
                    if (verdict == null) {
                        sheet.text("");
                    } else {
                        sheet.marked(
                                Message.of("html", "verdict." + verdict.name()).in(locale),
                                FILLS.getOrDefault(verdict, "FFFFFF"));
                    }
                }
            }
        }
    }

    private void findings(Workbook book) throws IOException {
        try (SheetWriter sheet = sheet(book, Columns.FINDINGS)) {
            for (String siteId : run.siteIds()) {
                Path file = run.file(Columns.FINDINGS.name(), siteId);
                if (Files.exists(file)) {
                    CsvTable.forEach(file, row -> sheet.row(Columns.FINDINGS, texts(Columns.FINDINGS, row)));
                }
            }
        }
    }

    private void rows(Workbook book, Table<?> table, List<CsvTable.Row> rows) throws IOException {
        try (SheetWriter sheet = sheet(book, table)) {
            for (CsvTable.Row row : rows) {
                sheet.row(table, texts(table, row));
            }
        }
    }

    private <R> void derived(Workbook book, Table<R> table, List<R> rows) throws IOException {
        try (SheetWriter sheet = sheet(book, table)) {
            for (R row : rows) {
                sheet.row(table, table.cells(row, locale));
            }
        }
    }

    /** Every verdict, column and reason in the language of the tables and in the other one. */
    private void dictionary(Workbook book) throws IOException {
        List<SheetWriter.Head> heads = List.of(
                new SheetWriter.Head(text("dictionary.kind"), 14),
                new SheetWriter.Head(text("dictionary.code"), 26),
                new SheetWriter.Head("中文", 24),
                new SheetWriter.Head("中文说明", 70),
                new SheetWriter.Head("English", 24),
                new SheetWriter.Head("Meaning", 70));
        try (SheetWriter sheet = new SheetWriter(book, text("sheet.dictionary"), heads, 2, locale)) {
            for (Verdict verdict : Verdict.values()) {
                Message word = Message.of("html", "verdict." + verdict.name());
                Message about = Message.of("html", "verdict." + verdict.name() + ".about");
                entry(sheet, "dictionary.verdict", verdict.name(), word, about);
            }
            ReasonCatalogue reasons = ReasonCatalogue.load();
            for (String code : reasons.codes()) {
                // Families such as http-4xx stand for all their codes.
                ReasonCatalogue.Entry entry = reasons.entry(Reason.of(code));
                sheet.startRow();
                sheet.text(text("dictionary.reason"));
                sheet.text(code);
                for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    sheet.text(entry.title().in(language));
                    sheet.text(reason(entry, language));
                }
            }
            for (Table<?> table : Columns.all()) {
                for (Column<?> column : table.columns()) {
                    sheet.startRow();
                    sheet.text(table.title(locale));
                    sheet.text(column.id());
                    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        sheet.text(column.title(language));
                        sheet.text(column.description(language));
                    }
                }
            }
        }
    }

    private static String reason(ReasonCatalogue.Entry entry, Locale language) {
        return Message.of(
                        "report",
                        "dictionary.reason.about",
                        entry.cause().in(language),
                        entry.actor().in(language),
                        entry.remedy().in(language),
                        entry.source(language))
                .in(language);
    }

    private void entry(SheetWriter sheet, String kind, String code, Message word, Message about) {
        sheet.startRow();
        sheet.text(text(kind));
        sheet.text(code);
        sheet.text(word.in(Locale.CHINESE));
        sheet.text(about.in(Locale.CHINESE));
        sheet.text(word.in(Locale.ENGLISH));
        sheet.text(about.in(Locale.ENGLISH));
    }

    private SheetWriter sheet(Workbook book, Table<?> table) {
        List<SheetWriter.Head> heads = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            heads.add(new SheetWriter.Head(column.title(locale), SheetWriter.width(column)));
        }
        return new SheetWriter(book, table.title(locale), heads, 1, locale);
    }

    private static List<String> texts(Table<?> table, CsvTable.Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            texts.add(row.textAt(i));
        }
        return texts;
    }

    private String title(String column) {
        return Message.of("report", "column." + column).in(locale);
    }

    private String text(String key) {
        return Message.of("report", key).in(locale);
    }
}
