package io.github.disclosureaudit.cli;

/** Entry point of the jar; the only place that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Application.executeOnConsole(arguments));
    }
}
