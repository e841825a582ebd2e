package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.check.LibraryTexts;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
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

    /** Today in the plan's local time unless told otherwise. */
    LocalDate asOfDate() {
        return asOf.orElseGet(() -> LocalDate.now(RunId.PLAN_ZONE));
    }

    Language language(CommandSpec spec) {
        return spec.root().userObject() instanceof Application application ? application.language() : Language.zh;
    }

    /**
     * The regulation library to compare with: {@code --regulations}, else the one in the rules folder where there is
     * one.
     */
    RegulationTexts library() throws IOException {
        Path folder = regulations.orElseGet(() -> rules.orElse(Path.of("rules")).resolve("regulations"));
        return Files.isDirectory(folder) ? new LibraryTexts(Library.open(folder)) : RegulationTexts.NONE;
    }
}
