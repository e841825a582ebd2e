package io.github.disclosureaudit.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Headings of the content in page order: h1 to h6, and elements that templates name a title. */
final class Outline {
    /** Code points that a heading has at most. */
    private static final int LONGEST = 160;

    private final List<Heading> headings = new ArrayList<>();

    /**
     * A heading.
     *
     * @param text its words
     * @param rank 1 to 6 for h1 to h6, 7 for an element that is only named a title
     * @param start position of its text in the content
     * @param end position after it
     */
    record Heading(String text, int rank, int start, int end) {}

    /** Whether an element is a heading; 0 when it is none. */
    static int rank(Element element, String tag, Cues cues) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
            return tag.charAt(1) - '0';
        }
        if (tag.equals("ucaptitle")) {
            return 1;
        }
        boolean named = !tag.equals("a")
                && (cues.ofNames(Attr.of(element, "class")) == Cues.Cue.TITLE
                        || cues.ofNames(Attr.of(element, "id")) == Cues.Cue.TITLE);
        return named ? 7 : 0;
    }

    /** Notes a heading that has just ended. */
    void add(int rank, int start, TextFlow content) {
        String text = ListReader.withoutMore(content.between(start, content.position()));
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        boolean holdsLast =
                !headings.isEmpty() && headings.get(headings.size() - 1).start() >= start;
        if (!holdsLast) {
            headings.add(new Heading(text, rank, start, content.position()));
        }
    }

    List<Heading> headings() {
        return headings;
    }
}
