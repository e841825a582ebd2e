package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.report.CsvFile;
import io.github.disclosureaudit.run.RunId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what the library holds: every version with its standing on a day, its dates and how sure its text is. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RegulationsListCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "title",
            "kind",
            "number",
            "status",
            "promulgated",
            "in-force-from",
            "verified-on",
            "certainty");

    /** How the list is written. */
    enum Format {
        text,
        csv
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "LIBRARY")
    private Path folder = Path.of("rules", "regulations");

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--format", descriptionKey = "format", paramLabel = "text|csv", defaultValue = "text")
    private Format format = Format.text;

    @Parameters(arity = "0..*", descriptionKey = "list-titles", paramLabel = "TITLE")
    private List<String> titles = List.of();

    @Override
    public Integer call() throws IOException {
        Library library = Library.open(folder);
        LocalDate day = asOf.orElseGet(() -> LocalDate.now(RunId.PLAN_ZONE));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.csv) {
            out.println(String.join(",", COLUMNS));
        }
        List<Regulation> listed = library.regulations().stream()
                .filter(one -> titles.isEmpty() || titles.stream().anyMatch(one.title()::contains))
                .sorted(Comparator.comparing(Regulation::title))
                .toList();
        for (Regulation one : listed) {
            if (format == Format.text) {
                out.println("《" + one.title() + "》 " + one.id());
            }
            one.versions().forEach(version -> out.println(line(library, version, day)));
        }
        if (format == Format.text) {
            int versions =
                    listed.stream().mapToInt(one -> one.versions().size()).sum();
            out.println(say("list.total", folder, listed.size(), versions));
        }
        return ExitCode.CLEAN;
    }

    private String line(Library library, RegulationVersion version, LocalDate day) {
        String status =
                library.status(version, day).name().toLowerCase(Locale.ROOT).replace('_', '-');
        String certainty = certainty(version);
        if (format == Format.csv) {
            return CsvFile.line(List.of(
                    version.id(),
                    version.version().toString(),
                    version.title(),
                    version.kind(),
                    version.documentNumber(),
                    status,
                    shown(version.promulgated()),
                    version.inForceFrom().toString(),
                    shown(version.statusAsOf()),
                    certainty));
        }
        return say(
                "list.version",
                version.version(),
                say("status." + status),
                version.inForceFrom(),
                version.statusAsOf().map(Object::toString).orElseGet(() -> say("list.never")),
                say("certainty." + certainty),
                version.repealedBy().isEmpty() ? "" : say("list.repealed-by", version.repealedBy()));
    }

    private static String certainty(RegulationVersion version) {
        if (!version.doubts().isEmpty()) {
            return "doubtful";
        }
        return version.isSingleSource() ? "single-source" : "verified";
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private String say(String key, Object... values) {
        return Message.of("regulation", key, values)
                .in(Application.language(spec).locale());
    }
}
