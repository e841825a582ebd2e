package io.github.disclosureaudit.regulation;

/** What a page that carries a regulation is, against the version in force on the as-of date. */
public enum PageVerdict {
    /** Every article equals the version in force. */
    MATCH("match"),
    /** Every article equals a version that is no longer in force. */
    OUTDATED("outdated"),
    /** Every article equals some version, but not all the same one. */
    MIXED("mixed"),
    /** At least one article equals no version. */
    ALTERED("altered"),
    /** Articles are missing at the end and the rest equals the official text. */
    INCOMPLETE("incomplete"),
    /** The text of a regulation that was repealed. */
    REPEALED("repealed"),
    /** The text of a version that is promulgated but not in force. */
    NOT_YET_IN_FORCE("not-yet-effective"),
    /** A regulation, or a version of one, whose official text is not held. */
    NOT_IN_LIBRARY("not-in-library");

    private final String word;

    PageVerdict(String word) {
        this.word = word;
    }

    /** The word in tables. */
    public String word() {
        return word;
    }
}
