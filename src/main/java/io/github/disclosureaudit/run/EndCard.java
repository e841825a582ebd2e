package io.github.disclosureaudit.run;

/** How the crawl of a site ended, kept inside its archive: a reason of incompleteness, or that there is none. */
final class EndCard {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:end";

    /** Everything was asked for that was to be asked for. */
    static final String COMPLETE = "complete";

    /** The clock ended it: what it had not asked for yet it never did. */
    static final String OUT_OF_TIME = "time-budget";

    private EndCard() {}

    /** @param incomplete reason code of the coverage, empty when the crawl was complete */
    static String text(String incomplete) {
        return incomplete.isEmpty() ? COMPLETE : incomplete;
    }

    /** The reason code that a card holds; empty for a complete crawl. */
    static String incomplete(String text) {
        return text.equals(COMPLETE) ? "" : text;
    }
}
