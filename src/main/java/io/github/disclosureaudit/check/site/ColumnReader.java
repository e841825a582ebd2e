package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what the pages of one column show: entries of all pager pages, sub-columns, or nothing. */
final class ColumnReader {
    /** A sentence that stands where the entries of a blank column should be. */
    private static final Pattern NOTHING = Pattern.compile(
            "暂无|暂时没有|没有(?:找到|相关|符合|内容|数据|信息)|无相关|无数据|建设中|正在建设|更新中|敬请期待|即将上线|尚无|维护中|整理中|nodata",
            Pattern.CASE_INSENSITIVE);
    /** Code points of text that make a page of text, headings and remarks not counted. */
    private static final int TEXT_PAGE = 60;
    /** Shorter link texts outside lists are words such as 返回. */
    private static final int SHORTEST_TITLE = 4;
    /** Names of columns are no longer. */
    private static final int LONGEST_NAME = 10;
    /** Characters of a day beside a title, with the signs around it. */
    private static final int DAY = 14;

    private final CrawledSite site;
    private final Map<Url, Url> groupOf;
    private final Set<String> parents;
    private final String home;
    private final Frames frames;
    private final Furniture furniture;

    ColumnReader(CrawledSite site, Map<Url, Url> groupOf, Set<String> parents, Frames frames, Furniture furniture) {
        this.site = site;
        this.groupOf = groupOf;
        this.parents = parents;
        this.frames = frames;
        this.furniture = furniture;
        home = site.home().map(site::fullText).map(ChineseText::dense).orElse("");
    }

    Column read(Url address, List<Page> pages) {
        List<String> names = PageNames.ofColumn(pages.get(0));
        return read(address, pages, names.isEmpty() ? "" : names.get(0));
    }

    Column read(Url address, List<Page> pages, String name) {
        Map<Url, Entry> entries = new LinkedHashMap<>();
        Set<String> children = new LinkedHashSet<>();
        for (Page page : pages) {
            int before = entries.size() + children.size();
            page.lists().forEach(block -> read(address, page, block, entries, children));
            if (page.lists().isEmpty()) {
                readLinks(address, page, entries, children);
            } else if (entries.size() + children.size() == before) {
                readLines(page, name, entries);
            }
        }
        boolean filled = !entries.isEmpty()
                || !children.isEmpty()
                || parents.contains(ColumnNames.bare(name))
                || pages.stream().anyMatch(page -> hasContent(page, name));
        int named = pages.stream()
                .flatMap(page -> page.lists().stream())
                .mapToInt(ListBlock::pages)
                .max()
                .orElse(1);
        return new Column(
                name,
                address,
                pages,
                List.copyOf(entries.values()),
                List.copyOf(children),
                path(pages.get(0), name),
                state(filled, pages),
                Optional.empty(),
                pages.size() >= named);
    }

    private Column.State state(boolean filled, List<Page> pages) {
        if (filled) {
            return Column.State.FILLED;
        }
        Optional<Column.State> framed =
                pages.stream().flatMap(page -> frames.unseen(page).stream()).findFirst();
        if (framed.isPresent()) {
            return framed.get();
        }
        boolean script = pages.stream().anyMatch(page -> page.legibility() == Page.Legibility.SCRIPT_ONLY);
        return script ? Column.State.SCRIPT_ONLY : Column.State.BLANK;
    }

    private void read(Url address, Page page, ListBlock block, Map<Url, Entry> entries, Set<String> children) {
        if (isMenu(address, block)) {
            return;
        }
        boolean excerpt = block.more().map(more -> isOther(address, more)).orElse(false);
        if (excerpt) {
            children.add(block.heading());
            return;
        }
        for (ListItem item : block.items()) {
            if (item.date().isEmpty() && isOther(address, item.url())) {
                if (!isAbove(page, address, item.url())) {
                    children.add(item.title());
                }
            } else if (item.date().isPresent() || !furniture.isFurnitureOf(page, item.url())) {
                Entry entry = new Entry(item.title(), item.url(), item.date(), page);
                entries.merge(item.url(), entry, (old, other) -> old.date().isPresent() ? old : other);
            }
        }
    }

    /**
     * A page that lists this column and is nearer to the home page, or lists more than it, leads to it: a link back to it
     * is none to a sub-column.
     */
    private boolean isAbove(Page page, Url address, Url target) {
        return site.page(target)
                .filter(above -> above.depth() < page.depth() || listed(above) > listed(page))
                .filter(above -> above.lists().stream()
                        .flatMap(list -> list.items().stream())
                        .anyMatch(item -> isSame(address, item.url())))
                .isPresent();
    }

    /** What a page lists without a day, as columns are, menus of its siblings not counted. */
    private long listed(Page page) {
        Url own = groupOf.getOrDefault(page.url(), page.url());
        return page.lists().stream()
                .filter(list -> !isMenu(own, list))
                .flatMap(list -> list.items().stream())
                .filter(item -> item.date().isEmpty())
                .map(ListItem::url)
                .distinct()
                .count();
    }

    /** A list that names the column itself beside others is the menu of its siblings, not what it holds. */
    private boolean isMenu(Url address, ListBlock block) {
        return block.items().stream().allMatch(item -> item.date().isEmpty())
                && block.items().stream().anyMatch(item -> isSame(address, item.url()));
    }

    private boolean isSame(Url address, Url target) {
        return site.page(target)
                .map(Page::url)
                .map(groupOf::get)
                .filter(address::equals)
                .isPresent();
    }

    private void readLinks(Url address, Page page, Map<Url, Entry> entries, Set<String> children) {
        for (Link link : page.contentLinks()) {
            if (!(link.reference() instanceof Reference.Web web)) {
                continue;
            }
            if (isOther(address, web.url())) {
                if (!isSibling(page, web.url()) && !furniture.isFurnitureOf(page, web.url())) {
                    children.add(link.text());
                }
            } else if (link.text().length() >= SHORTEST_TITLE
                    && !furniture.isFurnitureOf(page, web.url())
                    && site.page(web.url()).filter(this::isDocument).isPresent()) {
                entries.putIfAbsent(web.url(), new Entry(link.text(), web.url(), Optional.empty(), page));
            }
        }
    }

    /** Whether the breadcrumbs of both end at the same column: a menu of siblings holds nothing of the column itself. */
    private boolean isSibling(Page page, Url target) {
        List<String> above = above(page);
        return above.size() > 1
                && site.page(target)
                        .map(ColumnReader::above)
                        .filter(above::equals)
                        .isPresent();
    }

    private static List<String> above(Page page) {
        List<Crumb> crumbs = page.breadcrumb();
        return crumbs.stream()
                .limit(Math.max(0, crumbs.size() - 1))
                .map(crumb -> ColumnNames.bare(crumb.label()))
                .toList();
    }

    /** Links to documents beside menus, on a page that says hardly anything else, are its list whatever their markup. */
    private void readLines(Page page, String name, Map<Url, Entry> entries) {
        Map<Url, Entry> found = new LinkedHashMap<>();
        String rest = withoutMenus(page).replace(ChineseText.dense(name), "");
        for (Link link : page.contentLinks()) {
            if (link.reference() instanceof Reference.Web web
                    && isTitle(ChineseText.dense(link.text()))
                    && site.page(web.url()).filter(this::isDocument).isPresent()) {
                found.putIfAbsent(web.url(), new Entry(link.text(), web.url(), Optional.empty(), page));
                rest = rest.replace(ChineseText.dense(link.text()), "");
            }
        }
        if (rest.length() < TEXT_PAGE / 2 + found.size() * DAY) {
            found.forEach(entries::putIfAbsent);
        }
    }

    /** A short text that the home page shows, too, is a menu's. */
    private boolean isTitle(String dense) {
        return dense.length() >= SHORTEST_TITLE && (dense.length() > LONGEST_NAME || !shownAtHome(dense));
    }

    private boolean isDocument(Page page) {
        return page.kind() == Page.Kind.ARTICLE;
    }

    private boolean isOther(Url address, Url target) {
        Url group = site.page(target).map(Page::url).map(groupOf::get).orElse(null);
        return group != null && !group.equals(address);
    }

    private boolean hasContent(Page page, String name) {
        if (page.tables().stream().anyMatch(ColumnReader::isData)
                || !PageForms.own(page).isEmpty()) {
            return true;
        }
        boolean attachment = page.contentLinks().stream()
                .anyMatch(link -> link.reference() instanceof Reference.Web web && Attachment.isFile(web.url()));
        return attachment || hasText(withoutMenus(page), name);
    }

    /** A table of one row or of one cell a row is there for the layout: its text counts as text. */
    private static boolean isData(Table table) {
        return table.rows().stream().filter(row -> row.size() > 1).count() > 1;
    }

    /** The text without the names of columns it links to: a menu that nothing marks as one says nothing of its own. */
    private String withoutMenus(Page page) {
        String dense = site.text(page)
                .lines()
                .map(ChineseText::dense)
                .filter(line -> line.length() < SHORTEST_TITLE || !shownAtHome(line))
                .collect(Collectors.joining());
        for (Link link : page.contentLinks()) {
            String text = ChineseText.dense(link.text());
            if (!text.isEmpty()
                    && link.reference() instanceof Reference.Web web
                    && site.page(web.url()).filter(this::isMenuTarget).isPresent()) {
                dense = dense.replace(text, "");
            }
        }
        return dense;
    }

    /** What the home page shows, too, is the foot or the head of every page. */
    private boolean shownAtHome(String line) {
        return home.contains(line);
    }

    private boolean isMenuTarget(Page target) {
        return target.kind() == Page.Kind.HOME || groupOf.containsKey(target.url());
    }

    private static boolean hasText(String dense, String name) {
        String rest = dense.replace(ChineseText.dense(name), "");
        if (rest.length() >= TEXT_PAGE) {
            return true;
        }
        return rest.length() > 12 && !NOTHING.matcher(rest).find();
    }

    private static List<String> path(Page page, String name) {
        List<String> path = new ArrayList<>();
        for (Crumb crumb : page.breadcrumb()) {
            String label = ColumnNames.bare(crumb.label());
            if (!label.isEmpty() && !label.equals("首页") && !label.equals(ColumnNames.bare(name))) {
                path.add(crumb.label());
            }
        }
        return path;
    }
}
