package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.run.ArchiveRetention;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code archive prune}: throws away archives of old runs. */
@Command(name = "archive", mixinStandardHelpOptions = true)
final class ArchiveCommand implements Runnable {
    private static final long MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "prune", mixinStandardHelpOptions = true)
    int prune(
            @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR", defaultValue = "reports") Path out,
            @Option(names = "--keep", descriptionKey = "keep", paramLabel = "N", defaultValue = "14") int keep,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun)
            throws Exception {
        if (keep < 1) {
            throw new UsageException(Message.of("cli", "error.keep", keep));
        }
        if (!Files.isDirectory(out)) {
            throw new UsageException(Message.of("cli", "error.no-file", out));
        }
        ArchiveRetention.Pruned pruned = ArchiveRetention.prune(out, keep, dryRun);
        spec.commandLine()
                .getOut()
                .println(Message.of(
                                "night",
                                dryRun ? "prune.would" : "prune.done",
                                pruned.archives(),
                                pruned.runs(),
                                pruned.bytes() / MEGABYTE)
                        .in(Application.language(spec).locale()));
        return ExitCode.CLEAN;
    }
}
