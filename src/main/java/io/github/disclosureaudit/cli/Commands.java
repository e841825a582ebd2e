package io.github.disclosureaudit.cli;

import java.util.List;

/** Every command there is. */
final class Commands {
    private Commands() {}

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
