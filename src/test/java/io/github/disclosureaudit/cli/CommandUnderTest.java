package io.github.disclosureaudit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The tool as it is called from a command line, and what it said to the last call. */
final class CommandUnderTest {
    private final StringWriter said = new StringWriter();

    /** Calls it; gives the exit code. */
    int run(String... arguments) {
        said.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(said, true);
        return Application.execute(writer, writer, arguments);
    }

    String said() {
        return said.toString();
    }
}
