package io.github.disclosureaudit.demo;

/**
 * A link of a page.
 *
 * @param text what it shows
 * @param href where it leads
 */
record Anchor(String text, String href) {
    String html() {
        return "<a href=\"" + href + "\" title=\"" + text + "\">" + text + "</a>";
    }
}
