package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Page;
import java.util.List;
import java.util.Map;

/** What a page is for, told by what it shows; names of paths mean nothing. */
final class PageKinds {
    private static final int MUCH_TEXT = 300;

    private PageKinds() {}

    static Page.Kind of(
            boolean isHome, Map<String, String> meta, List<ListBlock> lists, List<DateMark> dates, String text) {
        if (isHome) {
            return Page.Kind.HOME;
        }
        boolean shown = dates.stream().anyMatch(mark -> mark.source() == DateMark.Source.SHOWN);
        if (!meta.getOrDefault("articletitle", "").isEmpty() || shown) {
            return Page.Kind.ARTICLE;
        }
        int listed = lists.stream()
                .flatMap(list -> list.items().stream())
                .mapToInt(item -> item.title().length())
                .sum();
        boolean prose = text.length() - listed
                > MUCH_TEXT
                        + 12 * lists.stream().mapToInt(l -> l.items().size()).sum();
        long boxes = lists.stream().filter(list -> list.more().isPresent()).count();
        if (boxes > 0 && lists.size() > 1) {
            return Page.Kind.HUB;
        }
        boolean column = meta.containsKey("columnname") || meta.containsKey("columntype");
        if (!lists.isEmpty() && !prose || column) {
            boolean undated = lists.stream()
                    .flatMap(list -> list.items().stream())
                    .noneMatch(item -> item.date().isPresent());
            return !lists.isEmpty() && undated && boxes > 0 ? Page.Kind.HUB : Page.Kind.COLUMN;
        }
        return prose ? Page.Kind.ARTICLE : Page.Kind.COLUMN;
    }
}
