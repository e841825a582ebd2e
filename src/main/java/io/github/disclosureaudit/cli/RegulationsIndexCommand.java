package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.IndexFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stores the fingerprint index beside the texts, so that commands which compare start without reading them. */
@Command(name = "index", mixinStandardHelpOptions = true)
final class RegulationsIndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "LIBRARY")
    private Path library = Path.of("rules", "regulations");

    @Override
    public Integer call() throws IOException, UsageException {
        if (!Files.isDirectory(library)) {
            throw new UsageException(Message.of("cli", "error.no-file", library));
        }
        int versions = IndexFile.write(library);
        spec.commandLine()
                .getOut()
                .println(Message.of("regulation", "index.written", library, versions)
                        .in(Application.language(spec).locale()));
        return ExitCode.CLEAN;
    }
}
