package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A breadcrumb that neither a class nor the words 当前位置 name: links that begin with the one home and lead on, either
 * by a sign between them or as the items of a list that ends with the page itself.
 */
final class UnnamedPath {
    /** From the home page to a column or a text: longer lists are menus. */
    private static final int MOST_STEPS = 7;

    private static final Evaluator ANCHOR = QueryParser.parse("a");
    private static final Evaluator BLOCK = QueryParser.parse("ul,ol,p,h1,h2,h3");
    private static final char LINK = '\uFFFC';
    private static final Pattern SIGN =
            Pattern.compile("[\\s\\u00a0\\u3000]*[-–—/|·•→>＞»›:：]{1,2}[\\s\\u00a0\\u3000]*");
    private static final Pattern LAST = Pattern.compile(SIGN.pattern() + "(\\S.*?)\\s*");

    private UnnamedPath() {}

    /** The element that holds the whole path; null where the link home is none of a path. */
    static @Nullable Element around(TextNode home) {
        Element parent = home.parentElement();
        Element anchor = parent == null ? null : parent.closest(ANCHOR);
        Element path = anchor == null ? null : anchor.parentElement();
        if (anchor == null || path == null) {
            return null;
        }
        if (leadsOn(anchor) || isLine(anchor, path)) {
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
                && sign.selectFirst(ANCHOR) == null
                && Cues.isPathSign(sign.text());
    }

    /**
     * Whether a line is a path whatever signs stand between its steps: nothing but links and signs from the one home on, and
     * behind them the name of the page.
     */
    private static boolean isLine(Element home, Element line) {
        Elements links = line.select(ANCHOR);
        if (!home.equals(links.first()) || links.size() >= MOST_STEPS) {
            return false;
        }
        StringBuilder between = new StringBuilder();
        for (Node node = home.nextSibling(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                between.append(text.getWholeText());
            } else if (node instanceof Element element && element.selectFirst(ANCHOR) == null) {
                between.append(element.text());
            } else {
                between.append(LINK);
            }
        }
        String[] parts = between.toString().split(String.valueOf(LINK), -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (!SIGN.matcher(parts[i]).matches()) {
                return false;
            }
        }
        Matcher last = LAST.matcher(parts[parts.length - 1]);
        return last.matches() && isTitle(line, last.group(1));
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
                        .filter(step -> step.selectFirst(ANCHOR) != null)
                        .findFirst()
                        .orElse(null));
        if (!begins || steps.size() < 2 || steps.size() > MOST_STEPS) {
            return false;
        }
        boolean single = steps.stream()
                .allMatch(step -> step.normalName().equals(first.normalName())
                        && step.select(ANCHOR).size() <= 1
                        && step.selectFirst(BLOCK) == null);
        Element last = steps.get(steps.size() - 1);
        return single && (ordered || (last.selectFirst(ANCHOR) == null && isTitle(row, last.text())));
    }

    private static boolean isTitle(Element element, String text) {
        Element title = element.root().selectFirst("title");
        String name = ChineseText.dense(text);
        return title != null
                && !name.isEmpty()
                && ChineseText.dense(title.text()).startsWith(name);
    }
}
