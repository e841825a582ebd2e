package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.FindingLife;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * index.html of a run folder: one file that opens from a file share without network or server, in both languages. It is
 * made from the tables of the folder alone, so that it can be made again at any time; earlier runs beside the folder and
 * the ledger, where there is one, add what has changed.
 *
 * <p>Text of crawled pages goes in as inert data only. The script of the page is the only one that its content security
 * policy lets run, and no address may be asked for anything.
 */
public final class HtmlReport {
    static final String NAME = "index.html";

    private final RequirementTexts requirements;
    private final ReasonCatalogue reasons;

    /**
     * @param requirements texts of the plan, for the language that the tables are not in
     * @param reasons texts of the reason codes
     */
    public HtmlReport(RequirementTexts requirements, ReasonCatalogue reasons) {
        this.requirements = requirements;
        this.reasons = reasons;
    }

    /**
     * Writes index.html into a run folder, finished or partial.
     *
     * @param folder the run folder
     * @param reports folder that holds all runs and the ledger
     * @throws NotWritten if a table cannot be read or the file not be written; an older index.html is untouched then
     */
    public void write(Path folder, Path reports) throws NotWritten {
        AtomicFile.write(folder.resolve(NAME), out -> {
            List<FindingLife> lives = LedgerFile.read(reports.resolve(LedgerFile.NAME)).values().stream()
                    .flatMap(List::stream)
                    .toList();
            writeTo(out, folder, reports, lives);
        });
    }

    /**
     * The same with the lives of findings as they were after the run.
     *
     * @param lives lives of all findings
     */
    void write(Path folder, Path reports, List<FindingLife> lives) throws NotWritten {
        AtomicFile.write(folder.resolve(NAME), out -> writeTo(out, folder, reports, lives));
    }

    private void writeTo(OutputStream out, Path folder, Path reports, List<FindingLife> lives) throws IOException {
        RunTables tables = RunTables.read(folder);
        HtmlFindings findings = HtmlFindings.read(tables, FindingTurns.of(lives, tables.runId()), requirements);
        HtmlPage page = new HtmlPage(out, overview(tables, findings, reports, lives));
        page.open(tables.isChinese());
        for (HtmlFindings.Chunk chunk : findings.chunks()) {
            page.chunk(chunk.site(), chunk.first(), chunk.count(), chunk.packed());
        }
        page.close();
    }

    private ObjectNode overview(RunTables tables, HtmlFindings findings, Path reports, List<FindingLife> lives)
            throws IOException {
        ObjectNode root = new HtmlOverview(tables, requirements, reasons, findings.reasons()).node();
        root.set("counts", findings.counts());
        root.set("earlier", new EarlierRuns(reports, tables).node());
        root.set("fixed", FindingTurns.fixed(lives, tables.runId()));
        return root;
    }
}
