package io.github.disclosureaudit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The regulation library: {@code import}, {@code list}, {@code check}, {@code sync}, {@code index}. */
@Command(
        name = "regulations",
        mixinStandardHelpOptions = true,
        subcommands = {
            RegulationsImportCommand.class,
            RegulationsListCommand.class,
            RegulationsCheckCommand.class,
            RegulationsSyncCommand.class,
            RegulationsIndexCommand.class,
        })
final class RegulationsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
