package io.github.disclosureaudit.regulation;

import java.util.Map;

/**
 * A text on its way into the library, as it was read from a file or received from an official database.
 *
 * @param name file or address, for messages
 * @param title title where the source names it apart from the text, else empty
 * @param text the words: with a library head, Markdown, or plain lines
 * @param layout what a line of the text is
 * @param facts what is known besides, by key of the library head ({@code version}, {@code kind}, {@code source}…); lists
 *     are separated by {@code |}. They add to the text; where both speak they must agree
 */
public record Manuscript(String name, String title, String text, Layout layout, Map<String, String> facts) {
    public Manuscript {
        facts = Map.copyOf(facts);
    }

    /** What a line of a text is. */
    public enum Layout {
        /** A paragraph. */
        PARAGRAPHS,
        /** A printed line: paragraphs are broken wherever the page was full, as in a PDF. */
        PRINTED_LINES
    }
}
