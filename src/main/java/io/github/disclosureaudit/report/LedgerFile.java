package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.JudgedSite;
import io.github.disclosureaudit.model.LifeRule;
import io.github.disclosureaudit.model.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * ledger.csv: the lives of all findings over all runs, beside the run folders; with it quarterly.csv and lookback.csv,
 * which are counted from it.
 *
 * <p>The ledger is always what the run folders make of it, one after the other: a run only adds the newest step. The
 * folder gets its final name before the ledger is written, so that after a kill in between the next run, or
 * {@code report}, makes up for the missing step.
 */
final class LedgerFile {
    static final String NAME = "ledger.csv";

    private final Path reports;
    private final LifeRule rule;
    private final Map<String, List<FindingLife>> lives;
    private String newestRun;
    private Locale locale = Locale.CHINESE;

    private LedgerFile(Path reports, LifeRule rule, Map<String, List<FindingLife>> lives) {
        this.reports = reports;
        this.rule = rule;
        this.lives = new TreeMap<>(lives);
        this.newestRun = lives.values().stream()
                .flatMap(List::stream)
                .map(FindingLife::newestRun)
                .max(RunOrder.BY_TIME)
                .orElse("");
    }

    /** The ledger of a folder, with the finished runs that it does not know yet. */
    static LedgerFile open(Path reports, LifeRule rule) throws IOException {
        LedgerFile ledger = new LedgerFile(reports, rule, read(reports.resolve(NAME)));
        for (String runId : FinishedRuns.in(reports)) {
            if (ledger.isBefore(runId)) {
                ledger.add(RunTables.read(reports.resolve(runId)));
            }
        }
        return ledger;
    }

    /** A ledger without any run. */
    static LedgerFile empty(Path reports, LifeRule rule) {
        return new LedgerFile(reports, rule, Map.of());
    }

    /** Lives by site; empty when there is no ledger yet. */
    static Map<String, List<FindingLife>> read(Path file) throws IOException {
        Map<String, List<FindingLife>> lives = new HashMap<>();
        if (!Files.exists(file)) {
            return lives;
        }
        try {
            CsvTable.forEach(file, row -> {
                FindingLife life = LedgerRow.read(file, row);
                lives.computeIfAbsent(life.finding().siteId(), site -> new ArrayList<>())
                        .add(life);
            });
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return lives;
    }

    Map<String, FindingHistory> histories(String siteId, String runId, List<Finding> findings) {
        return rule.histories(lives.getOrDefault(siteId, List.of()), runId, findings);
    }

    /** Whether all runs that the ledger knows are older. */
    boolean isBefore(String runId) {
        return newestRun.isEmpty() || RunOrder.BY_TIME.compare(newestRun, runId) < 0;
    }

    /**
     * The ledger with a run that has just ended.
     *
     * @param run its folder, which need not have its final name yet
     */
    LedgerFile with(RunTables run) throws IOException {
        if (isBefore(run.runId())) {
            add(run);
            return this;
        }
        // A run that was stopped and resumed ends after one that started later: its step lies in between.
        LedgerFile again = empty(reports, rule);
        boolean added = false;
        for (String runId : FinishedRuns.in(reports)) {
            if (!added && RunOrder.BY_TIME.compare(run.runId(), runId) < 0) {
                again.add(run);
                added = true;
            }
            again.add(RunTables.read(reports.resolve(runId)));
        }
        return again;
    }

    /** Goes on by a run that is newer than all before. */
    void add(RunTables run) throws IOException {
        for (JudgedSite now : JudgedSites.of(run, lives)) {
            List<FindingLife> after = rule.after(lives.getOrDefault(now.siteId(), List.of()), now);
            if (!after.isEmpty()) {
                lives.put(now.siteId(), after);
            }
        }
        newestRun = run.runId();
        locale = run.isChinese() ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** All lives, by site. */
    List<FindingLife> lives() {
        return lives.values().stream().flatMap(List::stream).toList();
    }

    /** 季度整改情况. */
    List<QuarterRow> quarters() {
        return newestRun.isEmpty() ? List.of() : QuarterRow.of(lives(), RunOrder.date(newestRun));
    }

    /** 回头看. */
    List<LookBackRow> lookBack() {
        return newestRun.isEmpty() ? List.of() : LookBackRow.of(lives(), RunOrder.date(newestRun));
    }

    /**
     * Writes the ledger and what is counted from it, each file whole.
     *
     * @throws NotWritten if one cannot be written; the older one is untouched then
     */
    void write() throws NotWritten {
        CsvFile.write(reports.resolve(NAME), HistoryColumns.LEDGER, locale, lives());
        CsvFile.write(reports.resolve("quarterly.csv"), HistoryColumns.QUARTERLY, locale, quarters());
        CsvFile.write(reports.resolve("lookback.csv"), HistoryColumns.LOOK_BACK, locale, lookBack());
    }
}
