package io.github.disclosureaudit.cli;

/** Exit codes of every command (design.md §2). */
public final class ExitCode {
    /** No finding above the threshold. */
    public static final int CLEAN = 0;

    /** Findings. */
    public static final int FINDINGS = 1;

    /** Usage or configuration. */
    public static final int USAGE = 2;

    /** A site could not be judged, or a budget of time or pages was used up. */
    public static final int INCOMPLETE = 3;

    /** Our own failure. */
    public static final int FAILURE = 4;

    private ExitCode() {}
}
