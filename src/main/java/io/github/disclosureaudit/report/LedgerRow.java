package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows of ledger.csv read back. Columns are taken by position, so either header language will do. */
final class LedgerRow {
    private LedgerRow() {}

    /**
     * The life that a row tells.
     *
     * @throws IllegalArgumentException if the row is not as the ledger writes it; the message names file and line
     */
    static FindingLife read(Path file, CsvTable.Row row) {
        try {
            return life(row);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    file + ":" + row.line() + ": not a row of the ledger; rebuild it from the run folders with"
                            + " the command report (" + e.getMessage() + ")",
                    e);
        }
    }

    private static FindingLife life(CsvTable.Row row) {
        KnownFinding finding = new KnownFinding(
                text(row, "finding_id"),
                text(row, "site_id").intern(),
                text(row, "site_name").intern(),
                Integer.parseInt(text(row, "requirement")),
                text(row, "requirement_title").intern(),
                text(row, "check").intern(),
                text(row, "reason").intern(),
                Severity.valueOf(text(row, "severity").toUpperCase(Locale.ROOT)),
                Certainty.valueOf(text(row, "certainty").toUpperCase(Locale.ROOT)),
                text(row, "url"),
                text(row, "found_on"),
                text(row, "subject"),
                text(row, "message"),
                text(row, "responsible_unit").intern(),
                text(row, "deadline").intern());
        return new FindingLife(
                finding,
                words(text(row, "former_ids"), " "),
                FindingLife.State.valueOf(
                        text(row, "ledger_state").toUpperCase(Locale.ROOT).replace('-', '_')),
                words(text(row, "history"), "; ").stream().map(LedgerRow::turn).toList(),
                text(row, "last_seen_run"),
                Integer.parseInt(text(row, "runs_seen")),
                Integer.parseInt(text(row, "runs_not_judged")),
                text(row, "newest_run").intern());
    }

    private static Turn turn(String text) {
        int blank = text.indexOf(' ');
        Turn.Kind kind = Turn.Kind.valueOf(text.substring(0, blank).toUpperCase(Locale.ROOT));
        return new Turn(kind, text.substring(blank + 1));
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
    }

    private static String text(CsvTable.Row row, String column) {
        return row.textAt(HistoryColumns.LEDGER.indexOf(column));
    }
}
