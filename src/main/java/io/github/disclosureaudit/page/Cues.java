package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Words by which templates of any maker name the parts of a page: in class names, ids and roles, and in what people
 * read. Thread-safe; remembers the class names of a site.
 */
final class Cues {
    private static final int REMEMBERED = 4096;

    private static final Set<String> FOOTER = Set.of(
            "footer",
            "foot",
            "ftr",
            "btm",
            "footers",
            "copyright",
            "copyrights",
            "beian",
            "contentinfo",
            "yejiao",
            "dibu",
            "banquan",
            "pagefoot",
            "footerbox");
    private static final Set<String> BREADCRUMB = Set.of(
            "crumb",
            "crumbs",
            "breadcrumb",
            "breadcrumbs",
            "bread",
            "position",
            "path",
            "location",
            "mbx",
            "dqwz",
            "weizhi",
            "curpos",
            "curposition",
            "currentposition",
            "nowpath",
            "sitepath",
            "local",
            "mianbaoxie");
    private static final Set<String> NAVIGATION = Set.of(
            "nav",
            "navs",
            "navbar",
            "navi",
            "navigation",
            "menu",
            "menus",
            "menubar",
            "sidebar",
            "sidenav",
            "subnav",
            "leftnav",
            "leftmenu",
            "rightnav",
            "submenu",
            "daohang",
            "topnav",
            "mainnav",
            "share",
            "toolbar",
            "operation",
            "operations",
            "tool",
            "tools",
            "bdsharebuttonbox",
            "sitenav",
            "navlist");
    private static final Set<String> SIDE = Set.of("left", "side", "aside", "zuo", "leftside", "lside");
    private static final Set<String> HEADER =
            Set.of("header", "headers", "top", "topbar", "banner", "logo", "masthead", "toper", "head", "topline");
    private static final Set<String> CONTENT = Set.of(
            "content",
            "contents",
            "main",
            "article",
            "detail",
            "details",
            "news",
            "list",
            "text",
            "zoom",
            "zwnr",
            "body",
            "neirong",
            "zhengwen",
            "wenzhang",
            "xxgk");
    private static final Set<String> PAGER = Set.of(
            "page", "pages", "pager", "pagination", "paging", "pagebar", "pagelist", "fenye", "pagenav", "pagewrap");
    private static final Set<String> TITLE = Set.of(
            "title",
            "titles",
            "tit",
            "tt",
            "ttl",
            "hd",
            "biaoti",
            "bt",
            "colname",
            "caption",
            "lanmu",
            "columnname",
            "headline",
            "ucaptitle",
            "lmmc");

    private static final Pattern PLACE =
            Pattern.compile("(?:当前|所在|您的|你的|现在|目前)(?:所在)?(?:的)?(?:页面)?位置|您现在的位置|您所在的位置|你所在的位置");
    private static final Set<String> HOME = Set.of("首页", "网站首页", "主页", "Home", "HOME", "home");
    private static final Pattern PATH_SIGN = Pattern.compile("^[\\s\\u00a0]*-{0,2}[>＞»›→]");
    private static final Pattern STRONG_FOOT = Pattern.compile(
            "网站标识码|ICP备\\s?\\d{4,}|公网安备|ICP\\s?备案|技术支持[:：]|Copyright\\s{0,3}(?:©|\\(c\\)|&copy;)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEAK_FOOT = Pattern.compile("版权所有|主办单位|主办[:：]|承办单位|承办[:：]|维护[:：]");

    /** A part of each Chinese form of {@link #STRONG_FOOT}: hardly any text has one, and that is seen at a glance. */
    private static final List<String> STRONG_SIGNS =
            List.of("标识码", "公网安备", "技术支持", "ICP", "icp", "opyright", "OPYRIGHT");

    /** A part of each form of {@link #WEAK_FOOT}. */
    private static final List<String> WEAK_SIGNS = List.of("版权所有", "主办", "承办", "维护");

    private final Map<String, Cue> remembered = new ConcurrentHashMap<>();

    /** What a name says about an element. */
    enum Cue {
        NONE,
        HEADER,
        NAVIGATION,
        /** A column beside the content: navigation if it holds little but links. */
        SIDE,
        BREADCRUMB,
        CONTENT,
        PAGER,
        TITLE,
        FOOTER;

        Optional<Region> region() {
            return switch (this) {
                case HEADER -> Optional.of(Region.HEADER);
                case NAVIGATION, SIDE -> Optional.of(Region.NAVIGATION);
                case BREADCRUMB -> Optional.of(Region.BREADCRUMB);
                case FOOTER -> Optional.of(Region.FOOTER);
                case NONE, CONTENT, PAGER, TITLE -> Optional.empty();
            };
        }
    }

    /** What class, id or role names say; the most specific cue wins. */
    Cue ofNames(String names) {
        if (names.isEmpty()) {
            return Cue.NONE;
        }
        Cue known = remembered.get(names);
        if (known != null) {
            return known;
        }
        Cue cue = read(names);
        if (remembered.size() < REMEMBERED) {
            remembered.put(names, cue);
        }
        return cue;
    }

    /** Whether a text opens a breadcrumb. */
    static boolean isPlace(String text) {
        return text.indexOf("位置") >= 0 && PLACE.matcher(text).find();
    }

    /** Whether a link text opens a path of links. */
    static boolean isHome(String text) {
        return HOME.contains(text);
    }

    /** Whether a text goes on a path from one step to the next. */
    static boolean isPathSign(String text) {
        return PATH_SIGN.matcher(text).find();
    }

    /** Whether a text can only stand in the foot of a page. */
    static boolean isStrongFoot(String text) {
        return hasAny(text, STRONG_SIGNS) && STRONG_FOOT.matcher(text).find();
    }

    /** Whether a text often stands in the foot of a page. */
    static boolean isWeakFoot(String text) {
        return hasAny(text, WEAK_SIGNS) && WEAK_FOOT.matcher(text).find();
    }

    private static boolean hasAny(String text, List<String> signs) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static Cue read(String names) {
        Set<String> words = words(names);
        if (any(words, FOOTER)) {
            return Cue.FOOTER;
        }
        if (any(words, BREADCRUMB)) {
            return Cue.BREADCRUMB;
        }
        if (any(words, PAGER) && !any(words, HEADER)) {
            return Cue.PAGER;
        }
        if (any(words, NAVIGATION)) {
            return Cue.NAVIGATION;
        }
        boolean content = any(words, CONTENT);
        if (any(words, TITLE)) {
            return Cue.TITLE;
        }
        if (any(words, HEADER) && !content) {
            return Cue.HEADER;
        }
        if (any(words, SIDE) && !content) {
            return Cue.SIDE;
        }
        return content ? Cue.CONTENT : Cue.NONE;
    }

    private static boolean any(Set<String> words, Set<String> wanted) {
        for (String word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Words of names as people build them: {@code leftNav}, {@code left_nav} and {@code left-nav2} alike. */
    static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }
}
