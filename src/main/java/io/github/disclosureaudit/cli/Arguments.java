package io.github.disclosureaudit.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** The options of a command line as given, for run.json. */
final class Arguments {
    private Arguments() {}

    static Map<String, String> of(CommandSpec spec) {
        Map<String, String> given = new TreeMap<>();
        var parsed = spec.commandLine().getParseResult();
        if (parsed != null) {
            parsed.matchedOptions()
                    .forEach(
                            option -> given.put(option.longestName(), String.join(" ", option.originalStringValues())));
        }
        return given;
    }
}
