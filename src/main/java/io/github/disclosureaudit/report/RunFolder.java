package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.LifeRule;
import io.github.disclosureaudit.model.RunInfo;
import io.github.disclosureaudit.model.SiteResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of one run while it is written: {@code <run id>.partial} until {@link #finish}. Each site's tables are on
 * the disk, whole, as soon as the site is done; only its verdict and coverage rows stay in memory. Sites may be written
 * from several threads.
 */
public final class RunFolder {
    private static final String PARTIAL = ".partial";

    private final Path reports;
    private final Path folder;
    private final RunContext context;
    private final LedgerFile ledger;
    private final List<VerdictRow> verdicts = new ArrayList<>();
    private final List<CheckRow> checks = new ArrayList<>();
    private final List<MeasureRow> measures = new ArrayList<>();
    private final List<MoveRow> moves = new ArrayList<>();
    private final List<CoverageRow> coverage = new ArrayList<>();
    private final RunTotals totals = new RunTotals();

    private RunFolder(Path reports, RunContext context, LedgerFile ledger) {
        this.reports = reports;
        this.folder = reports.resolve(context.runId() + PARTIAL);
        this.context = context;
        this.ledger = ledger;
    }

    /**
     * Creates the folder of a run, or takes up that of a run that was stopped.
     *
     * @param reports folder that holds all runs
     * @param runId name of the run
     * @param locale language of tables
     * @param requirements texts of the plan
     * @param rule how lives of findings go on
     * @throws IOException if it cannot be created or the ledger cannot be read
     */
    public static RunFolder create(
            Path reports, String runId, Locale locale, RequirementTexts requirements, LifeRule rule)
            throws IOException {
        RunContext context = new RunContext(runId, locale, requirements, ReasonCatalogue.load());
        LedgerFile ledger = LedgerFile.open(reports, rule);
        RunFolder run = new RunFolder(reports, context, ledger);
        try {
            Files.createDirectories(run.archive());
            run.removeLeftovers();
        } catch (IOException e) {
            throw new NotWritten(run.folder, e);
        }
        return run;
    }

    /** Where the run is being written. */
    public Path path() {
        return folder;
    }

    /** Folder for the WARC files of the sites. */
    public Path archive() {
        return folder.resolve("archive");
    }

    /**
     * Writes what was found out about a site. Writing a site again replaces it.
     *
     * @throws NotWritten if the disk is full; what was written before stays
     */
    public void writeSite(SiteResult result, Occurrences occurrences) throws NotWritten {
        String siteId = result.site().id();
        List<Finding> findings = result.conclusions().stream()
                .flatMap(conclusion -> conclusion.findings().stream())
                .toList();
        Map<String, FindingHistory> histories = ledger.histories(siteId, context.runId(), findings);
        List<FindingRow> rows = context.findingRows(result, histories);
        CsvFile.write(table("findings", siteId), Columns.FINDINGS, context.locale(), rows);
        writeTranslations(result, histories);
        writeOccurrences(result, occurrences, findings, histories);
        remember(result, rows, context.moveRows(result, histories));
    }

    /**
     * Writes the tables of the whole run, the report, the workbook and the ledger and gives the folder its final name.
     *
     * @return the finished folder
     * @throws NotWritten if the disk is full; the sites' tables stay in the partial folder then
     */
    public Path finish(RunInfo info) throws NotWritten {
        writeRunTables();
        RunJson.write(folder.resolve("run.json"), info, context.locale(), totals);
        DataPackage.write(folder.resolve("datapackage.json"), folder, context.runId(), context.locale());
        Path finished = reports.resolve(context.runId());
        try {
            RunTables run = RunTables.read(folder);
            LedgerFile after = ledger.with(run);
            RunViews.write(folder, reports, run, after, context.requirements());
            Files.move(folder, finished);
            after.write();
        } catch (NotWritten e) {
            throw e;
        } catch (IOException e) {
            throw new NotWritten(finished, e);
        }
        return finished;
    }

    private void writeRunTables() throws NotWritten {
        synchronized (verdicts) {
            verdicts.sort(Comparator.comparing((VerdictRow row) -> row.site().kind())
                    .thenComparing(row -> row.site().id())
                    .thenComparing(VerdictRow::requirement));
            coverage.sort(Comparator.comparing((CoverageRow row) -> row.site().kind())
                    .thenComparing(row -> row.site().id()));
            CsvFile.write(folder.resolve("verdicts.csv"), Columns.VERDICTS, context.locale(), verdicts);
            checks.sort(Comparator.comparing((CheckRow row) -> row.site().kind())
                    .thenComparing(row -> row.site().id())
                    .thenComparing(CheckRow::requirement));
            moves.sort(Comparator.comparing(MoveRow::siteId).thenComparing(MoveRow::findingId));
            CsvFile.write(folder.resolve("checks.csv"), Columns.CHECKS, context.locale(), checks);
            measures.sort(Comparator.comparing((MeasureRow row) -> row.site().kind())
                    .thenComparing(row -> row.site().id())
                    .thenComparing(row -> row.measure().kind()));
            CsvFile.write(folder.resolve("ipv6.csv"), Columns.IPV6, context.locale(), measures);
            CsvFile.write(folder.resolve("moves.csv"), Columns.MOVES, context.locale(), moves);
            CsvFile.write(folder.resolve("coverage.csv"), Columns.COVERAGE, context.locale(), coverage);
        }
    }

    private void remember(SiteResult result, List<FindingRow> rows, List<MoveRow> moved) {
        String siteId = result.site().id();
        synchronized (verdicts) {
            if (coverage.removeIf(row -> row.site().id().equals(siteId))) {
                verdicts.removeIf(row -> row.site().id().equals(siteId));
                checks.removeIf(row -> row.site().id().equals(siteId));
                measures.removeIf(row -> row.site().id().equals(siteId));
                moves.removeIf(row -> row.siteId().equals(siteId));
            }
            verdicts.addAll(context.verdictRows(result));
            checks.addAll(context.checkRows(result));
            measures.addAll(context.measureRows(result));
            moves.addAll(moved);
            coverage.add(context.coverageRow(result, rows.size()));
            totals.replace(siteId, result.conclusions(), rows);
        }
    }

    private void writeOccurrences(
            SiteResult result, Occurrences occurrences, List<Finding> findings, Map<String, FindingHistory> histories)
            throws NotWritten {
        Map<String, String> idByUrl = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.check().equals("link")) {
                idByUrl.putIfAbsent(
                        finding.url(), context.history(finding, histories).findingId());
            }
        }
        Path file = table("occurrences", result.site().id());
        CsvFile.write(file, Columns.OCCURRENCES, context.locale(), sink -> {
            try {
                occurrences.forEach((fact, place) -> acceptUnchecked(
                        sink,
                        new OccurrenceRow(
                                context.runId(), result.site(), idByUrl.getOrDefault(fact.target(), ""), fact, place)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static <R> void acceptUnchecked(CsvFile.RowSink<R> sink, R row) {
        try {
            sink.accept(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTranslations(SiteResult result, Map<String, FindingHistory> histories) throws NotWritten {
        Locale other = Column.isChinese(context.locale()) ? Locale.ENGLISH : Locale.CHINESE;
        Path file = table("translations", result.site().id());
        CsvFile.write(file, Columns.TRANSLATIONS, context.locale(), sink -> {
            for (Conclusion conclusion : result.conclusions()) {
                sink.accept(new TranslationRow(
                        Integer.toString(conclusion.requirement()),
                        conclusion.note().in(other),
                        "",
                        ""));
                for (Finding finding : conclusion.findings()) {
                    sink.accept(new TranslationRow(
                            context.history(finding, histories).findingId(),
                            finding.message().in(other),
                            finding.expected().in(other),
                            finding.actual().in(other)));
                }
            }
        });
    }

    private Path table(String name, String siteId) {
        return folder.resolve(name).resolve(siteId + ".csv");
    }

    /** Files that were being written aside when an earlier process was killed. */
    private void removeLeftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(AtomicFile::isAside).toList()) {
                Files.delete(file);
            }
        }
    }
}
