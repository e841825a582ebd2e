package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page.Legibility;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ContentWalk.Span;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells pages whose text a program cannot read: scanned pictures, web-office viewers, content drawn by script. */
final class LegibilityRule {
    /** Characters besides the heading below which a page shows no text of its own. */
    private static final int NO_TEXT = 60;

    /** Characters that the labels of a search form have at most; a form around a whole page has more. */
    private static final int SMALL_FORM = 80;

    private static final Pattern FOOT_NOTE = Pattern.compile("建议使用.{0,30}(?:分辨率|浏览)|网站地图|联系我们");

    private static final Pattern VIEWER = Pattern.compile("weboffice|/wps/|_w_appid|onlyoffice|officeapps|/office/");
    private static final Pattern DRAWS = Pattern.compile(
            "\\$\\.(?:ajax|get|post|getJSON)|fetch\\s?\\(|XMLHttpRequest|axios|document\\.write|innerHTML|\\.(?:html|append|load|render)\\s?\\(|new Vue|createApp|ReactDOM|location(?:\\.href)?\\s?=|location\\.(?:replace|assign)\\s?\\(|template|jpage|loadList|loadData|getList|queryList",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOADING =
            Pattern.compile("(?:正在|数据|努力)?加载(?:中)?|loading|请稍候|请稍等", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFO = Pattern.compile(
            "(?:发布|发表)?(?:时间|日期)\\s?[:：]?\\s?[\\d年月日/.:\\- ]{6,22}|(?:文章|信息)?来源\\s?[:：]\\s?\\S{0,30}|打印(?:本页)?|关闭(?:窗口)?|字体|字号|[\\[【(（]?\\s?大\\s?中\\s?小\\s?[\\]】)）]?|分享|检索|搜索|查询|重置|\\{\\{[^{}]*}}|浏览(?:次数|量)?[:：]?\\d{0,8}");

    private LegibilityRule() {}

    static Legibility judge(
            String text,
            Outline.@Nullable Heading heading,
            ContentWalk walk,
            List<Link> contentLinks,
            List<ListBlock> lists,
            Url own,
            Document document) {
        boolean listed = !lists.stream().allMatch(list -> isMenu(list, own));
        if (text.length() > 400 || listed) {
            return viewerOnly(contentLinks) && text.length() < 400 ? Legibility.UNREADABLE : Legibility.READABLE;
        }
        String rest = rest(withoutFoot(withoutMenus(withoutForms(text, walk.formSpans()), lists)), heading);
        if (rest.length() >= NO_TEXT) {
            return Legibility.READABLE;
        }
        boolean file = contentLinks.stream().anyMatch(LegibilityRule::isFile);
        boolean placed = rest.length() < NO_TEXT / 2 && walk.drawing().hasEmptyContainer() && isDrawn(walk);
        if (!file && (text.contains("{{") || placed)) {
            return Legibility.SCRIPT_ONLY;
        }
        if (!file && (viewerOnly(contentLinks) || (walk.drawing().images() > 0 && rest.length() < NO_TEXT / 2))) {
            return Legibility.UNREADABLE;
        }
        boolean nothing = rest.length() < 4
                || (rest.length() < 30 && LOADING.matcher(rest).find());
        return nothing && !file && (isDrawn(walk) || hasEmptyRoot(document))
                ? Legibility.SCRIPT_ONLY
                : Legibility.READABLE;
    }

    /**
     * A drawing script among the blocks of the content, or anywhere when the content keeps a place for it or the page
     * shows nothing at all.
     */
    private static boolean isDrawn(ContentWalk walk) {
        boolean place = walk.drawing().hasEmptyContainer() || walk.full().position() == 0;
        return (place && walk.drawing().callsScriptFile())
                || walk.drawing().scripts().stream()
                        .anyMatch(script -> (script.inContent() || place)
                                && DRAWS.matcher(script.text()).find());
    }

    /** A list without dates that names the page itself is the menu of its siblings. */
    private static boolean isMenu(ListBlock list, Url own) {
        return list.items().stream().allMatch(item -> item.date().isEmpty())
                && list.items().stream().anyMatch(item -> item.url().equals(own));
    }

    /** A foot that no markup tells is known by its words. */
    private static String withoutFoot(String text) {
        return text.lines()
                .filter(line -> !Cues.isStrongFoot(line)
                        && !Cues.isWeakFoot(line)
                        && !FOOT_NOTE.matcher(line).find())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMenus(String text, List<ListBlock> menus) {
        String rest = text;
        for (ListBlock menu : menus) {
            for (ListItem item : menu.items()) {
                rest = rest.replace(item.title(), "");
            }
            rest = rest.replace(menu.heading(), "");
        }
        return rest;
    }

    /** The text without the labels of small forms: a search form above a list says nothing of its own. */
    private static String withoutForms(String text, List<Span> forms) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = forms.size() - 1; i >= 0; i--) {
            Span form = forms.get(i);
            if (form.end() <= rest.length() && form.length() <= SMALL_FORM) {
                rest.delete(form.start(), form.end());
            }
        }
        return rest.toString();
    }

    private static String rest(String text, Outline.@Nullable Heading heading) {
        String without = heading == null ? text : text.replace(heading.text(), "");
        return ChineseText.dense(INFO.matcher(without).replaceAll(""));
    }

    private static boolean viewerOnly(List<Link> links) {
        return links.stream()
                        .anyMatch(link -> link.origin() == Link.Origin.FRAME
                                && VIEWER.matcher(link.raw()).find())
                && links.stream().noneMatch(LegibilityRule::isFile);
    }

    private static boolean isFile(Link link) {
        return link.reference() instanceof Reference.Web web
                && MediaSniffer.byExtension(web.url())
                        .filter(media -> media.isDocument())
                        .isPresent();
    }

    /** The place where a single-page application draws itself. */
    private static boolean hasEmptyRoot(Document document) {
        for (String id : List.of("app", "root", "__next", "__nuxt")) {
            Element root = document.getElementById(id);
            if (root != null && ChineseText.dense(root.text()).length() < 4) {
                return document.select("script[src]").stream()
                        .map(script -> Attr.of(script, "src").toLowerCase(Locale.ROOT))
                        .anyMatch(src -> src.contains("app")
                                || src.contains("chunk")
                                || src.contains("main")
                                || src.contains("vue")
                                || src.contains("bundle")
                                || src.contains("index"));
            }
        }
        return false;
    }
}
