package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.LifeRule;
import io.github.disclosureaudit.model.RunOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A folder of run folders: what is derived from them can be made again at any time, byte for byte. */
public final class ReportFolder {
    private final Path reports;
    private final LifeRule rule;
    private final List<String> runIds;

    private ReportFolder(Path reports, LifeRule rule, List<String> runIds) {
        this.reports = reports;
        this.rule = rule;
        this.runIds = List.copyOf(runIds);
    }

    /**
     * Opens a folder.
     *
     * @param reports folder that holds all runs
     * @param rule how lives of findings go on
     */
    public static ReportFolder open(Path reports, LifeRule rule) throws IOException {
        return new ReportFolder(reports, rule, FinishedRuns.in(reports));
    }

    /** Ids of the finished runs by time. */
    public List<String> runIds() {
        return runIds;
    }

    /**
     * Runs that the ledger tells of and whose folders are gone: a ledger made again would not know them any more. Empty
     * when there is no ledger, or none that can be read.
     */
    public Set<String> lostRuns() {
        Map<String, List<FindingLife>> lives;
        try {
            lives = LedgerFile.read(reports.resolve(LedgerFile.NAME));
        } catch (IOException e) {
            return Set.of();
        }
        Set<String> known = new HashSet<>();
        for (List<FindingLife> ofSite : lives.values()) {
            for (FindingLife life : ofSite) {
                life.history().forEach(turn -> known.add(turn.runId()));
                known.add(life.lastSeenRun());
            }
        }
        Set<String> lost = new TreeSet<>(RunOrder.BY_TIME);
        lost.addAll(known);
        runIds.forEach(lost::remove);
        return lost;
    }

    /**
     * Makes the ledger again from all runs, and the workbook and page of some.
     *
     * @param chosen ids of the runs whose workbook and page are made again
     * @throws IOException if a run folder cannot be read
     * @throws NotWritten if a file cannot be written; the older one is untouched then
     */
    public void rebuild(RequirementTexts requirements, Predicate<String> chosen) throws IOException {
        LedgerFile ledger = LedgerFile.empty(reports, rule);
        for (String runId : runIds) {
            RunTables run = RunTables.read(reports.resolve(runId));
            ledger.add(run);
            if (chosen.test(runId)) {
                RunViews.write(reports.resolve(runId), reports, run, ledger, requirements);
            }
        }
        ledger.write();
    }

    /**
     * What changed from one run to another.
     *
     * @param before folder of the earlier run
     * @param after folder of the later run
     */
    public RunDiff diff(Path before, Path after) throws IOException {
        return RunDiff.between(RunTables.read(before), RunTables.read(after), rule);
    }
}
