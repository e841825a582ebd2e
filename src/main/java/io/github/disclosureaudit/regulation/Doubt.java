package io.github.disclosureaudit.regulation;

/** Why a difference is to be checked by hand before it is called a fault of the page. */
public enum Doubt {
    /** A later amendment in force is proven or likely, and its text is not held: the page may be right. */
    NO_BASELINE("no-baseline"),
    /** An amendment or repeal is said to be in force, and nothing proves it. */
    CHANGE_UNPROVEN("change-unproven"),
    /** The official text failed a check, or its sources disagree in a differing article. */
    DOUBTFUL_SOURCE("doubtful-source"),
    /** Only one source holds the official text. */
    SINGLE_SOURCE("single-source"),
    /** The official text has lost its paragraph breaks: articles are compared as a whole. */
    PARAGRAPHS_LOST("paragraphs-lost"),
    /** The text goes on on further pages that were not given. */
    PARTS_NOT_READ("parts-not-read"),
    /** The page is in traditional script: a difference may be one of the conversion. */
    CONVERTED_SCRIPT("converted-script"),
    /** So much differs that the page probably has a version which is not held. */
    VERSION_NOT_HELD("version-not-held");

    private final String word;

    Doubt(String word) {
        this.word = word;
    }

    /** The word in tables. */
    public String word() {
        return word;
    }

    /** Whether nothing can be said against the page; the other doubts only lower the certainty. */
    public boolean isUndecidable() {
        return this == NO_BASELINE || this == PARTS_NOT_READ || this == VERSION_NOT_HELD;
    }
}
