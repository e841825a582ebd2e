package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that stand beside the entries of lists: in the entry, behind it or in front of it. */
final class EntryDates {
    /** Characters after an entry in which its date may stand. */
    private static final int DATE_REACH = 48;

    private static final int YEAR_DIGITS = 4;

    /** A calendar leaf: the day in large type, year and month beside it. */
    private static final Pattern LEAF = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s{1,3}(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})(?:月)?(?!\\d)|(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})月?\\s{1,3}(\\d{1,2})(?!\\d)");

    private final TextFlow content;
    private final int[] linkStarts;
    private final int[] linkEnds;

    /**
     * @param content running text that all positions refer to
     * @param spots anchors of the content
     */
    EntryDates(TextFlow content, List<Spot> spots) {
        this.content = content;
        linkStarts = new int[spots.size()];
        linkEnds = new int[spots.size()];
        for (int i = 0; i < linkStarts.length; i++) {
            linkStarts[i] = spots.get(i).start();
            linkEnds[i] = spots.get(i).end();
        }
        Arrays.sort(linkStarts);
        Arrays.sort(linkEnds);
    }

    /** The date of each entry. */
    List<Optional<LocalDate>> of(ListFinder.Group group) {
        List<ListFinder.Item> items = group.items();
        boolean leading = isLeading(items);
        List<Optional<LocalDate>> dates = new ArrayList<>(items.size());
        int last = items.get(0).start();
        for (int i = 0; i < items.size(); i++) {
            ListFinder.Item item = items.get(i);
            int next = i + 1 < items.size() ? items.get(i + 1).start() : group.end();
            dates.add(beside(item, next, last, leading));
            last = item.end();
        }
        return dates;
    }

    private Optional<LocalDate> beside(ListFinder.Item item, int next, int last, boolean leading) {
        Optional<LocalDate> own = date(item.spot().end(), item.end());
        if (own.isEmpty()) {
            own = date(item.start(), item.spot().start());
        }
        if (own.isPresent() || item.isRow()) {
            return own;
        }
        int after = Math.min(Math.min(next, linkAfter(item.end())), item.end() + DATE_REACH);
        Optional<LocalDate> behind = date(item.end(), after);
        return behind.isEmpty() && leading ? before(item, last) : behind;
    }

    /** Dates stand before the entries only where one stands before the first: else they are those of the entry above. */
    private boolean isLeading(List<ListFinder.Item> items) {
        ListFinder.Item first = items.get(0);
        return !first.isRow() && before(first, 0).isPresent();
    }

    private Optional<LocalDate> before(ListFinder.Item item, int last) {
        int from = Math.max(Math.max(last, linkBefore(item.start())), item.start() - DATE_REACH);
        return date(from, item.start());
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

    private Optional<LocalDate> date(int from, int to) {
        return to - from < YEAR_DIGITS ? Optional.empty() : date(content.between(from, to));
    }

    private static Optional<LocalDate> date(String text) {
        Optional<LocalDate> full = ChineseDates.first(text);
        if (full.isPresent() || !hasYear(text)) {
            return full;
        }
        return leaf(text);
    }

    /** The day of the first calendar leaf. */
    static Optional<LocalDate> leaf(String text) {
        Matcher leaf = LEAF.matcher(text.replace('\n', ' '));
        if (!leaf.find()) {
            return Optional.empty();
        }
        boolean dayFirst = leaf.group(1) != null;
        return day(leaf.group(dayFirst ? 2 : 4), leaf.group(dayFirst ? 3 : 5), leaf.group(dayFirst ? 1 : 6));
    }

    /** Whether four digits stand side by side, as in every {@link #LEAF}. */
    static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == YEAR_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
