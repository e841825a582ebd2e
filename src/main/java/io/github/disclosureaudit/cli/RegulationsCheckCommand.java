package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.LibraryCheck;
import io.github.disclosureaudit.run.RunId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks every text of the library: form, names, doubles, versions that are known and not held. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class RegulationsCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "LIBRARY")
    private Path library = Path.of("rules", "regulations");

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Override
    public Integer call() throws IOException, UsageException {
        if (!Files.isDirectory(library)) {
            throw new UsageException(Message.of("cli", "error.no-file", library));
        }
        Locale locale = Application.language(spec).locale();
        PrintWriter out = spec.commandLine().getOut();
        List<LibraryCheck.Remark> remarks =
                LibraryCheck.of(library, asOf.orElseGet(() -> LocalDate.now(RunId.PLAN_ZONE)));
        for (LibraryCheck.Remark remark : remarks) {
            String kind = Message.of("regulation", remark.fault() ? "check.fault" : "check.note")
                    .in(locale);
            out.println(kind + " " + remark.file() + ": " + remark.message().in(locale));
        }
        long faults = remarks.stream().filter(LibraryCheck.Remark::fault).count();
        out.println(Message.of("regulation", "check.total", library, faults, remarks.size() - faults)
                .in(locale));
        return faults == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
