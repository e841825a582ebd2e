package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into parts that the other text has and parts that it has not, as a reader's eye needs them. Signs that do
 * not count (widths, spaces, punctuation) never differ.
 *
 * @param parts in order; together they are the whole text
 */
public record MarkedText(List<Part> parts) {
    public MarkedText {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param text as it stands
     * @param differs whether the other text has other letters here
     */
    public record Part(String text, boolean differs) {}

    /**
     * Two texts side by side.
     *
     * @param official the official text, marked
     * @param page the page's text, marked
     */
    public record Pair(MarkedText official, MarkedText page) {}

    /** Marks what differs between an official text and a page's; one that is empty leaves the other marked as a whole. */
    public static Pair pair(String official, String page) {
        LetterText left = LetterText.of(official);
        LetterText right = LetterText.of(page);
        int[] toPage = LetterAlignment.alignWhole(right, left);
        boolean[] held = new boolean[right.length];
        for (int at : toPage) {
            if (at >= 0) {
                held[at] = true;
            }
        }
        boolean[] kept = new boolean[left.length];
        for (int i = 0; i < left.length; i++) {
            kept[i] = toPage[i] >= 0;
        }
        return new Pair(marked(left, kept), marked(right, held));
    }

    private static MarkedText marked(LetterText text, boolean[] kept) {
        boolean[] differs = new boolean[text.raw.length()];
        for (int i = 0; i < text.length; i++) {
            if (!kept[i]) {
                Arrays.fill(differs, text.starts[i], text.ends[i], true);
            }
        }
        for (int i = 1; i < differs.length; i++) {
            // Half of a character cannot be shown.
            if (Character.isSurrogatePair(text.raw.charAt(i - 1), text.raw.charAt(i))) {
                differs[i - 1] |= differs[i];
                differs[i] = differs[i - 1];
            }
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= differs.length; i++) {
            if (i == differs.length || differs[i] != differs[from]) {
                parts.add(new Part(text.raw.substring(from, i), differs[from]));
                from = i;
            }
        }
        return new MarkedText(parts);
    }
}
