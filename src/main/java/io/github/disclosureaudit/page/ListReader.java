package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns repeated structure into lists: titles, dates, heading, the column behind 更多, pages of the pager. */
final class ListReader {
    /** Characters of an entry besides title and date that make it a paragraph with a link in it. */
    private static final int PROSE = 60;
    /** Characters after an entry in which its date may stand. */
    private static final int DATE_REACH = 48;
    /** Characters that a heading without markup has at most. */
    private static final int SHORT_HEADING = 24;

    private static final Set<String> MORE = Set.of("更多", "查看更多", "more", "更多内容", "更多信息", "全部", "查看全部");
    private static final int LONGEST_MORE = 4;
    private static final String SIGNS_OF_MORE = ">＞»›[]+….。";
    private static final Pattern END_MORE =
            Pattern.compile("\\[?\\s?(?:查看)?(?:更多|more)\\s?[>＞»›+…]{0,4}\\s?]?\\s*$", Pattern.CASE_INSENSITIVE);

    /** A calendar leaf: the day in large type, year and month beside it. */
    private static final Pattern LEAF = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s{1,3}(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})(?:月)?(?!\\d)|(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})月?\\s{1,3}(\\d{1,2})(?!\\d)");

    private final TextFlow content;
    private final Outline outline;
    private final List<Spot> spots;
    private final List<Spot> more;
    private final int[] linkStarts;
    private final int[] linkEnds;

    /**
     * @param content running text that all positions refer to
     * @param outline headings of the content
     * @param spots anchors of the content, by which a heading may lead to its column
     * @param more anchors that only say 更多
     */
    ListReader(TextFlow content, Outline outline, List<Spot> spots, List<Spot> more) {
        this.content = content;
        this.outline = outline;
        this.spots = spots;
        this.more = more;
        linkStarts = spots.stream().mapToInt(Spot::start).sorted().toArray();
        linkEnds = spots.stream().mapToInt(Spot::end).sorted().toArray();
    }

    /**
     * The lists of a page.
     *
     * @param found repeated structure in the order in which its containers end
     * @param pagers pagers in page order
     */
    ListReading read(List<ListFinder.Group> found, List<PagerFinder.Pager> pagers) {
        List<ListFinder.Group> groups = found.stream()
                .filter(this::isList)
                .sorted(Comparator.comparingInt(ListFinder.Group::start))
                .toList();
        List<ListBlock> lists = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < groups.size(); i++) {
            ListFinder.Group group = groups.get(i);
            int next = i + 1 < groups.size() ? groups.get(i + 1).start() : Integer.MAX_VALUE;
            ListBlock block = block(group, before, next, pages(group, next, pagers));
            lists.add(block);
            before = Math.max(before, group.end());
        }
        return ListReading.of(lists, groups);
    }

    private ListBlock block(ListFinder.Group group, int before, int next, int pages) {
        Outline.Heading heading = heading(group.start(), before);
        int from = heading == null ? before : heading.start();
        Optional<Url> column = moreBetween(from, group.start())
                .or(() -> moreBetween(group.start(), Math.min(next, endOfBox(group.end(), next))));
        if (heading != null && column.isEmpty()) {
            column = linkOf(heading);
        }
        String text = heading == null ? plainHeading(before, group.start()) : withoutMore(heading.text());
        return new ListBlock(text, column, items(group), pages);
    }

    private List<ListItem> items(ListFinder.Group group) {
        List<ListItem> items = new ArrayList<>();
        List<ListFinder.Item> raw = group.items();
        boolean leading = isLeading(raw);
        boolean datedAlike =
                DatedTitle.isInAll(raw.stream().map(item -> item.spot().title()).toList());
        for (int i = 0; i < raw.size(); i++) {
            ListFinder.Item item = raw.get(i);
            int next = i + 1 < raw.size() ? raw.get(i + 1).start() : group.end();
            int last = i > 0 ? raw.get(i - 1).end() : item.start();
            Optional<LocalDate> date = beside(item, next, last, leading);
            DatedTitle title = DatedTitle.of(item.spot().title(), datedAlike);
            boolean own = date.isEmpty() || title.date().equals(date);
            items.add(new ListItem(
                    own ? title.words() : item.spot().title(), item.spot().url(), own ? title.date() : date));
        }
        return items;
    }

    private Optional<LocalDate> beside(ListFinder.Item item, int next, int last, boolean leading) {
        Optional<LocalDate> own = date(content.between(item.spot().end(), item.end()))
                .or(() -> date(content.between(item.start(), item.spot().start())));
        if (own.isPresent() || item.isRow()) {
            return own;
        }
        int after = Math.min(Math.min(next, linkAfter(item.end())), item.end() + DATE_REACH);
        Optional<LocalDate> behind = date(content.between(item.end(), after));
        return behind.isEmpty() && leading ? date(before(item, last)) : behind;
    }

    /** Dates stand before the entries only where one stands before the first: else they are those of the entry above. */
    private boolean isLeading(List<ListFinder.Item> items) {
        ListFinder.Item first = items.get(0);
        return !first.isRow() && date(before(first, 0)).isPresent();
    }

    private String before(ListFinder.Item item, int last) {
        int from = Math.max(Math.max(last, linkBefore(item.start())), item.start() - DATE_REACH);
        return content.between(from, item.start());
    }

    /** What stands behind the next link belongs to that link: a hub shows a heading and then somebody else's dates. */
    private int linkAfter(int position) {
        int at = Arrays.binarySearch(linkStarts, position);
        int index = at >= 0 ? at : -at - 1;
        return index < linkStarts.length ? linkStarts[index] : Integer.MAX_VALUE;
    }

    private int linkBefore(int position) {
        int at = Arrays.binarySearch(linkEnds, position);
        int index = at >= 0 ? at : -at - 2;
        return index >= 0 ? linkEnds[index] : 0;
    }

    private static Optional<LocalDate> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> full = ChineseDates.first(text);
        if (full.isPresent()) {
            return full;
        }
        Matcher leaf = LEAF.matcher(text.replace('\n', ' '));
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9') || !leaf.find()) {
            return Optional.empty();
        }
        boolean dayFirst = leaf.group(1) != null;
        return day(leaf.group(dayFirst ? 2 : 4), leaf.group(dayFirst ? 3 : 5), leaf.group(dayFirst ? 1 : 6));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isList(ListFinder.Group group) {
        List<ListFinder.Item> items = group.items();
        boolean leading = isLeading(items);
        int dated = 0;
        int prose = 0;
        int last = items.get(0).start();
        for (int i = 0; i < items.size(); i++) {
            ListFinder.Item item = items.get(i);
            int next = i + 1 < items.size() ? items.get(i + 1).start() : group.end();
            dated += beside(item, next, last, leading).isPresent()
                            || DatedTitle.of(item.spot().title(), false).date().isPresent()
                    ? 1
                    : 0;
            int other = content.between(item.start(), item.end()).length()
                    - (item.spot().end() - item.spot().start());
            prose += other > PROSE && other > item.spot().title().length() * 2 ? 1 : 0;
            last = item.end();
        }
        // A layout table holds a whole text in one row: its link is no entry, a day in it none of publication.
        if (prose == 1 && items.size() == 1) {
            return false;
        }
        if (dated * 2 >= items.size()) {
            return true;
        }
        if (prose * 2 > items.size()) {
            return false;
        }
        ListFinder.Item first = items.get(0);
        return first.isRow() || (items.size() >= 3 && !first.tag().equals("a") && isUniform(items));
    }

    private static boolean isUniform(List<ListFinder.Item> items) {
        String names = items.get(0).names();
        return items.stream().filter(item -> item.names().equals(names)).count() * 3 >= items.size() * 2L;
    }

    private Outline.@org.jspecify.annotations.Nullable Heading heading(int start, int before) {
        Outline.Heading last = null;
        for (Outline.Heading heading : outline.headings()) {
            if (heading.start() >= before && heading.end() <= start && !isMore(heading.text())) {
                last = heading;
            }
        }
        return last;
    }

    /** A box often has only a short line above its list. */
    private String plainHeading(int before, int start) {
        String[] lines = withoutMore(content.between(before, start).strip()).split("\n", -1);
        String last = lines[lines.length - 1].strip();
        return last.length() <= SHORT_HEADING && !ChineseDates.find(last, 0).isPresent() ? last : "";
    }

    private Optional<Url> moreBetween(int from, int to) {
        return more.stream()
                .filter(spot -> spot.start() >= from && spot.end() <= to)
                .reduce((first, second) -> second)
                .map(Spot::url);
    }

    /** A 更多 after a list belongs to it only before the next heading. */
    private int endOfBox(int end, int next) {
        int limit = next;
        for (Outline.Heading heading : outline.headings()) {
            if (heading.start() >= end && !isMore(heading.text())) {
                limit = Math.min(limit, heading.start());
            }
        }
        return limit;
    }

    private Optional<Url> linkOf(Outline.Heading heading) {
        return spots.stream()
                .filter(spot -> spot.start() >= heading.start() && spot.end() <= heading.end())
                .findFirst()
                .map(Spot::url);
    }

    private static int pages(ListFinder.Group group, int next, List<PagerFinder.Pager> pagers) {
        return pagers.stream()
                .filter(pager -> pager.position()
                                >= group.items().get(group.items().size() - 1).end()
                        && pager.position() <= next)
                .mapToInt(PagerFinder.Pager::pages)
                .max()
                .orElse(1);
    }

    static boolean isMore(String text) {
        String dense = ChineseText.dense(text);
        StringBuilder words = new StringBuilder(LONGEST_MORE + 1);
        for (int i = 0; i < dense.length() && words.length() <= LONGEST_MORE; i++) {
            if (SIGNS_OF_MORE.indexOf(dense.charAt(i)) < 0) {
                words.append(dense.charAt(i));
            }
        }
        return words.length() <= LONGEST_MORE && MORE.contains(words.toString().toLowerCase(Locale.ROOT));
    }

    /** A heading without the 更多 beside it. */
    static String withoutMore(String text) {
        boolean candidate = text.indexOf('更') >= 0 || text.indexOf('o') >= 0 || text.indexOf('O') >= 0;
        return ChineseText.squeeze(candidate ? END_MORE.matcher(text).replaceAll("") : text);
    }
}
