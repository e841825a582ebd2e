package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Lists of the content: entries that stand beside each other, each with a link, whatever the markup. A row of links to
 * pages of the list itself is none.
 */
final class ListFinder {
    private static final Set<String> CONTAINERS = Set.of("ul", "ol", "dl", "tbody", "table", "div", "section");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern PAGES =
            Pattern.compile("第\\s*\\d+\\s*/\\s*(\\d+)\\s*页|共\\s*(\\d+)\\s*页|^\\s*\\d+\\s*/\\s*(\\d+)\\s*$");
    private static final Pattern PAGE_WORDS = Pattern.compile("上一页|下一页|首页|尾页|末页|上页|下页|[<>«»‹›]+|\\d{1,4}|转到|跳转|GO");
    private static final int LONGEST_PAGER = 200;

    private final ContentScope scope;
    private final References.Resolver resolver;

    ListFinder(ContentScope scope, References.Resolver resolver) {
        this.scope = scope;
        this.resolver = resolver;
    }

    List<ListBlock> find() {
        int pages = pages();
        List<ListBlock> blocks = new ArrayList<>();
        for (Element container : scope.all(element -> CONTAINERS.contains(element.normalName()))) {
            List<ListItem> items = items(container);
            if (!items.isEmpty()) {
                Optional<Element> heading = heading(container);
                blocks.add(new ListBlock(
                        heading.map(ListFinder::label).orElse(""), more(container, heading), items, pages));
            }
        }
        return blocks;
    }

    private List<ListItem> items(Element container) {
        List<Element> entries = entries(container);
        List<ListItem> items = new ArrayList<>();
        for (Element entry : entries) {
            item(entry).ifPresent(items::add);
        }
        boolean loose =
                container.normalName().equals("div") || container.normalName().equals("section");
        boolean dated = items.stream().anyMatch(item -> item.date().isPresent());
        boolean enough = items.size() * 2 >= entries.size();
        return enough && (!loose || dated && items.size() > 1) ? items : List.of();
    }

    /** Children that are entries: those of one tag, none of which holds a list of its own. */
    private static List<Element> entries(Element container) {
        return switch (container.normalName()) {
            case "ul", "ol" -> children(container, "li");
            case "dl" -> children(container, "dd");
            case "tbody" -> children(container, "tr");
            case "table" -> container.selectFirst("tbody") == null ? children(container, "tr") : List.of();
            default -> sameKind(container);
        };
    }

    private static List<Element> children(Element container, String tag) {
        return container.children().stream()
                .filter(child -> child.normalName().equals(tag))
                .toList();
    }

    private static List<Element> sameKind(Element container) {
        List<Element> children = container.children();
        if (children.size() < 2) {
            return List.of();
        }
        String kind = kind(children.get(children.size() - 1));
        List<Element> same =
                children.stream().filter(child -> kind(child).equals(kind)).toList();
        return same.size() * 2 >= children.size() ? same : List.of();
    }

    private static String kind(Element element) {
        return element.normalName() + '.' + element.className();
    }

    private Optional<ListItem> item(Element entry) {
        if (entry.selectFirst("ul,ol,table") != null) {
            return Optional.empty();
        }
        Element best = null;
        String title = "";
        for (Element anchor : entry.select("a[href]")) {
            String text = Anchors.title(anchor);
            if (text.length() > title.length() && Anchors.url(anchor, resolver).isPresent()) {
                best = anchor;
                title = text;
            }
        }
        if (best == null || Anchors.isMore(title) || PAGE_WORDS.matcher(title).matches()) {
            return Optional.empty();
        }
        Optional<Url> url = Anchors.url(best, resolver);
        String rest = ChineseText.squeeze(entry.text());
        String name = title;
        return url.map(target -> new ListItem(name, target, date(rest, name)));
    }

    /** The date beside the title, not one inside it. */
    private static Optional<LocalDate> date(String entry, String title) {
        int at = entry.indexOf(title);
        String beside = at < 0 ? entry : entry.substring(0, at) + " " + entry.substring(at + title.length());
        List<ChineseDates.Found> found = ChineseDates.all(beside);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).date());
    }

    /** The heading above a list inside its box. */
    private static Optional<Element> heading(Element container) {
        Element element = container;
        for (int i = 0; i < 4 && element != null && !element.normalName().equals("body"); i++) {
            for (Element before = element.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                if (CONTAINERS.contains(before.normalName()) && before.selectFirst("li a[href],tr a[href]") != null) {
                    return Optional.empty();
                }
                Element heading = isHeading(before) ? before : before.selectFirst("h1,h2,h3,h4,h5,h6,[class*=tit]");
                if (heading != null && !label(heading).isEmpty()) {
                    return Optional.of(heading);
                }
            }
            element = element.parent();
        }
        return Optional.empty();
    }

    private static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName()) || element.className().contains("tit");
    }

    private static String label(Element heading) {
        Element copy = heading.clone();
        copy.select("a").stream()
                .filter(anchor -> Anchors.isMore(anchor.text()))
                .forEach(Element::remove);
        String text = ChineseText.squeeze(copy.text());
        return text.length() <= 60 ? text : "";
    }

    private Optional<Url> more(Element container, Optional<Element> heading) {
        Optional<Url> byHeading = heading.map(
                        element -> element.normalName().equals("a") ? element : element.selectFirst("a[href]"))
                .flatMap(anchor -> Anchors.url(anchor, resolver));
        if (byHeading.isPresent() || container.parent() == null) {
            return byHeading;
        }
        return container.parent().select("a[href]").stream()
                .filter(anchor -> Anchors.isMore(anchor.text()))
                .findFirst()
                .flatMap(anchor -> Anchors.url(anchor, resolver));
    }

    /** Number of pages that a pager of the content names. */
    private int pages() {
        int most = 1;
        for (Element input :
                scope.all(element -> element.normalName().equals("input") && element.hasAttr("totalpage"))) {
            most = Math.max(most, number(input.attr("totalpage")));
        }
        for (Element element : scope.all(element -> element.children().size() <= 12
                && !element.ownText().isBlank()
                && element.ownText().length() <= LONGEST_PAGER)) {
            Matcher matcher = PAGES.matcher(element.ownText());
            if (matcher.find()) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    most = Math.max(most, number(matcher.group(i)));
                }
            }
        }
        return most;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits != null && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 1;
    }
}
