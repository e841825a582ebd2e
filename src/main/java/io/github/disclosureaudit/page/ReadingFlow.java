package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a page as they grow while it is walked: all of it, its content, and its breadcrumbs. Blocks begin lines,
 * cells of a data table share one, and {@code <pre>} keeps its own.
 */
final class ReadingFlow {
    private final int limit;
    private final TextFlow full;
    private final TextFlow content;
    private final List<Trail> trails = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private @Nullable Element dataTable;
    private int cellDepth = -1;
    /** Depth of the {@code <pre>} around, where line ends of the source are line ends of the page; -1 outside. */
    private int preDepth = -1;

    /** @param limit characters of each text */
    ReadingFlow(int limit) {
        this.limit = limit;
        this.full = new TextFlow(limit);
        this.content = new TextFlow(limit);
    }

    /** A breadcrumb: its text and anchors. */
    record Trail(TextFlow text, List<Spot> anchors) {}

    void beginTrail() {
        trails.add(new Trail(new TextFlow(limit), new ArrayList<>()));
    }

    /** The breadcrumb that is being read. */
    Trail trail() {
        return trails.get(trails.size() - 1);
    }

    void open(Element element, String tag, int depth, Region here) {
        switch (tag) {
            case "table" -> {
                if (here == Region.CONTENT && dataTable == null && TableReader.isData(element)) {
                    dataTable = element;
                    tables.add(element);
                }
            }
            case "td", "th" -> {
                if (dataTable != null && cellDepth < 0) {
                    cellDepth = depth;
                }
            }
            case "pre", "listing", "xmp" -> preDepth = preDepth < 0 ? depth : preDepth;
            default -> {}
        }
        boundary(element, tag, here, true);
    }

    @SuppressWarnings("ReferenceEquality") // nodes of one tree: the same node is meant, not an equal one
    void close(Element element, String tag, int depth, Region here) {
        boundary(element, tag, here, false);
        if (depth == cellDepth) {
            cellDepth = -1;
        }
        if (depth == preDepth) {
            preDepth = -1;
        }
        if (dataTable == element) {
            dataTable = null;
        }
    }

    void text(String raw, Region here) {
        int from = 0;
        for (int at = preDepth < 0 ? -1 : raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', from)) {
            run(raw.substring(from, at), here);
            lineBreak(here);
            from = at + 1;
        }
        run(from == 0 ? raw : raw.substring(from), here);
    }

    /** Everything that is read. */
    TextFlow full() {
        return full;
    }

    /** What is neither header, menu, breadcrumb nor foot. */
    TextFlow content() {
        return content;
    }

    List<Trail> trails() {
        return trails;
    }

    /** Tables of data in the content. */
    List<Element> tables() {
        return tables;
    }

    private void run(String raw, Region here) {
        int plain = ChineseText.endOfPlain(raw, 0);
        full.text(raw, plain);
        if (here == Region.CONTENT) {
            content.text(raw, plain);
        } else if (here == Region.BREADCRUMB) {
            trail().text().text(raw, plain);
        }
    }

    private void boundary(Element element, String tag, Region here, boolean opening) {
        switch (tag) {
            case "br" -> {
                if (opening) {
                    lineBreak(here);
                }
            }
            case "td", "th" -> {
                if (opening && element.previousElementSibling() != null) {
                    cell(here);
                }
            }
            default -> {
                if (element.isBlock() || tag.startsWith("ucap")) {
                    lineBreak(here);
                }
            }
        }
    }

    /** Cells of a data table share a line; in a table that lays out a page each is a block. */
    private void cell(Region here) {
        if (dataTable == null) {
            lineBreak(here);
            return;
        }
        full.cell();
        if (here == Region.CONTENT) {
            content.cell();
        }
    }

    private void lineBreak(Region here) {
        if (cellDepth >= 0) {
            full.space();
            content.space();
            return;
        }
        full.line();
        if (here == Region.CONTENT) {
            content.line();
        } else if (here == Region.BREADCRUMB) {
            trail().text().space();
        }
    }
}
