package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.model.Message;

/**
 * Something about a text that keeps it from being used as an official one without a person looking at it.
 *
 * @param kind what is wrong
 * @param detail where: articles, lines, a value; may be empty
 */
public record Flaw(Kind kind, String detail) {
    /** Kinds of flaws; the word is what heads and tables hold. */
    public enum Kind {
        NO_FILE("no-file"),
        NO_TEXT("no-text"),
        NO_TITLE("no-title"),
        NO_VERSION("no-version"),
        NO_KIND("no-kind"),
        BAD_DATE("bad-date"),
        CONTRADICTION("contradiction"),
        NO_ARTICLES("no-articles"),
        NUMBERING("numbering"),
        EMPTY_ARTICLE("empty-article"),
        CHAPTERS("chapters"),
        ITEMS("items"),
        UNFINISHED("para-no-stop"),
        TRUNCATED("truncated"),
        NO_COMMENCEMENT("no-commencement-clause"),
        BRACKETS("brackets"),
        RESIDUE("residue"),
        LOST_CHARACTER("lost-character"),
        NOT_THE_TEXT("not-the-text");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** As it stands in the head of a library file: {@code numbering:第四条}. */
    public String note() {
        return detail.isEmpty() ? kind.word : kind.word + ":" + detail;
    }

    /** Without a title, a date and articles there is nothing to hold: nobody can accept such a text. */
    public boolean isFatal() {
        return switch (kind) {
            case NO_FILE, NO_TEXT, NO_TITLE, NO_VERSION, NO_KIND, BAD_DATE, CONTRADICTION, NO_ARTICLES, NOT_THE_TEXT ->
                true;
            default -> false;
        };
    }

    /** Official texts themselves have lines without a stop, missing items and brackets: worth a note, no more. */
    public boolean isNote() {
        return switch (kind) {
            case ITEMS, UNFINISHED, BRACKETS -> true;
            default -> false;
        };
    }

    public Message message() {
        return Message.of("regulation", "flaw." + kind.word, detail);
    }
}
