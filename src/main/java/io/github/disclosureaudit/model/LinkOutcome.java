package io.github.disclosureaudit.model;

/** What became of a link target. */
public sealed interface LinkOutcome {

    /** It opens. */
    record Fine() implements LinkOutcome {}

    /**
     * It does not open, or what opens is not what it should be.
     *
     * @param reason reason of the closed vocabulary of {@code link} findings
     * @param certainty suspected where a person must look
     * @param evidence status line, error, title or quote that proves it
     */
    record Broken(Reason reason, Certainty certainty, String evidence) implements LinkOutcome {}

    /**
     * It could not be judged.
     *
     * @param reason {@code wall}, {@code rate-limited}, {@code robots}, {@code budget}, {@code vantage},
     *     {@code unsupported-scheme}
     * @param evidence what was seen
     */
    record Unjudged(Reason reason, String evidence) implements LinkOutcome {}

    /**
     * It opens, and something about it is worth a note.
     *
     * @param reason for example {@code fragment-missing}, {@code viewer-only}
     * @param evidence what was seen
     */
    record Noted(Reason reason, String evidence) implements LinkOutcome {}
}
