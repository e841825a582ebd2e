package io.github.disclosureaudit.model;

/** Part of a page where something stands. */
public enum Region {
    HEADER,
    /** Menus: the site's navigation, side menus, the tool line. */
    NAVIGATION,
    BREADCRUMB,
    /** What the page itself is about; also everything that is recognised as none of the others. */
    CONTENT,
    FOOTER
}
