package io.github.disclosureaudit.page;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * CSS paths of elements of one page: a selector that a person can paste into a browser's console. A path begins at the
 * nearest id. Elements must be asked for in page order, so that siblings are counted once.
 */
final class CssPaths {
    private static final int LONGEST_ID = 60;

    private final IdentityHashMap<Element, String> known = new IdentityHashMap<>(256);
    private final IdentityHashMap<Element, Integer> indexes = new IdentityHashMap<>(256);

    String of(Element element) {
        String path = known.get(element);
        if (path == null) {
            path = build(element);
            known.put(element, path);
        }
        return path;
    }

    private String build(Element element) {
        String id = Attr.of(element, "id");
        if (isPlain(id)) {
            return "#" + id;
        }
        Element parent = element.parent();
        String tag = element.normalName();
        if (parent == null || parent.parent() == null || tag.equals("body") || tag.equals("head")) {
            return tag;
        }
        return of(parent) + " > " + tag + ":nth-of-type(" + index(element, tag) + ")";
    }

    private int index(Element element, String tag) {
        int index = 1;
        for (Element before = previous(element, tag); before != null; before = previous(before, tag)) {
            Integer counted = indexes.get(before);
            if (counted != null) {
                index += counted;
                break;
            }
            index++;
        }
        indexes.put(element, index);
        return index;
    }

    private static @Nullable Element previous(Element element, String tag) {
        Element before = element.previousElementSibling();
        while (before != null && !before.normalName().equals(tag)) {
            before = before.previousElementSibling();
        }
        return before;
    }

    private static boolean isPlain(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || !Character.isLetter(id.charAt(0))) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
