package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Page.Kind;
import java.util.List;
import java.util.Map;

/** Tells what a page is for from what is on it. */
final class PageKind {
    /** Characters of text, lists not counted, that make an article. */
    private static final int TEXT = 120;

    private PageKind() {}

    /**
     * The kind of a page that is not the home page.
     *
     * @param meta meta tags by lower-case name
     * @param lists lists of the content
     * @param dates dates of the page
     * @param prose characters of the content outside lists
     * @param pager whether it has a pager
     * @param endsPath whether its breadcrumb ends with a link to the page itself, as that of a column does
     */
    static Kind of(
            Map<String, String> meta,
            List<ListBlock> lists,
            List<DateMark> dates,
            int prose,
            boolean pager,
            boolean endsPath) {
        boolean article = !meta.getOrDefault("articletitle", "").isBlank();
        if (article) {
            return Kind.ARTICLE;
        }
        boolean column = endsPath || !meta.getOrDefault("columnname", "").isBlank();
        long boxes = lists.stream().filter(list -> list.more().isPresent()).count();
        boolean dated = lists.stream().anyMatch(PageKind::isDated);
        boolean shown = dates.stream()
                .anyMatch(mark -> mark.source() == DateMark.Source.SHOWN || mark.source() == DateMark.Source.META);
        if (boxes >= 2) {
            return Kind.HUB;
        }
        if (shown && !pager && prose >= TEXT / 2) {
            return Kind.ARTICLE;
        }
        if (pager || (dated && prose < 6 * TEXT)) {
            return Kind.COLUMN;
        }
        if (lists.size() >= 2 && prose < 3 * TEXT) {
            return Kind.HUB;
        }
        if (prose >= TEXT) {
            return shown || !column || lists.isEmpty() ? Kind.ARTICLE : Kind.COLUMN;
        }
        return column || !lists.isEmpty() ? Kind.COLUMN : Kind.OTHER;
    }

    private static boolean isDated(ListBlock list) {
        long dated =
                list.items().stream().filter(item -> item.date().isPresent()).count();
        return dated > 0 && dated * 2 >= list.items().size();
    }
}
