package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The one walk over a page that gathers its text and its links, region by region. */
final class ContentWalk implements NodeVisitor {
    private final IdentityHashMap<Element, Region> regions;
    private final LinkCollector links;
    private final TextFlow full;
    private final TextFlow content;
    private final Deque<Region> region = new ArrayDeque<>();
    private final Deque<Element> regionRoots = new ArrayDeque<>();
    private final List<Element> tables = new ArrayList<>();
    private final List<Element> forms = new ArrayList<>();
    private int silentDepth = -1;
    private int rowDepth;

    ContentWalk(Survey survey, LinkCollector links, ReadLimits limits) {
        this.regions = survey.regions();
        this.links = links;
        this.full = new TextFlow(limits.textCharacters());
        this.content = new TextFlow(limits.textCharacters());
        region.push(Region.CONTENT);
    }

    TextFlow full() {
        return full;
    }

    TextFlow content() {
        return content;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silentDepth < 0) {
                String raw = text.getWholeText();
                full.text(raw);
                if (region.element() == Region.CONTENT) {
                    content.text(raw);
                }
                links.text(raw);
            }
        } else if (node instanceof Element element) {
            open(element, depth);
        } else if (node instanceof DataNode data && data.parent() != null) {
            links.data(data.parent(), data.getWholeData(), region.element());
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // nodes of one tree: the same node is meant, not an equal one
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (depth == silentDepth) {
            silentDepth = -1;
        }
        String tag = element.normalName();
        links.close(element, tag);
        flow(element, tag, false);
        if (!regionRoots.isEmpty() && regionRoots.peek() == element) {
            regionRoots.pop();
            region.pop();
        }
    }

    private void open(Element element, int depth) {
        Region marked = regions.isEmpty() ? null : regions.get(element);
        if (marked != null) {
            regionRoots.push(element);
            region.push(marked);
        }
        String tag = element.normalName();
        switch (tag) {
            case "script", "style", "template", "noscript", "textarea", "select", "title" -> {
                if (silentDepth < 0) {
                    silentDepth = depth;
                }
            }
            case "table" -> tables.add(element);
            case "form" -> forms.add(element);
            default -> {}
        }
        flow(element, tag, true);
        links.open(element, tag, region.element(), silentDepth >= 0 && tag.equals("noscript"));
    }

    /** Line and cell structure around an element. */
    private void flow(Element element, String tag, boolean opening) {
        boolean inContent = region.element() == Region.CONTENT;
        switch (tag) {
            case "br" -> {
                if (opening) {
                    brk(inContent);
                }
            }
            case "td", "th" -> {
                if (opening && element.previousElementSibling() != null) {
                    full.cell();
                    if (inContent) {
                        content.cell();
                    }
                }
            }
            default -> {
                if (element.isBlock()) {
                    brk(inContent);
                }
            }
        }
    }

    private void brk(boolean inContent) {
        if (rowDepth > 0) {
            full.space();
            content.space();
            return;
        }
        full.line();
        if (inContent) {
            content.line();
        }
    }

    List<Link> links() {
        return links.all();
    }

    static boolean isWeb(Link link) {
        return link.reference() instanceof Reference.Web;
    }
}
