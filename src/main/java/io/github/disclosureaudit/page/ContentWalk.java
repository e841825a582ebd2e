package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The one walk over a page that gathers its text, links, headings and repeated structure, region by region. */
final class ContentWalk implements NodeVisitor {
    /** Links that turn pages or serve the reader, and are no entries of a list. */
    private static final Set<String> NO_ENTRY = Set.of(
            "首页", "第一页", "上一页", "下一页", "上页", "下页", "尾页", "末页", "最后一页", "前一页", "后一页", "<", ">", "<<", ">>", "«", "»",
            "‹", "›", "打印", "打印本页", "关闭", "关闭窗口", "返回顶部", "返回", "大", "中", "小");

    private static final int LONGEST_COUNT = 60;

    private final IdentityHashMap<Element, Region> regions;
    private final Cues cues;
    private final LinkCollector links;
    private final PagerFinder pagers;
    private final TextFlow full;
    private final TextFlow content;
    private final ListFinder lists = new ListFinder();
    private final Outline outline = new Outline();
    private final Deque<Region> region = new ArrayDeque<>();
    private final Deque<Element> regionRoots = new ArrayDeque<>();
    private final Deque<Element> headings = new ArrayDeque<>();
    private final Deque<Integer> headingStarts = new ArrayDeque<>();
    private final List<Spot> more = new ArrayList<>();
    private final List<Trail> trails = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private final List<FormPlace> forms = new ArrayList<>();
    private final List<Script> scripts = new ArrayList<>();
    private final List<Span> formSpans = new ArrayList<>();
    private final int limit;
    private @Nullable Element dataTable;
    private int silentDepth = -1;
    private boolean unseen;
    private int cellDepth = -1;
    /** Depth of the {@code <pre>} around, where line ends of the source are line ends of the page; -1 outside. */
    private int preDepth = -1;

    private int anchorStart;
    private int formStart;
    private int images;
    private boolean emptyContainer;
    private boolean scriptFile;

    ContentWalk(Survey survey, Cues cues, LinkCollector links, ReadLimits limits) {
        this.regions = survey.regions();
        this.cues = cues;
        this.links = links;
        this.limit = limits.textCharacters();
        this.pagers = new PagerFinder(limits.pagerPages());
        this.full = new TextFlow(limit);
        this.content = new TextFlow(limit);
        region.push(Region.CONTENT);
    }

    /** A breadcrumb: its text and anchors. */
    record Trail(TextFlow text, List<Spot> anchors) {}

    /** A script written into the page, and whether it stands in the content. */
    record Script(String text, boolean inContent) {}

    /** Characters of the content from one position to another. */
    record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** A form and where it stands. */
    record FormPlace(Element form, Region region) {}

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silentDepth < 0) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            open(element, depth);
        } else if (node instanceof DataNode data && data.parent() != null) {
            data(data.parent(), data.getWholeData());
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
            unseen = false;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            closeAnchor(element);
        } else if (tag.equals("form") && region.element() == Region.CONTENT) {
            formSpans.add(new Span(formStart, content.position()));
        }
        if (!headings.isEmpty() && headings.peek() == element) {
            headings.pop();
            outline.add(Outline.rank(element, tag, cues), headingStarts.pop(), content);
        }
        lists.close(element, content.position());
        noteDrawing(element, tag);
        flow(element, tag, false);
        if (depth == cellDepth) {
            cellDepth = -1;
        }
        if (depth == preDepth) {
            preDepth = -1;
        }
        if (dataTable == element) {
            dataTable = null;
        }
        if (!regionRoots.isEmpty() && regionRoots.peek() == element) {
            regionRoots.pop();
            region.pop();
        }
    }

    private void text(String raw) {
        if (preDepth < 0) {
            run(raw);
            return;
        }
        int from = 0;
        for (int at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', from)) {
            run(raw.substring(from, at));
            lineBreak(region.element() == Region.CONTENT);
            from = at + 1;
        }
        run(raw.substring(from));
    }

    private void run(String raw) {
        Region here = region.element();
        full.text(raw);
        links.text(raw);
        if (here == Region.CONTENT) {
            content.text(raw);
            if (raw.length() < LONGEST_COUNT && (raw.indexOf('页') >= 0 || raw.indexOf('/') > 0)) {
                pagers.words(raw, content.position());
            }
        } else if (here == Region.BREADCRUMB) {
            trails.get(trails.size() - 1).text().text(raw);
        }
    }

    private void data(Element parent, String data) {
        Region here = region.element();
        if (parent.normalName().equals("style")) {
            links.style(data, here);
        } else if (parent.normalName().equals("script")) {
            pagers.script(data, here, links, content.position());
            scripts.add(new Script(data, here == Region.CONTENT && !isInHead(parent)));
        }
    }

    private static boolean isInHead(Element element) {
        Element around = element;
        while (around != null && !around.normalName().equals("head")) {
            around = around.parent();
        }
        return around != null;
    }

    private void open(Element element, int depth) {
        Region marked = regions.isEmpty() ? null : regions.get(element);
        if (marked != null) {
            regionRoots.push(element);
            region.push(marked);
            if (marked == Region.BREADCRUMB) {
                trails.add(new Trail(new TextFlow(limit), new ArrayList<>()));
            }
        }
        Region here = region.element();
        String tag = element.normalName();
        structure(element, tag, depth, here);
        flow(element, tag, true);
        lists.open(tag, content.position());
        if (here == Region.CONTENT && Outline.rank(element, tag, cues) > 0) {
            headings.push(element);
            headingStarts.push(content.position());
        }
        if (tag.equals("a")) {
            anchorStart = here == Region.BREADCRUMB ? trail().text().mark() : content.mark();
        }
        if (!unseen) {
            links.open(element, tag, here);
        }
        if (element.attributesSize() > 0) {
            pagers.element(element, tag, here, links, content.position());
        }
    }

    private void structure(Element element, String tag, int depth, Region here) {
        switch (tag) {
            case "script", "style", "template", "noscript", "textarea", "select", "title" -> {
                if (silentDepth < 0) {
                    silentDepth = depth;
                    unseen = tag.equals("noscript") || tag.equals("template");
                }
            }
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
            case "form" -> {
                forms.add(new FormPlace(element, here));
                formStart = content.position();
            }
            case "img" -> images += here == Region.CONTENT ? 1 : 0;
            default -> {}
        }
    }

    /** Notes what a script needs to draw content: a place, or a call among the blocks of the content. */
    private void noteDrawing(Element element, String tag) {
        if (region.element() != Region.CONTENT) {
            return;
        }
        switch (tag) {
            case "div", "ul", "ol", "tbody", "table", "section", "dl" ->
                emptyContainer |= element.attributesSize() > 0
                        && !element.id().isEmpty()
                        && element.firstElementChild() == null
                        && element.ownText().length() < LONGEST_COUNT / 3;
            case "script" ->
                scriptFile |= element.attributesSize() > 0
                        && element.hasAttr("src")
                        && element.parent() != null
                        && !element.parent().normalName().equals("body")
                        && !element.parent().normalName().equals("head");
            default -> {}
        }
    }

    private void closeAnchor(Element element) {
        Link link = links.closeAnchor(element);
        if (link == null || !(link.reference() instanceof Reference.Web web)) {
            return;
        }
        if (region.element() == Region.BREADCRUMB) {
            trail().anchors()
                    .add(new Spot(
                            web.url(), link.text(), anchorStart, trail().text().position()));
            return;
        }
        if (region.element() != Region.CONTENT || link.text().isEmpty()) {
            return;
        }
        Spot spot = new Spot(web.url(), fullTitle(element, link.text()), anchorStart, content.position());
        if (ListReader.isMore(link.text())) {
            more.add(spot);
        } else if (isEntry(link.text())) {
            lists.add(spot);
        }
    }

    private static boolean isEntry(String text) {
        boolean number = text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return !number && !NO_ENTRY.contains(text) && !text.startsWith("上一篇") && !text.startsWith("下一篇");
    }

    /** The title attribute where the visible text is a cut form of it. */
    private static String fullTitle(Element element, String text) {
        String title = ChineseText.squeeze(element.attr("title"));
        if (title.length() <= text.length()) {
            return text;
        }
        String start = text.replaceFirst("(?:…|\\.{2,6}|。{2,6})+$", "");
        return title.startsWith(start) || (text.length() > start.length() && title.contains(start)) ? title : text;
    }

    /** Line and cell structure around an element. */
    private void flow(Element element, String tag, boolean opening) {
        boolean inContent = region.element() == Region.CONTENT;
        switch (tag) {
            case "br" -> {
                if (opening) {
                    lineBreak(inContent);
                }
            }
            case "td", "th" -> {
                if (opening && element.previousElementSibling() != null) {
                    cell(inContent);
                }
            }
            default -> {
                if (element.isBlock() || tag.startsWith("ucap")) {
                    lineBreak(inContent);
                }
            }
        }
    }

    /** Cells of a data table share a line; in a table that lays out a page each is a block. */
    private void cell(boolean inContent) {
        if (dataTable == null) {
            lineBreak(inContent);
            return;
        }
        full.cell();
        if (inContent) {
            content.cell();
        }
    }

    private void lineBreak(boolean inContent) {
        if (cellDepth >= 0) {
            full.space();
            content.space();
            return;
        }
        full.line();
        if (inContent) {
            content.line();
        } else if (region.element() == Region.BREADCRUMB) {
            trail().text().space();
        }
    }

    private Trail trail() {
        return trails.get(trails.size() - 1);
    }

    TextFlow full() {
        return full;
    }

    TextFlow content() {
        return content;
    }

    PagerFinder pagers() {
        return pagers;
    }

    ListFinder lists() {
        return lists;
    }

    Outline outline() {
        return outline;
    }

    List<Spot> more() {
        return more;
    }

    List<Trail> trails() {
        return trails;
    }

    List<Element> tables() {
        return tables;
    }

    List<FormPlace> forms() {
        return forms;
    }

    /** Where the texts of the content's forms stand, in page order. */
    List<Span> formSpans() {
        return formSpans;
    }

    /** Scripts written into the page. */
    List<Script> scripts() {
        return scripts;
    }

    /** Whether the content has a named container with nothing in it. */
    boolean hasEmptyContainer() {
        return emptyContainer;
    }

    /** Whether a script file is called for between the blocks of the content. */
    boolean callsScriptFile() {
        return scriptFile;
    }

    /** Pictures of the content. */
    int images() {
        return images;
    }

    static boolean isWeb(Link link) {
        return link.reference() instanceof Reference.Web;
    }
}
