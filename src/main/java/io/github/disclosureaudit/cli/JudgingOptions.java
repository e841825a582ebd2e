package io.github.disclosureaudit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that judges: rules, plan, library, as-of date, where results go. */
final class JudgingOptions {
    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR", defaultValue = "reports")
    Path out = Path.of("reports");

    @Option(names = "--rules", descriptionKey = "rules", paramLabel = "DIR")
    Optional<Path> rules = Optional.empty();

    @Option(names = "--plan", descriptionKey = "plan", paramLabel = "FILE")
    Optional<Path> plan = Optional.empty();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "DIR")
    Optional<Path> regulations = Optional.empty();

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "DATE")
    Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--quiet", descriptionKey = "quiet")
    boolean quiet;
}
