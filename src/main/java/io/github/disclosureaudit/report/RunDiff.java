package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.JudgedSite;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.LifeRule;
import io.github.disclosureaudit.model.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed between two runs, by the rule of the ledger: what the later run did not look at is neither fixed nor
 * still there. A finding that only the later run has is new, unless the ledger knew it from a run in between.
 */
public final class RunDiff {
    private static final Comparator<ChangeRow> ORDER = Comparator.comparing(ChangeRow::change)
            .thenComparing(row -> row.finding().siteId())
            .thenComparing(row -> row.finding().requirement())
            .thenComparing(row -> row.finding().reason())
            .thenComparing(row -> row.finding().url())
            .thenComparing(row -> row.finding().id());

    private final String before;
    private final String after;
    private final List<ChangeRow> rows;

    private RunDiff(String before, String after, List<ChangeRow> rows) {
        this.before = before;
        this.after = after;
        this.rows = List.copyOf(rows);
    }

    /** What can become of a finding. */
    public enum Change {
        NEW,
        REOPENED,
        STILL_OPEN,
        FIXED,
        NOT_JUDGED;

        /** The word used in CSV files, for example {@code still-open}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static RunDiff between(RunTables before, RunTables after, LifeRule rule) throws IOException {
        Map<String, List<FindingLife>> lives = new TreeMap<>();
        for (JudgedSite site : JudgedSites.asListed(before, Map.of())) {
            lives.put(site.siteId(), rule.after(List.of(), site));
        }
        List<ChangeRow> rows = new ArrayList<>();
        for (JudgedSite site : JudgedSites.asListed(after, lives)) {
            Map<String, String> states = states(after, site.siteId());
            for (FindingLife life : rule.after(lives.getOrDefault(site.siteId(), List.of()), site)) {
                rows.add(row(life, before, after, states));
            }
        }
        rows.sort(ORDER);
        return new RunDiff(before.runId(), after.runId(), rows);
    }

    private static ChangeRow row(FindingLife life, RunTables before, RunTables after, Map<String, String> states) {
        KnownFinding finding = life.finding();
        Turn first = life.history().get(0);
        boolean inBoth = first.runId().equals(before.runId()) && !before.runId().equals(after.runId());
        Change change;
        if (life.state() == FindingLife.State.FIXED) {
            change = Change.FIXED;
        } else if (life.state() == FindingLife.State.NOT_JUDGED) {
            change = Change.NOT_JUDGED;
        } else {
            String state = states.getOrDefault(finding.id(), "");
            Change unknown = inBoth || state.equals("known") ? Change.STILL_OPEN : Change.NEW;
            change = state.equals("reopened") ? Change.REOPENED : unknown;
        }
        return new ChangeRow(change, finding);
    }

    /** State of each finding as the later run listed it. */
    private static Map<String, String> states(RunTables run, String siteId) throws IOException {
        RowReader reader = RowReader.of(Columns.FINDINGS);
        Map<String, String> states = new HashMap<>();
        Path file = run.file("findings", siteId);
        if (Files.exists(file)) {
            CsvTable.forEach(file, row -> states.put(reader.text(row, "finding_id"), reader.text(row, "state")));
        }
        return states;
    }

    /** Number of findings that a change befell. */
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** The rows as CSV. */
    public void writeCsv(OutputStream out, Locale locale) throws IOException {
        CsvFile.writeTo(out, HistoryColumns.CHANGES, locale, sink -> {
            for (ChangeRow row : rows) {
                sink.accept(row);
            }
        });
    }

    /** The rows as a text for people: counts, then each finding below its change and site. */
    public void print(PrintWriter out, Locale locale) {
        out.println(Message.of("report", "diff.title", before, after).in(locale));
        for (Change change : Change.values()) {
            out.println("  " + word(change, locale) + "  " + count(change));
        }
        String group = "";
        for (ChangeRow row : rows) {
            KnownFinding finding = row.finding();
            String own =
                    word(row.change(), locale) + "  " + Cell.plain(finding.siteName()) + " (" + finding.siteId() + ")";
            if (!own.equals(group)) {
                out.println();
                out.println(own);
                group = own;
            }
            out.println(String.format(
                    Locale.ROOT,
                    "  %s  %2d  %-6s  %s  %s",
                    finding.id(),
                    finding.requirement(),
                    finding.severity().id(),
                    finding.reason(),
                    Cell.plain(finding.subject())));
            if (!finding.url().isEmpty()) {
                out.println("      " + Cell.plain(finding.url()));
            }
            out.println("      " + Cell.plain(finding.message()));
        }
        out.flush();
    }

    private static String word(Change change, Locale locale) {
        return Message.of("report", "change." + change.id()).in(locale);
    }
}
