package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the pages over which one text is split, as their pagers link them. */
public final class PageParts {
    private static final Pattern END = Pattern.compile("\\.[A-Za-z]{3,5}$");
    private static final Pattern NUMBERED_END = Pattern.compile("[_-]\\d{1,3}\\.[A-Za-z]{3,5}$");
    private static final Pattern QUERY = Pattern.compile(
            "(?<=[?&])(?:page|pageno|pagenum|pageindex|curpage|currentpage|p|pn)=(\\d{1,3})(?:&|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("[（(_-]?第?[\\d一二三四五六七八九十]{1,2}[页部分]*[)）]?$");
    private static final Pattern NUMBER = Pattern.compile("[_-](\\d{1,3})\\.[A-Za-z]{3,5}$");

    private static final int MOST_DIGITS = 3;

    private PageParts() {}

    /**
     * Whether two addresses differ only by the number of a page at their ends: 12.html, 12_2.html, 12_3.html, or
     * 12.html, 12.html?page=2. The number of a document (t20210101_123.html) is no number of a page.
     */
    public static boolean isSibling(String one, String other) {
        if (!isSameFolder(one, other) || !mayGoOn(one, other) || one.equals(other)) {
            return false;
        }
        boolean numbered = NUMBER.matcher(one).find() && NUMBER.matcher(other).find();
        return isFirst(one, other)
                || isFirst(other, one)
                || numbered && stem(one).equals(stem(other));
    }

    private static boolean isSameFolder(String one, String other) {
        int folder = folder(one);
        boolean apart = folder >= 0 && (folder >= other.length() || other.charAt(folder) != '/');
        return !apart && folder == folder(other) && one.regionMatches(0, other, 0, folder);
    }

    /** False where one of two addresses surely does not go on the other; told without an expression. */
    private static boolean mayGoOn(String one, String other) {
        return hasQuery(one) || hasQuery(other) || beginsAlike(one, other) || beginsAlike(other, one);
    }

    private static boolean hasQuery(String address) {
        return address.indexOf('?') >= 0 || address.indexOf('&') >= 0;
    }

    /** Whether an address begins with all that stands in front of another one's number of a page. */
    private static boolean beginsAlike(String one, String other) {
        int number = numberStart(other);
        return number >= 0 && one.regionMatches(0, other, 0, number);
    }

    /** Where the number of a page at the end of an address would begin with its sign, -1 where there is none. */
    private static int numberStart(String address) {
        int dot = address.lastIndexOf('.');
        int digits = 0;
        while (dot - digits > 0 && Character.isDigit(address.charAt(dot - digits - 1))) {
            digits++;
        }
        int start = dot - digits - 1;
        boolean counts = digits > 0
                && digits <= MOST_DIGITS
                && start >= 0
                && (address.charAt(start) == '_' || address.charAt(start) == '-');
        return counts ? start : -1;
    }

    private static int folder(String address) {
        int query = address.indexOf('?');
        return address.lastIndexOf('/', query < 0 ? address.length() : query);
    }

    /**
     * The pages that go on from a first page by their addresses alone, for pagers that only a script draws.
     *
     * @return addresses with a number by the address without one, in the order given
     */
    public static Map<String, List<String>> numbered(Collection<String> addresses) {
        Set<String> all = new HashSet<>(addresses);
        Map<String, List<String>> found = new HashMap<>();
        for (String address : addresses) {
            int number = numberStart(address);
            String first = number < 0 ? "" : address.substring(0, number) + address.substring(address.lastIndexOf('.'));
            if (all.contains(first) && NUMBER.matcher(address).find()) {
                found.computeIfAbsent(first, key -> new ArrayList<>()).add(address);
            }
        }
        return found;
    }

    /** Whether an address without a number of a page is that of the first page which another one goes on. */
    private static boolean isFirst(String one, String other) {
        boolean end = beginsAlike(one, other)
                && NUMBER.matcher(other).find()
                && plain(one).equals(stem(other));
        return end
                || hasQuery(other)
                        && QUERY.matcher(other).find()
                        && unqueried(one).equals(unqueried(other));
    }

    private static String plain(String address) {
        return END.matcher(address).replaceFirst("");
    }

    private static String stem(String address) {
        return NUMBERED_END.matcher(address).replaceFirst("");
    }

    private static String unqueried(String address) {
        String rest = QUERY.matcher(address).replaceFirst("");
        return rest.endsWith("?") || rest.endsWith("&") ? rest.substring(0, rest.length() - 1) : rest;
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
            List<PageText> whole = List.copyOf(group);
            group.sort(Comparator.comparingInt(page -> number(page, whole)));
            groups.add(group);
        }
        return groups;
    }

    private static void take(PageText page, Map<String, PageText> left, List<PageText> group) {
        left.remove(page.address());
        group.add(page);
        if (page.continuations().isEmpty()) {
            return;
        }
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

    /** A first page has no number of a page, or the lowest. */
    private static int number(PageText page, List<PageText> group) {
        String address = page.address();
        Matcher query = QUERY.matcher(address);
        if (query.find()) {
            return Integer.parseInt(query.group(1));
        }
        boolean first = group.stream().anyMatch(other -> isFirst(address, other.address()));
        Matcher number = NUMBER.matcher(address);
        return !first && number.find() ? Integer.parseInt(number.group(1)) : -1;
    }
}
