package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.regex.Pattern;

/** Forms that a page offers by itself, as opposed to the search box that stands on every page of a site. */
public final class PageForms {
    private static final Pattern SEARCH = Pattern.compile(
            "搜索|检索|查询|全文|关键字|关键词|\\b(?:qt|q|kw|keys?|keywords?|wd)\\b|search", Pattern.CASE_INSENSITIVE);
    private static final int FEW_FIELDS = 3;
    /** Longer text means that the form is wrapped around the whole page, as some frameworks do. */
    private static final int LONGEST_TEXT = 400;

    private PageForms() {}

    /** Forms inside the content of a page that are no search boxes. */
    public static List<Form> own(Page page) {
        return page.forms().stream()
                .filter(form -> form.region() == Region.CONTENT || form.region() == Region.FOOTER)
                .filter(form -> !isSearch(form))
                .toList();
    }

    /** What a form says of itself: names of its fields, its address and, unless it is a wrapper, the text inside it. */
    public static String words(Form form) {
        String text = form.text().length() > LONGEST_TEXT ? "" : form.text();
        return ChineseText.narrow(String.join(" ", form.fields()) + " " + text + " " + form.action());
    }

    private static boolean isSearch(Form form) {
        boolean empty = form.fields().isEmpty() && form.text().isBlank();
        return empty
                || form.fields().size() <= FEW_FIELDS
                        && SEARCH.matcher(words(form)).find();
    }
}
