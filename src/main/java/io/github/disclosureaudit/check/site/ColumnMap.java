package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Label;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a site. A column is found by its name through navigation, hub pages, site map and breadcrumbs; its
 * path means nothing. All pages of a pager are one column.
 */
public final class ColumnMap {
    private static final Pattern PAGER = Pattern.compile("/(?:[0-9a-f]{8}-\\d+|index_\\d+|list_\\d+|\\d+)\\.s?html?$");

    private final CrawledSite site;
    private final Frames frames;
    private final Furniture furniture;
    private final Map<Url, Url> groupOf = new HashMap<>();
    private final Map<Url, Column> columns = new LinkedHashMap<>();
    private final Map<Url, List<String>> names = new HashMap<>();
    private final List<Labels> labels;

    /** Looks over the pages of a site. */
    public ColumnMap(CrawledSite site) {
        this.site = site;
        frames = new Frames(site);
        furniture = new Furniture(site.pages());
        Map<Url, List<Page>> groups = group();
        Set<String> parents = parents(groups);
        ColumnReader reader = new ColumnReader(site, groupOf, parents, frames, furniture);
        groups.forEach((address, pages) -> columns.put(address, reader.read(address, pages)));
        columns.forEach((address, column) -> names.put(address, names(column)));
        labels = labels(site.labels());
    }

    /** Labels of one name, which is bare to be compared with names that are looked for: there are many of both. */
    private record Labels(String bare, List<Label> places) {}

    private static List<Labels> labels(List<Label> all) {
        Map<String, List<Label>> places = new LinkedHashMap<>();
        for (Label label : all) {
            places.computeIfAbsent(ColumnNames.bare(label.text()), key -> new ArrayList<>())
                    .add(label);
        }
        List<Labels> labels = new ArrayList<>();
        places.forEach((text, one) -> labels.add(new Labels(ColumnNames.bare(text), one)));
        return labels;
    }

    /** All columns that opened, in page order. */
    public List<Column> all() {
        return List.copyOf(columns.values());
    }

    /** The column a page belongs to as a page of its list. */
    public Optional<Column> of(Url page) {
        return Optional.ofNullable(groupOf.get(page)).map(columns::get);
    }

    /** Columns of that name, those with content first; one that could not be looked at is among them. */
    public List<Column> find(ColumnNames wanted) {
        Map<Url, Column> found = new LinkedHashMap<>();
        columns.forEach((address, column) -> {
            if (isNamed(address, wanted)) {
                found.put(address, column);
            }
        });
        boolean named = !found.isEmpty();
        for (Labels one : labels) {
            if (wanted.matchBare(one.bare())) {
                one.places().forEach(label -> labelled(label, named)
                        .ifPresent(column ->
                                found.putIfAbsent(groupOf.getOrDefault(column.address(), column.address()), column)));
            }
        }
        return found.values().stream()
                .filter(column -> found.values().stream().noneMatch(other -> isBoxOf(column, other, wanted)))
                .sorted(Comparator.comparing(Column::state))
                .toList();
    }

    /**
     * Whether a hub only shows a column as its box: its first heading has the name, but nothing else of it has, and the
     * column of that name lies below it.
     */
    private static boolean isBoxOf(Column hub, Column column, ColumnNames names) {
        if (hub.address().equals(column.address()) || hub.page().isEmpty()) {
            return false;
        }
        Page page = hub.page().get();
        List<String> others = PageNames.ofColumn(page).stream()
                .filter(name -> !name.equals(page.heading()))
                .toList();
        return others.stream().noneMatch(names::match)
                && others.stream().map(ColumnNames::bare).anyMatch(name -> column.path().stream()
                        .map(ColumnNames::bare)
                        .anyMatch(name::equals));
    }

    /**
     * The columns below a column, itself included: those whose breadcrumb leads through it and, where a site has no
     * breadcrumbs, those that a column of the section shows as its sub-columns.
     */
    public List<Column> below(Column top) {
        String name = ColumnNames.bare(top.name());
        Set<Column> below = new LinkedHashSet<>();
        for (Column column : columns.values()) {
            if (column.equals(top)
                    || column.path().stream()
                            .anyMatch(step -> ColumnNames.bare(step).equals(name))) {
                below.add(column);
            }
        }
        Deque<Column> open = new ArrayDeque<>(below);
        while (!open.isEmpty()) {
            Set<String> shown = new HashSet<>();
            open.pop().children().forEach(child -> shown.add(ColumnNames.bare(child)));
            columns.values().stream()
                    .filter(column -> hasNoPath(column) && shown.contains(ColumnNames.bare(column.name())))
                    .filter(column -> !shows(column, name))
                    .filter(below::add)
                    .forEach(open::add);
        }
        return List.copyOf(below);
    }

    /** Whether a column shows another one as its sub-column: then it stands above that, wherever a link leads back. */
    private static boolean shows(Column column, String name) {
        return column.children().stream().map(ColumnNames::bare).anyMatch(name::equals);
    }

    private static boolean hasNoPath(Column column) {
        return column.page().filter(page -> page.breadcrumb().isEmpty()).isPresent();
    }

    /** Every name of a column as names are compared: each is looked for many times. */
    private static List<String> names(Column column) {
        Set<String> bare = new LinkedHashSet<>();
        bare.add(ColumnNames.bare(column.name()));
        column.page().map(PageNames::ofColumn).orElse(List.of()).forEach(name -> bare.add(ColumnNames.bare(name)));
        return List.copyOf(bare);
    }

    private boolean isNamed(Url address, ColumnNames wanted) {
        for (String bare : names.getOrDefault(address, List.of())) {
            if (wanted.matchBare(bare)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Column> labelled(Label label, boolean named) {
        Optional<Page> page = site.page(label.target());
        if (page.isPresent()) {
            if (named || isOtherColumn(page.get(), label)) {
                return Optional.empty();
            }
            return Optional.of(of(page.get().url()).orElseGet(() -> textColumn(label, page.get())));
        }
        if (!isOwn(label.target())) {
            return Optional.empty();
        }
        Access access = site.access(label.target());
        return Optional.of(unopened(label, access));
    }

    private Column textColumn(Label label, Page page) {
        return new ColumnReader(site, groupOf, Set.of(), frames, furniture)
                .read(page.url(), List.of(page), label.text());
    }

    private static Column unopened(Label label, Access access) {
        Column.State state =
                switch (access.state()) {
                    case BLOCKED -> Column.State.BLOCKED;
                    case BROKEN -> Column.State.BROKEN;
                    case OPEN, NOT_FETCHED -> Column.State.NOT_FETCHED;
                };
        return new Column(
                label.text(),
                label.target(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                state,
                Optional.of(access.reason()),
                false);
    }

    /** A label inside a text may name one thing and lead to another: then the page it leads to has another name. */
    private boolean isOtherColumn(Page page, Label label) {
        if (label.region() != Region.CONTENT || page.kind() == Page.Kind.OTHER) {
            return page.kind() == Page.Kind.HOME;
        }
        String wanted = ColumnNames.bare(label.text());
        return PageNames.ofColumn(page).stream()
                .map(ColumnNames::bare)
                .noneMatch(name -> name.contains(wanted) || wanted.contains(name));
    }

    private boolean isOwn(Url url) {
        return site.site().hosts().contains(url.host())
                || (!site.site().siteCode().isEmpty()
                        && url.path().startsWith("/" + site.site().siteCode() + "/"));
    }

    private Map<Url, List<Page>> group() {
        Map<Url, List<Page>> groups = new LinkedHashMap<>();
        for (Page page : site.pages()) {
            boolean column = page.kind() == Page.Kind.COLUMN || page.kind() == Page.Kind.HUB;
            if ((column || frames.holds(page)) && frames.holder(page).isEmpty()) {
                add(page, address(page), groups);
            }
        }
        for (Page page : site.pages()) {
            frames.holder(page).map(groupOf::get).ifPresent(address -> add(page, address, groups));
        }
        return groups;
    }

    private void add(Page page, Url address, Map<Url, List<Page>> groups) {
        groupOf.put(page.url(), address);
        groups.computeIfAbsent(address, key -> new ArrayList<>()).add(page);
    }

    private Url address(Page page) {
        List<Crumb> crumbs = page.breadcrumb();
        if (!crumbs.isEmpty()) {
            Crumb last = crumbs.get(crumbs.size() - 1);
            Optional<Page> first = last.url().flatMap(site::page);
            if (first.isPresent()
                    && first.get().kind() != Page.Kind.HOME
                    && ColumnNames.bare(last.label()).equals(ColumnNames.bare(page.name()))) {
                return first.get().url();
            }
        }
        String path = page.url().path();
        String plain = PAGER.matcher(path).replaceFirst("/index.html");
        if (!plain.equals(path)) {
            Optional<Page> first = site.page(page.url().withTarget(plain));
            if (first.isPresent() && first.get().name().equals(page.name())) {
                return first.get().url();
            }
        }
        return page.url();
    }

    private static Set<String> parents(Map<Url, List<Page>> groups) {
        Set<String> parents = new LinkedHashSet<>();
        groups.values().forEach(pages -> {
            List<Crumb> crumbs = pages.get(0).breadcrumb();
            for (int i = 0; i < crumbs.size() - 1; i++) {
                parents.add(ColumnNames.bare(crumbs.get(i).label()));
            }
        });
        return parents;
    }
}
