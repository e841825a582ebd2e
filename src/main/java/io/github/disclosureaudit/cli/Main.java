package io.github.disclosureaudit.cli;

/** Entry point of the jar; the only place that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
