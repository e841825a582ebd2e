package io.github.disclosureaudit.regulation;

/** How an article of a page differs from the official one. */
public enum DifferenceKind {
    CHANGED("changed"),
    /** A number, amount, date or unit differs. */
    NUMBER("number"),
    /** 应当, 可以, 不得 and the like differ. */
    MODAL("modal"),
    /** 不, 未, 无, 非 was added or dropped. */
    NEGATION("negation"),
    /** One character was replaced by one that looks like it. */
    LOOK_ALIKE("look-alike"),
    MISSING_ARTICLE("missing-article"),
    /** Missing because the text breaks off. */
    TRUNCATED("truncated-tail"),
    MISSING_PARAGRAPH("missing-paragraph"),
    MISSING_ITEM("missing-item"),
    MISSING_SENTENCE("missing-sentence"),
    EXTRA_ARTICLE("extra-article"),
    EXTRA_PARAGRAPH("extra-paragraph"),
    EXTRA_ITEM("extra-item"),
    EXTRA_SENTENCE("extra-sentence"),
    /** The article has the wording of another version. */
    MIXED_VERSION("mixed-version"),
    /** The article stands in another place or under another number. */
    MOVED("moved"),
    DUPLICATED("duplicated"),
    /** Only its number is shifted, because an article before it is missing or added. A note, no fault of its own. */
    RENUMBERED("renumbered"),
    /** A heading of a part, chapter or section differs. A note. */
    HEADING("heading");

    private final String word;

    DifferenceKind(String word) {
        this.word = word;
    }

    /** The word in tables. */
    public String word() {
        return word;
    }

    /** Whether a whole article is concerned, not its wording. */
    public boolean isStructural() {
        return switch (this) {
            case MISSING_ARTICLE, TRUNCATED, EXTRA_ARTICLE, MOVED, DUPLICATED, RENUMBERED, HEADING -> true;
            default -> false;
        };
    }

    /** Whether it is worth telling but no fault by itself. */
    public boolean isNote() {
        return this == RENUMBERED || this == HEADING;
    }
}
