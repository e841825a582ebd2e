package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A breadcrumb that neither a class nor the words 当前位置 name: links that begin with the one home and lead on, either
 * by a sign between them or as the items of a list that ends with the page itself.
 */
final class UnnamedPath {
    /** From the home page to a column or a text: longer lists are menus. */
    private static final int MOST_STEPS = 7;

    private UnnamedPath() {}

    /** The element that holds the whole path; null where the link home is none of a path. */
    static @Nullable Element around(TextNode home) {
        Element parent = home.parentElement();
        Element anchor = parent == null ? null : parent.closest("a");
        Element path = anchor == null ? null : anchor.parentElement();
        if (anchor == null || path == null) {
            return null;
        }
        if (leadsOn(anchor)) {
            return path;
        }
        Element row = path.parentElement();
        return row != null && isSteps(row, path) ? row : null;
    }

    /** Whether a sign such as {@code >} follows, bare or in an element of its own. */
    private static boolean leadsOn(Element anchor) {
        Node next = anchor.nextSibling();
        if (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof TextNode text) {
            return Cues.isPathSign(text.getWholeText());
        }
        return next instanceof Element sign
                && !sign.normalName().equals("a")
                && sign.selectFirst("a") == null
                && Cues.isPathSign(sign.text());
    }

    /**
     * Whether a list is a path: one link a step, the one home first. The last step of a list without order is the name of
     * the page and no link, for a menu begins with the link home, too.
     */
    private static boolean isSteps(Element row, Element first) {
        Elements steps = row.children();
        boolean ordered = row.normalName().equals("ol");
        boolean begins = !steps.isEmpty()
                && first.equals(steps.stream()
                        .filter(step -> step.selectFirst("a") != null)
                        .findFirst()
                        .orElse(null));
        if (!begins || steps.size() < 2 || steps.size() > MOST_STEPS) {
            return false;
        }
        boolean single = steps.stream()
                .allMatch(step -> step.normalName().equals(first.normalName())
                        && step.select("a").size() <= 1
                        && step.selectFirst("ul,ol,p,h1,h2,h3") == null);
        Element last = steps.get(steps.size() - 1);
        return single && (ordered || (last.selectFirst("a") == null && isTitle(row, last.text())));
    }

    private static boolean isTitle(Element element, String text) {
        Element title = element.root().selectFirst("title");
        String name = ChineseText.dense(text);
        return title != null
                && !name.isEmpty()
                && ChineseText.dense(title.text()).startsWith(name);
    }
}
