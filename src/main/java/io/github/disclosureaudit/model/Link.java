package io.github.disclosureaudit.model;

/**
 * A link as it stands on a page.
 *
 * @param reference what it means
 * @param raw attribute value as written
 * @param text visible text, else title, else alternative text of its picture; white space folded
 * @param origin what kind of element it is
 * @param region where it stands
 * @param line line of the source, counted from 1, 0 when unknown
 * @param cssPath path of the element, empty when unknown
 */
public record Link(
        Reference reference, String raw, String text, Origin origin, Region region, int line, String cssPath) {

    /** Kind of the element that carries the link. */
    public enum Origin {
        ANCHOR,
        /** {@code area}, {@code form action} that is a plain GET, {@code option} jump menus. */
        OTHER,
        IMAGE,
        SCRIPT,
        STYLE,
        /** {@code url(…)} inside a style sheet or a style attribute. */
        STYLE_URL,
        FRAME,
        MEDIA,
        /** {@code link rel} that is no style sheet: icon, alternate, canonical. */
        RELATION,
        META_REFRESH,
        /** A page of a list, from {@code tagname}, {@code onclick} or the hidden paging input. */
        PAGER,
        /** A literal address in an {@code onclick} or {@code window.open}: failures are notes. */
        SCRIPT_LITERAL,
        /** From a sitemap. */
        SITEMAP,
        /** Inside an attachment. */
        DOCUMENT
    }

    /** The same link with the text that a reader sees. */
    public Link withText(String shown) {
        return new Link(reference, raw, shown, origin, region, line, cssPath);
    }

    /** Whether the target is part of the page's rendering, not a place to go to. */
    public boolean isResource() {
        return switch (origin) {
            case IMAGE, SCRIPT, STYLE, STYLE_URL, MEDIA -> true;
            default -> false;
        };
    }
}
