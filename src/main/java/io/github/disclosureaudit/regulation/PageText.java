package io.github.disclosureaudit.regulation;

import java.util.List;

/**
 * The text of a page or document as the comparison reads it.
 *
 * @param address web address or file path; names the page in results
 * @param title {@code <title>} or document title, empty when none
 * @param heading main heading, empty when none
 * @param text the whole visible text: every block element and line break ends a line, inline elements add nothing.
 *     Menus and footers may be part of it
 * @param continuations addresses of further pages of the same text, as a pager below the text links them; may be empty
 */
public record PageText(String address, String title, String heading, String text, List<String> continuations) {
    public PageText {
        continuations = List.copyOf(continuations);
    }

    /** A text without a pager. */
    public static PageText of(String address, String title, String heading, String text) {
        return new PageText(address, title, heading, text, List.of());
    }
}
