package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.run.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** The last lines of a run, and its exit code. */
final class Closing {
    private Closing() {}

    static int say(CommandSpec spec, Language language, boolean quiet, Outcome outcome) {
        if (!quiet) {
            spec.commandLine()
                    .getOut()
                    .println(Message.of(
                                    "cli",
                                    "run.done",
                                    outcome.folder().getFileName(),
                                    outcome.sites(),
                                    outcome.findings(),
                                    outcome.unknown(),
                                    outcome.folder())
                            .in(language.locale()));
            spec.commandLine().getOut().println(outcome.health().in(language.locale()));
        }
        return outcome.exitCode();
    }
}
