package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the pages over which one text is split, as their pagers link them. */
public final class PageParts {
    private static final Pattern NUMBERED_END = Pattern.compile("(?:[_-]\\d{1,3})?\\.[A-Za-z]{3,5}$");
    private static final Pattern COUNTED = Pattern.compile("[（(_-]?第?[\\d一二三四五六七八九十]{1,2}[页部分]*[)）]?$");
    private static final Pattern NUMBER = Pattern.compile("[_-](\\d{1,3})\\.[A-Za-z]{3,5}$");

    private PageParts() {}

    /** Whether two addresses differ only by a number at their ends: 12.html, 12_2.html, 12_3.html. */
    public static boolean isSibling(String one, String other) {
        return !one.equals(other)
                && NUMBERED_END
                        .matcher(one)
                        .replaceFirst("")
                        .equals(NUMBERED_END.matcher(other).replaceFirst(""))
                && (NUMBER.matcher(one).find() || NUMBER.matcher(other).find());
    }

    /** Groups in the order of their first pages; the parts of a group in reading order. */
    public static List<List<PageText>> join(List<PageText> pages) {
        Map<String, PageText> byAddress = new LinkedHashMap<>();
        pages.forEach(page -> byAddress.put(page.address(), page));
        List<List<PageText>> groups = new ArrayList<>();
        while (!byAddress.isEmpty()) {
            PageText first = byAddress.values().iterator().next();
            List<PageText> group = new ArrayList<>();
            take(first, byAddress, group);
            group.sort(Comparator.comparingInt(PageParts::number));
            groups.add(group);
        }
        return groups;
    }

    private static void take(PageText page, Map<String, PageText> left, List<PageText> group) {
        left.remove(page.address());
        group.add(page);
        String folder = page.address().substring(0, page.address().lastIndexOf('/') + 1);
        for (String next : page.continuations()) {
            Optional.ofNullable(left.get(next))
                    .or(() -> Optional.ofNullable(left.get(folder + next)))
                    .filter(part -> isSameText(page, part))
                    .ifPresent(part -> take(part, left, group));
        }
    }

    /** Parts of one text have one title; articles numbered 12_1 and 12_2 that only link each other have two. */
    private static boolean isSameText(PageText one, PageText other) {
        String title = name(one);
        return title.isEmpty() || title.equals(name(other));
    }

    private static String name(PageText page) {
        String name = page.heading().isBlank() ? page.title() : page.heading();
        return COUNTED.matcher(name.strip()).replaceFirst("");
    }

    /** A first page has no number, or the lowest. */
    private static int number(PageText page) {
        Matcher number = NUMBER.matcher(page.address());
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }
}
