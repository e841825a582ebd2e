package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.check.duty.AvailabilityVeto;
import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.report.ReportFolder;
import io.github.disclosureaudit.report.RunDiff;
import io.github.disclosureaudit.run.AvailabilitySummary;
import io.github.disclosureaudit.run.AvailabilitySummary.OfSite;
import io.github.disclosureaudit.run.OutputLock;
import io.github.disclosureaudit.run.PlanTexts;
import io.github.disclosureaudit.text.OneLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report} and {@code report diff}: what can be made again from run folders at any time. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private enum Format {
        table,
        csv
    }

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR", defaultValue = "reports")
    private Path out = Path.of("reports");

    @Option(names = "--rules", descriptionKey = "rules", paramLabel = "DIR")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--plan", descriptionKey = "plan", paramLabel = "FILE")
    private Optional<Path> plan = Optional.empty();

    @Option(names = "--run", descriptionKey = "report-run", paramLabel = "RUN")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--forget-lost", descriptionKey = "report-forget-lost")
    private boolean forgetLost;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Locale locale = Application.language(spec).locale();
        try (OutputLock lock = lock()) {
            ReportFolder folder = ReportFolder.open(out, new Ledger());
            refuse(folder);
            RuleBook book =
                    Configuration.read(rules, plan, Optional.empty(), locale).rules();
            folder.rebuild(new PlanTexts(book.plan()), runId -> runs.isEmpty() || runs.contains(runId));
            if (!quiet) {
                print(Message.of("cli", "report.done", folder.runIds().size(), out), locale);
                tellAvailability(AvailabilitySummary.of(out, book), locale);
            }
        }
        return ExitCode.CLEAN;
    }

    /** 站点无法访问 by the visits of {@code probe}: each veto by itself, and who cannot be judged yet. */
    private void tellAvailability(AvailabilitySummary summary, Locale locale) {
        if (summary.sites().isEmpty()) {
            print(Message.of("cli", "report.no-visits"), locale);
            return;
        }
        for (OfSite site : summary.sites()) {
            AvailabilityVeto veto = site.veto();
            String key = veto.isProved() ? "report.veto" : "report.visits";
            print(Message.of("cli", key, site.name(), site.id(), veto.said().in(locale)), locale);
        }
    }

    private OutputLock lock() throws IOException, UsageException, OutputLock.HeldException {
        if (!Files.isDirectory(out)) {
            throw new UsageException(Message.of("cli", "error.no-runs", out));
        }
        return OutputLock.take(out, "process " + ProcessHandle.current().pid() + ", report");
    }

    private void refuse(ReportFolder folder) throws UsageException {
        if (folder.runIds().isEmpty()) {
            throw new UsageException(Message.of("cli", "error.no-runs", out));
        }
        for (String run : runs) {
            if (!folder.runIds().contains(run)) {
                throw new UsageException(
                        Message.of("cli", "error.run-unknown", run, String.join(" ", folder.runIds())));
            }
        }
        Set<String> lost = folder.lostRuns();
        if (!lost.isEmpty() && !forgetLost) {
            throw new UsageException(Message.of("cli", "error.runs-lost", lost.size(), String.join(" ", lost)));
        }
    }

    @Command(name = "diff", mixinStandardHelpOptions = true)
    int diff(
            @Parameters(index = "0", descriptionKey = "diff-before", paramLabel = "BEFORE") String before,
            @Parameters(index = "1", descriptionKey = "diff-after", paramLabel = "AFTER") String after,
            @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR", defaultValue = "reports") Path reports,
            @Option(
                            names = "--format",
                            descriptionKey = "diff-format",
                            paramLabel = "table|csv",
                            defaultValue = "table")
                    Format format)
            throws IOException, UsageException {
        Locale locale = Application.language(spec).locale();
        ReportFolder folder = ReportFolder.open(reports, new Ledger());
        RunDiff diff = folder.diff(run(reports, before, folder), run(reports, after, folder));
        PrintWriter writer = spec.commandLine().getOut();
        if (format == Format.csv) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            diff.writeCsv(bytes, locale);
            writer.print(bytes.toString(StandardCharsets.UTF_8));
            writer.flush();
        } else {
            diff.print(writer, locale);
        }
        boolean worse = diff.count(RunDiff.Change.NEW) + diff.count(RunDiff.Change.REOPENED) > 0;
        return worse ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** A run by its id, or by its folder wherever it lies. */
    private static Path run(Path reports, String name, ReportFolder folder) throws UsageException {
        Path path = folder.runIds().contains(name) ? reports.resolve(name) : Path.of(name);
        if (!Files.isDirectory(path.resolve("findings"))) {
            throw new UsageException(Message.of("cli", "error.run-unknown", name, String.join(" ", folder.runIds())));
        }
        return path;
    }

    private void print(Message message, Locale locale) {
        spec.commandLine().getOut().println(OneLine.of(message.in(locale)));
        spec.commandLine().getOut().flush();
    }
}
