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
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The one walk over a page that gathers its text, links, headings and repeated structure, region by region. */
final class ContentWalk implements NodeVisitor {
    /** Links that turn pages or serve the reader, and are no entries of a list. */
    private static final Set<String> NO_ENTRY = Set.of(
            "首页", "第一页", "上一页", "下一页", "上页", "下页", "尾页", "末页", "最后一页", "前一页", "后一页", "<", ">", "<<", ">>", "«", "»",
            "‹", "›", "打印", "打印本页", "关闭", "关闭窗口", "返回顶部", "返回", "大", "中", "小");

    private static final int LONGEST_COUNT = 60;

    private static final Pattern UNSEEN = Pattern.compile("display\\s{0,4}:\\s{0,4}none", Pattern.CASE_INSENSITIVE);

    private final IdentityHashMap<Element, Region> regions;
    private final Cues cues;
    private final LinkCollector links;
    private final PagerFinder pagers;
    private final ReadingFlow flow;
    private final TextFlow content;
    private final ListFinder lists = new ListFinder();
    private final Outline outline = new Outline();
    private final Deque<Region> region = new ArrayDeque<>();
    private final Deque<Element> regionRoots = new ArrayDeque<>();
    private final Deque<Element> headings = new ArrayDeque<>();
    private final Deque<Integer> headingStarts = new ArrayDeque<>();
    private final List<Spot> more = new ArrayList<>();
    private final List<FormPlace> forms = new ArrayList<>();
    private final DrawingSigns drawing = new DrawingSigns();
    private final List<Span> formSpans = new ArrayList<>();
    private int silentDepth = -1;
    private boolean unseen;
    private int anchorStart;
    private int formStart;

    ContentWalk(Survey survey, Cues cues, LinkCollector links, ReadLimits limits) {
        this.regions = survey.regions();
        this.cues = cues;
        this.links = links;
        this.pagers = new PagerFinder(limits.pagerPages());
        this.flow = new ReadingFlow(limits.textCharacters());
        this.content = flow.content();
        region.push(Region.CONTENT);
    }

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
        if (region.element() == Region.CONTENT) {
            drawing.close(element, tag);
        }
        if (silentDepth < 0) {
            flow.close(element, tag, depth, region.element());
        }
        if (!regionRoots.isEmpty() && regionRoots.peek() == element) {
            regionRoots.pop();
            region.pop();
        }
    }

    private void text(String raw) {
        Region here = region.element();
        flow.text(raw, here);
        links.text(raw);
        if (here == Region.CONTENT && raw.length() < LONGEST_COUNT && (raw.indexOf('页') >= 0 || raw.indexOf('/') > 0)) {
            pagers.words(raw, content.position());
        }
    }

    private void data(Element parent, String data) {
        Region here = region.element();
        if (parent.normalName().equals("style")) {
            links.style(data, here);
        } else if (parent.normalName().equals("script")) {
            pagers.script(data, here, links, content.position());
            drawing.script(data, parent, here);
        }
    }

    private void open(Element element, int depth) {
        Region marked = regions.isEmpty() ? null : regions.get(element);
        if (marked != null) {
            regionRoots.push(element);
            region.push(marked);
            if (marked == Region.BREADCRUMB) {
                flow.beginTrail();
            }
        }
        Region here = region.element();
        String tag = element.normalName();
        structure(element, tag, depth, here);
        if (silentDepth < 0 || silentDepth == depth) {
            flow.open(element, tag, depth, here);
        }
        lists.open(tag, content.position());
        if (here == Region.CONTENT && Outline.rank(element, tag, cues) > 0) {
            headings.push(element);
            headingStarts.push(content.position());
        }
        if (tag.equals("a")) {
            anchorStart = here == Region.BREADCRUMB ? flow.trail().text().mark() : content.mark();
        }
        if (element.attributesSize() > 0) {
            attributes(element, tag, here);
        }
    }

    private void attributes(Element element, String tag, Region here) {
        if (!unseen) {
            links.open(element, tag, here);
        }
        pagers.element(element, tag, here, links, content.position());
    }

    private void structure(Element element, String tag, int depth, Region here) {
        switch (tag) {
            case "script", "style", "template", "noscript", "textarea", "select", "title" -> {
                if (silentDepth < 0) {
                    silentDepth = depth;
                    unseen = tag.equals("noscript") || tag.equals("template");
                }
            }
            case "span", "font", "i", "em", "b" -> {
                if (silentDepth < 0 && isUnseenText(element)) {
                    silentDepth = depth;
                }
            }
            case "form" -> {
                forms.add(new FormPlace(element, here));
                formStart = content.position();
            }
            case "img" -> {
                if (here == Region.CONTENT) {
                    drawing.image();
                }
            }
            default -> {}
        }
    }

    /** Words that no reader sees, put between those of a text against copying; menus that open are no such words. */
    private static boolean isUnseenText(Element element) {
        String style = Attr.of(element, "style");
        return style.length() > 0
                && UNSEEN.matcher(style).find()
                && Attr.of(element, "id").isEmpty()
                && element.getElementsByTag("a").isEmpty();
    }

    private void closeAnchor(Element element) {
        Link link = links.closeAnchor(element);
        if (link == null || !(link.reference() instanceof Reference.Web web)) {
            return;
        }
        if (region.element() == Region.BREADCRUMB) {
            flow.trail()
                    .anchors()
                    .add(new Spot(
                            web.url(),
                            link.text(),
                            anchorStart,
                            flow.trail().text().position()));
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
        return !PagerStep.isNumber(text)
                && !NO_ENTRY.contains(text)
                && !text.startsWith("上一篇")
                && !text.startsWith("下一篇");
    }

    /** The title attribute where the visible text is a cut form of it. */
    private static String fullTitle(Element element, String text) {
        String title = ChineseText.squeeze(Attr.of(element, "title"));
        if (title.length() <= text.length()) {
            return text;
        }
        String start = text.replaceFirst("(?:…|\\.{2,6}|。{2,6})+$", "");
        return title.startsWith(start) || (text.length() > start.length() && title.contains(start)) ? title : text;
    }

    TextFlow full() {
        return flow.full();
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

    List<ReadingFlow.Trail> trails() {
        return flow.trails();
    }

    List<Element> tables() {
        return flow.tables();
    }

    List<FormPlace> forms() {
        return forms;
    }

    /** Where the texts of the content's forms stand, in page order. */
    List<Span> formSpans() {
        return formSpans;
    }

    /** What tells that a script or a picture stands for the content. */
    DrawingSigns drawing() {
        return drawing;
    }

    static boolean isWeb(Link link) {
        return link.reference() instanceof Reference.Web;
    }
}
