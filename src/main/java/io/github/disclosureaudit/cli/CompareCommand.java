package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageParts;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.PageVerdict;
import io.github.disclosureaudit.regulation.RegulationComparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares pages and documents on disk with the regulation library, article by article. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** How the result is written. */
    enum Format {
        text,
        csv
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "DIR")
    private Path regulations = Path.of("rules", "regulations");

    @Option(names = "--format", descriptionKey = "format", paramLabel = "text|csv", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Parameters(arity = "1..*", descriptionKey = "compare-files", paramLabel = "FILE|DIR")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, UsageException {
        Library library = Library.open(regulations);
        if (library.regulations().isEmpty()) {
            throw new UsageException(Message.of("cli", "error.no-library", regulations));
        }
        ComparisonPrinter printer = new ComparisonPrinter(
                spec.commandLine().getOut(), Application.language(spec).locale());
        if (format == Format.csv) {
            printer.header();
        }
        RegulationComparer comparer = new RegulationComparer(library);
        LocalDate day = asOf.orElseGet(() -> LocalDate.now(BEIJING));
        boolean clean = true;
        for (List<PageText> parts : PageParts.join(texts())) {
            List<PageComparison> found = comparer.compare(parts, day);
            print(printer, parts.get(0).address(), found);
            clean &= found.stream().allMatch(one -> one.verdict() == PageVerdict.MATCH);
        }
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void print(ComparisonPrinter printer, String address, List<PageComparison> found) {
        if (format == Format.csv) {
            found.forEach(printer::rows);
            return;
        }
        found.forEach(printer::sentences);
        if (found.isEmpty()) {
            printer.nothing(address);
        }
    }

    private List<PageText> texts() throws IOException, UsageException {
        TextFiles files = new TextFiles();
        List<PageText> texts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException(Message.of("cli", "error.no-file", path));
            }
            for (Path file : TextFiles.below(path)) {
                Path name = Files.isDirectory(path) ? path.relativize(file) : path.getFileName();
                texts.add(files.read(file, String.valueOf(name)));
            }
        }
        return texts;
    }
}
