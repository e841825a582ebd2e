package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names that a page gives itself. */
public final class PageNames {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-_|–—]+\\s*");
    private static final String SEPARATORS = "-_|–—";

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

    private static String firstPart(String title) {
        String stripped = title.strip();
        if (!isSeparated(stripped)) {
            return stripped;
        }
        String[] parts = SEPARATOR.split(stripped, 2);
        return parts.length == 0 ? "" : parts[0];
    }

    private static boolean isSeparated(String title) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (title.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Crumb last(List<Crumb> crumbs) {
        return crumbs.get(crumbs.size() - 1);
    }
}
