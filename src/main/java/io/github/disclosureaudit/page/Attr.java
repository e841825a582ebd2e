package io.github.disclosureaudit.page;

import org.jsoup.nodes.Element;

/**
 * Attributes of an element by lower-case name, as which the parser keeps them. To look without regard to case, as jsoup
 * does on request, costs several times as much, and every element of every page is asked for a dozen names. The element's
 * own table is asked even where it is empty: to count what is in it costs more than to look.
 */
final class Attr {
    private Attr() {}

    /** The value; empty where there is none. */
    static String of(Element element, String name) {
        return element.attributes().get(name);
    }

    static boolean has(Element element, String name) {
        return element.attributes().hasKey(name);
    }
}
