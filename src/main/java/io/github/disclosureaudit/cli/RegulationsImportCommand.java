package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.IndexFile;
import io.github.disclosureaudit.regulation.LibraryShelf;
import io.github.disclosureaudit.regulation.Receipt;
import io.github.disclosureaudit.regulation.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts official texts into the library, each whole or not at all, and says of every one that stays out why. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class RegulationsImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "LIBRARY")
    private Path library = Path.of("rules", "regulations");

    @Option(names = "--replace", descriptionKey = "import-replace")
    private boolean replace;

    @Option(names = "--accept-doubtful", descriptionKey = "import-doubtful")
    private boolean acceptDoubtful;

    @Option(names = "--title", descriptionKey = "import-title", paramLabel = "TITLE")
    private Optional<String> title = Optional.empty();

    @Option(names = "--kind", descriptionKey = "import-kind", paramLabel = "KIND")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--number", descriptionKey = "import-number", paramLabel = "NUMBER")
    private Optional<String> number = Optional.empty();

    @Option(names = "--version-date", descriptionKey = "import-version", paramLabel = "DATE")
    private Optional<LocalDate> version = Optional.empty();

    @Option(names = "--effective", descriptionKey = "import-effective", paramLabel = "DATE")
    private Optional<LocalDate> effective = Optional.empty();

    @Option(names = "--verified", descriptionKey = "import-verified", paramLabel = "DATE")
    private Optional<LocalDate> verified = Optional.empty();

    @Option(names = "--source", descriptionKey = "import-source", paramLabel = "NAME")
    private Optional<String> source = Optional.empty();

    @Parameters(arity = "1..*", descriptionKey = "import-files", paramLabel = "SOURCE")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, UsageException {
        // Everything that can be wrong with the arguments is found before the library is touched.
        List<List<ManuscriptFiles.Source>> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(ManuscriptFiles.below(path));
        }
        if (sources.stream().allMatch(List::isEmpty)) {
            throw new UsageException(Message.of("regulation", "error.nothing", paths.get(0)));
        }
        long count = sources.stream().mapToLong(List::size).sum();
        if (count > 1 && (title.isPresent() || version.isPresent() || number.isPresent())) {
            throw new UsageException(Message.of("regulation", "error.one-text", count));
        }
        ReceiptPrinter printer = new ReceiptPrinter(
                spec.commandLine().getOut(), Application.language(spec).locale());
        ManuscriptFiles files = new ManuscriptFiles();
        try (LibraryShelf shelf = LibraryShelf.open(library, new LibraryShelf.Rules(replace, acceptDoubtful))) {
            for (int i = 0; i < paths.size(); i++) {
                for (ManuscriptFiles.Source one : sources.get(i)) {
                    printer.print(put(shelf, files, one));
                }
                addTables(shelf, paths.get(i), printer);
            }
        } catch (LibraryShelf.BusyException e) {
            throw new UsageException(Message.of("regulation", "error.busy", library));
        }
        int code = printer.total(library);
        if (Files.isDirectory(library)) {
            IndexFile.write(library);
        }
        return code;
    }

    private Receipt put(LibraryShelf shelf, ManuscriptFiles files, ManuscriptFiles.Source one) throws IOException {
        if (!Files.isReadable(one.path())) {
            return Receipt.missing(one.path().toString());
        }
        return shelf.put(files.read(one, facts()));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        title.ifPresent(value -> facts.put("title", value));
        kind.ifPresent(value -> facts.put("kind", value));
        number.ifPresent(value -> facts.put("document_number", value));
        version.ifPresent(value -> facts.put("version", value.toString()));
        effective.ifPresent(value -> facts.put("effective_stated", value.toString()));
        verified.ifPresent(value -> facts.put("status_as_of", value.toString()));
        source.ifPresent(value -> {
            facts.put("sources_agreeing", value);
            facts.put("source", value);
        });
        return facts;
    }

    private static void addTables(LibraryShelf shelf, Path path, ReceiptPrinter printer) throws IOException {
        if (Files.isDirectory(path) && SourceIndex.isIn(path)) {
            for (Map.Entry<String, List<Map<String, String>>> table :
                    SourceIndex.read(path).tables().entrySet()) {
                printer.table(table.getKey(), shelf.addRows(table.getKey(), table.getValue()));
            }
        }
    }
}
