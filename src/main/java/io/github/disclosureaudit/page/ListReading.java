package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of a page and what of its text they take.
 *
 * @param lists the lists in page order
 * @param extent characters of the content that they take
 * @param dated entries of lists with days, in page order
 */
record ListReading(List<ListBlock> lists, int extent, List<ListFinder.Item> dated) {
    private static final int DAY = 10;

    /**
     * Measures lists.
     *
     * @param lists the lists in page order
     * @param groups where each of them stands
     */
    static ListReading of(List<ListBlock> lists, List<ListFinder.Group> groups) {
        int extent = 0;
        List<ListFinder.Item> dated = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            boolean withDays = isDated(lists.get(i));
            dated.addAll(withDays ? groups.get(i).items() : List.of());
            extent += extent(lists.get(i), groups.get(i), withDays);
        }
        return new ListReading(lists, extent, dated);
    }

    /** Where the first list with days begins; dates behind it are those of its entries. */
    int firstDated() {
        return dated.isEmpty() ? Integer.MAX_VALUE : dated.get(0).start();
    }

    /** Whether something at a position stands in an entry. */
    boolean isInEntry(int position) {
        return dated.stream().anyMatch(item -> item.start() <= position && position < item.end());
    }

    private static boolean isDated(ListBlock block) {
        long dated =
                block.items().stream().filter(item -> item.date().isPresent()).count();
        return dated > 1 && dated * 2 >= block.items().size();
    }

    /** An entry with a day takes all that stands in it, a summary or 发布日期; another one takes its title. */
    private static int extent(ListBlock block, ListFinder.Group group, boolean dated) {
        int extent = 0;
        for (int i = 0; i < block.items().size(); i++) {
            ListItem item = block.items().get(i);
            ListFinder.Item place = group.items().get(i);
            int words = item.title().length() + 1 + (item.date().isPresent() ? DAY : 0);
            extent += dated ? Math.max(words, place.end() - place.start() + 1) : words;
        }
        return extent;
    }
}
