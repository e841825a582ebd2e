package io.github.disclosureaudit.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The commands. */
final class Commands {
    private Commands() {}

    /**
     * Those that a command line may need: the one that it begins with, else all of them. To describe all of them costs a
     * run more than to read its rules.
     */
    static List<Object> of(String... arguments) {
        List<Object> named = all().stream()
                .filter(command -> arguments.length > 0
                        && command.getClass()
                                .getAnnotation(Command.class)
                                .name()
                                .equals(arguments[0]))
                .toList();
        return named.isEmpty() ? all() : named;
    }

    /** Every command there is. */
    static List<Object> all() {
        return List.of(
                new RunCommand(),
                new DemoCommand(),
                new RecheckCommand(),
                new ArchiveCommand(),
                new ProbeCommand(),
                new CompareCommand(),
                new RegulationsCommand(),
                new ReportCommand(),
                new RulesCommand());
    }
}
