package io.github.disclosureaudit.crawl;

/**
 * What a visitor sees of a page, as far as judging a link needs it.
 *
 * @param title title of the page
 * @param heading main heading, empty when none
 * @param text whole visible text
 * @param own its content without what its lists name
 * @param links number of links on it
 * @param dated whether it shows when it was published
 */
record Sight(String title, String heading, String text, String own, int links, boolean dated) {
    /** Nothing to see: a file, or no body at all. */
    static final Sight NONE = new Sight("", "", "", "", 0, false);

    TextShape shape() {
        return TextShape.of(title, text);
    }
}
