package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.run.ArchivedRun;
import io.github.disclosureaudit.run.AuditOrder;
import io.github.disclosureaudit.run.AuditRun;
import io.github.disclosureaudit.run.Outcome;
import io.github.disclosureaudit.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recheck}: judges an archived crawl again, without network. */
@Command(name = "recheck", mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {
    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Parameters(index = "0", descriptionKey = "run-folder", paramLabel = "RUN")
    private Path run = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Language language = judging.language(spec);
        Path archives = Files.isDirectory(run.resolve("archive")) ? run.resolve("archive") : run;
        if (!Files.isDirectory(archives)) {
            throw new UsageException(Message.of("cli", "error.no-archive", run));
        }
        ArchivedRun archived = ArchivedRun.read(archives);
        if (archived.sites().isEmpty()) {
            throw new UsageException(Message.of("cli", "error.no-archive", run));
        }
        Configuration configuration =
                Configuration.read(judging.rules, judging.plan, Optional.empty(), language.locale());
        AuditOrder order = new AuditOrder(
                archived.sites(),
                archived.roster(),
                configuration.rules(),
                judging.library(),
                "",
                judging.asOf.or(archived::asOf).orElseGet(judging::asOfDate),
                language.locale(),
                judging.out,
                archived.limits(new CrawlOptions().network()),
                Version.text(),
                Arguments.of(spec));
        Progress progress = new Progress(InstantSource.system());
        AuditRun again = new AuditRun(order, InstantSource.system(), findings -> {}, progress);
        return Closing.say(spec, language, judging.quiet, watched(again, archives, progress, language));
    }

    private Outcome watched(AuditRun again, Path archives, Progress progress, Language language) throws Exception {
        try (Watching watching = Watching.of(progress, spec, language.locale(), judging.quiet)) {
            return again.recheck(archives);
        }
    }
}
