package io.github.disclosureaudit.report;

import java.nio.file.Path;

/** What is made for people from the tables of a run folder and the ledger, when a run ends and again at any time. */
final class RunViews {
    private RunViews() {}

    /**
     * Writes them.
     *
     * @param folder the run folder, finished or partial
     * @param reports folder that holds all runs
     * @param run tables of the folder
     * @param ledger the ledger as it was after the run
     * @param requirements texts of the plan
     */
    static void write(Path folder, Path reports, RunTables run, LedgerFile ledger, RequirementTexts requirements)
            throws NotWritten {
        SummaryWorkbook.write(folder, run, ledger);
        SarifFile.write(folder, run);
        JUnitFile.write(folder, run);
        new HtmlReport(requirements, ReasonCatalogue.load()).write(folder, reports, ledger.lives());
    }
}
