package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.IndexState;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageParts;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.PageVerdict;
import io.github.disclosureaudit.regulation.RegulationComparer;
import io.github.disclosureaudit.report.DifferencePage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares pages and documents on disk or in the web with the regulation library, article by article. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** How the result is written. */
    enum Format {
        text,
        csv,
        html
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "DIR")
    private Path regulations = Path.of("rules", "regulations");

    @Option(names = "--format", descriptionKey = "format", paramLabel = "text|csv|html", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--view", descriptionKey = "compare-view", paramLabel = "FILE")
    private Path view = Path.of("differences.html");

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--allow-private-addresses", descriptionKey = "allow-private-addresses")
    private boolean privateAddresses;

    @Parameters(arity = "1..*", descriptionKey = "compare-files", paramLabel = "FILE|DIR|URL")
    private List<String> sources = List.of();

    @Override
    public Integer call() throws IOException, UsageException {
        Library library = Library.open(regulations);
        if (library.regulations().isEmpty()) {
            throw new UsageException(Message.of("cli", "error.no-library", regulations));
        }
        Locale locale = Application.language(spec).locale();
        PrintWriter out = spec.commandLine().getOut();
        ComparisonPrinter printer = new ComparisonPrinter(out, locale);
        List<List<PageText>> texts = PageParts.join(texts());
        RegulationComparer comparer = new RegulationComparer(library);
        tell(comparer.indexState(), locale);
        LocalDate day = asOf.orElseGet(() -> LocalDate.now(BEIJING));
        List<PageComparison> shown = new ArrayList<>();
        boolean clean = true;
        if (format == Format.csv) {
            printer.header();
        }
        List<List<PageComparison>> compared = texts.parallelStream()
                .map(parts -> comparer.compare(parts, day))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            List<PageComparison> found = compared.get(i);
            print(printer, texts.get(i).get(0).address(), found);
            clean &= found.stream().allMatch(one -> one.verdict() == PageVerdict.MATCH);
            found.stream().filter(one -> !one.differences().isEmpty()).forEach(shown::add);
        }
        view(shown, locale, out);
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void tell(IndexState state, Locale locale) {
        if (state == IndexState.DAMAGED || state == IndexState.OUTDATED) {
            String key = state == IndexState.DAMAGED ? "index.damaged" : "index.outdated";
            spec.commandLine()
                    .getErr()
                    .println(Message.of("regulation", key, regulations).in(locale));
        }
    }

    private void view(List<PageComparison> shown, Locale locale, PrintWriter out) throws IOException {
        if (format == Format.html) {
            out.print(DifferencePage.html(shown, locale));
            out.flush();
        } else if (format == Format.text && !shown.isEmpty()) {
            Files.writeString(view, DifferencePage.html(shown, locale));
            out.println(Message.of("cli", "compare.view", view).in(locale));
        }
    }

    private void print(ComparisonPrinter printer, String address, List<PageComparison> found) {
        switch (format) {
            case csv -> found.forEach(printer::rows);
            case html -> {
                // one page for all, written at the end
            }
            case text -> {
                found.forEach(printer::sentences);
                if (found.isEmpty()) {
                    printer.nothing(address);
                }
            }
        }
    }

    private List<PageText> texts() throws IOException, UsageException {
        List<PageText> texts = new ArrayList<>();
        for (String source : sources) {
            texts.addAll(
                    WebTexts.isAddress(source) ? new WebTexts(privateAddresses).read(source) : files(Path.of(source)));
        }
        return texts;
    }

    private static List<PageText> files(Path path) throws IOException, UsageException {
        if (!Files.exists(path)) {
            throw new UsageException(Message.of("cli", "error.no-file", path));
        }
        TextFiles files = new TextFiles();
        Path base = Files.isDirectory(path)
                ? path
                : Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        try {
            return TextFiles.below(path).parallelStream()
                    .map(file -> read(files, file, String.valueOf(base.relativize(file))))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static PageText read(TextFiles files, Path file, String name) {
        try {
            return files.read(file, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
