package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;

/** Names that a page gives itself. */
public final class PageNames {
    private static final String SEPARATORS = "-_|–—";
    private static final String BLANKS = " \t\n\u000B\f\r";

    private PageNames() {}

    /** Names of a column page: heading, meta tag, last step of the breadcrumb, title; the best first. */
    public static List<String> ofColumn(Page page) {
        List<String> names = new ArrayList<>();
        add(names, page.heading());
        page.metaValue("ColumnName").ifPresent(name -> add(names, name));
        if (!page.breadcrumb().isEmpty()) {
            add(names, last(page.breadcrumb()).label());
        }
        add(names, firstPart(page.title()));
        return names;
    }

    /** Titles of an article or a file: heading, meta tag, title; the best first. */
    public static List<String> ofDocument(Page page) {
        List<String> names = new ArrayList<>();
        add(names, page.heading());
        page.metaValue("ArticleTitle").ifPresent(name -> add(names, name));
        if (page.kind() != Page.Kind.FILE || names.isEmpty()) {
            add(names, page.kind() == Page.Kind.FILE ? page.title() : firstPart(page.title()));
        }
        return names;
    }

    private static void add(List<String> names, String name) {
        String clean = ChineseText.squeeze(name);
        if (!clean.isEmpty() && !names.contains(clean)) {
            names.add(clean);
        }
    }

    /** What stands in front of the first separator and the blanks around it. */
    static String firstPart(String title) {
        String stripped = title.strip();
        int end = 0;
        while (end < stripped.length() && SEPARATORS.indexOf(stripped.charAt(end)) < 0) {
            end++;
        }
        if (end == stripped.length()) {
            return stripped;
        }
        while (end > 0 && BLANKS.indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return stripped.substring(0, end);
    }

    private static Crumb last(List<Crumb> crumbs) {
        return crumbs.get(crumbs.size() - 1);
    }
}
