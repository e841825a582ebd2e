package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns repeated structure into lists: titles, dates, heading, the column behind 更多, pages of the pager. */
final class ListReader {
    /** Characters of an entry besides title and date that make it a paragraph with a link in it. */
    private static final int PROSE = 60;
    /** Characters that a heading without markup has at most. */
    private static final int SHORT_HEADING = 24;

    private static final Set<String> MORE = Set.of("更多", "查看更多", "more", "更多内容", "更多信息", "全部", "查看全部");
    private static final int LONGEST_MORE = 4;
    private static final String SIGNS_OF_MORE = ">＞»›[]+….。";
    private static final Pattern END_MORE =
            Pattern.compile("\\[?\\s?(?:查看)?(?:更多|more)\\s?[>＞»›+…]{0,4}\\s?]?\\s*$", Pattern.CASE_INSENSITIVE);

    /** Characters of {@link #END_MORE} that show something. */
    private static final int LONGEST_END_MORE = 12;

    private final TextFlow content;
    private final Outline outline;
    private final List<Spot> spots;
    private final List<Spot> more;
    private final EntryDates dates;

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
        this.dates = new EntryDates(content, spots);
    }

    /**
     * The lists of a page.
     *
     * @param found repeated structure in the order in which its containers end
     * @param pagers pagers in page order
     */
    ListReading read(List<ListFinder.Group> found, List<PagerFinder.Pager> pagers) {
        List<Dated> kept = new ArrayList<>();
        for (ListFinder.Group group : found) {
            Dated dated = new Dated(group, dates.of(group));
            if (isList(dated)) {
                kept.add(dated);
            }
        }
        kept.sort(Comparator.comparingInt(Dated::start));
        List<ListBlock> lists = new ArrayList<>();
        List<ListFinder.Group> groups = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < kept.size(); i++) {
            ListFinder.Group group = kept.get(i).group();
            int next = i + 1 < kept.size() ? kept.get(i + 1).start() : Integer.MAX_VALUE;
            lists.add(block(kept.get(i), before, next, pages(group, next, pagers)));
            groups.add(group);
            before = Math.max(before, group.end());
        }
        return ListReading.of(lists, groups);
    }

    /** Repeated structure, and the date beside each entry. */
    private record Dated(ListFinder.Group group, List<Optional<LocalDate>> dates) {
        int start() {
            return group.start();
        }
    }

    private ListBlock block(Dated dated, int before, int next, int pages) {
        ListFinder.Group group = dated.group();
        Outline.Heading heading = heading(group.start(), before);
        int from = heading == null ? before : heading.start();
        Optional<Url> column = moreBetween(from, group.start());
        if (column.isEmpty()) {
            column = moreBetween(group.start(), Math.min(next, endOfBox(group.end(), next)));
        }
        if (heading != null && column.isEmpty()) {
            column = linkOf(heading);
        }
        String text = heading == null ? plainHeading(before, group.start()) : withoutMore(heading.text());
        return new ListBlock(text, column, items(dated), pages);
    }

    private static List<ListItem> items(Dated dated) {
        List<ListFinder.Item> raw = dated.group().items();
        List<ListItem> items = new ArrayList<>(raw.size());
        boolean datedAlike = DatedTitle.isInAll(raw);
        for (int i = 0; i < raw.size(); i++) {
            ListFinder.Item item = raw.get(i);
            Optional<LocalDate> date = dated.dates().get(i);
            DatedTitle title = DatedTitle.of(item.spot().title(), datedAlike);
            boolean own = date.isEmpty() || title.date().equals(date);
            items.add(new ListItem(
                    own ? title.words() : item.spot().title(), item.spot().url(), own ? title.date() : date));
        }
        return items;
    }

    private static boolean isList(Dated found) {
        List<ListFinder.Item> items = found.group().items();
        int dated = 0;
        int prose = 0;
        for (int i = 0; i < items.size(); i++) {
            ListFinder.Item item = items.get(i);
            Spot spot = item.spot();
            dated += found.dates().get(i).isPresent()
                            || DatedTitle.of(spot.title(), false).date().isPresent()
                    ? 1
                    : 0;
            int other = item.end() - item.start() - (spot.end() - spot.start());
            prose += other > PROSE && other > spot.title().length() * 2 ? 1 : 0;
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
        int same = 0;
        for (ListFinder.Item item : items) {
            same += item.names().equals(names) ? 1 : 0;
        }
        return same * 3L >= items.size() * 2L;
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
        if (content.showsMore(before, start, SHORT_HEADING + LONGEST_END_MORE)) {
            return "";
        }
        String line = withoutMore(content.between(before, start).strip());
        return line.length() <= SHORT_HEADING && !ChineseDates.find(line, 0).isPresent() ? line : "";
    }

    private Optional<Url> moreBetween(int from, int to) {
        for (int i = more.size() - 1; i >= 0; i--) {
            Spot spot = more.get(i);
            if (spot.start() >= from && spot.end() <= to) {
                return Optional.of(spot.url());
            }
        }
        return Optional.empty();
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
        for (Spot spot : spots) {
            if (spot.start() >= heading.start() && spot.end() <= heading.end()) {
                return Optional.of(spot.url());
            }
        }
        return Optional.empty();
    }

    private static int pages(ListFinder.Group group, int next, List<PagerFinder.Pager> pagers) {
        int end = group.items().get(group.items().size() - 1).end();
        int pages = -1;
        for (PagerFinder.Pager pager : pagers) {
            if (pager.position() >= end && pager.position() <= next) {
                pages = Math.max(pages, pager.pages());
            }
        }
        return pages < 0 ? 1 : pages;
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
