package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a list entry's link, taken apart: lists often have the date inside the link, at its end or in front. A year
 * of publication left in the title would be taken for the year of the document.
 *
 * @param words the title without the date
 * @param date the date, empty where the link has none
 */
record DatedTitle(String words, Optional<LocalDate> date) {
    private static final String DAY = "(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日)";
    /** A day glued to a title in characters may be a part of the title. */
    private static final Pattern GLUED_END = Pattern.compile("(?<=[^\\d至到自从于前后-])(\\d{4}年\\d{1,2}月\\d{1,2}日)$");

    /** A title may begin with the digits of a year: only two digits end a day that is written in figures. */
    private static final String GLUED_DAY =
            "(\\d{4}[-/.](?:\\d{2}[-/.]\\d{2}|\\d{1,2}[-/.]\\d{1,2}(?!\\d))|\\d{4}年\\d{1,2}月\\d{1,2}日)";

    private static final String TIME = "(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?";
    private static final Pattern END = Pattern.compile(
            "(?:[\\s\\[(（【]{1,3}|(?<=[^\\d./-])(?=\\d{4}[-/.])|(?<=[）)》”])(?=\\d{4}年))" + DAY + TIME + "[\\])）】]?$");
    /** Characters that {@link #END} has at most: three signs, a day, a time with its seconds, a sign. */
    private static final int LONGEST_END = 3 + 11 + 9 + 1;

    /** A title may begin with a span of days or a day of its own; neither is the day of its publication. */
    private static final Pattern FRONT = Pattern.compile(
            "^[\\[(（【]?" + GLUED_DAY + "(?![./-])" + TIME + "[\\])）】]?[\\s·|:：]{0,3}(?![至到起前后以~～—-])(?=.)");

    /**
     * Reads the text of a link.
     *
     * @param all whether all entries of the list have a date in the same place: 2022年6月17日 in front of one title alone
     *     is that of an event, 2022-06-17 is not written so
     */
    static DatedTitle of(String text, boolean all) {
        if (mayEndInDate(text)) {
            Matcher end = END.matcher(text);
            if (end.find(Math.max(0, text.length() - LONGEST_END))) {
                return new DatedTitle(text.substring(0, end.start()).strip(), ChineseDates.first(end.group(1)));
            }
            Matcher glued = GLUED_END.matcher(text);
            if (all && glued.find()) {
                return new DatedTitle(text.substring(0, glued.start()).strip(), ChineseDates.first(glued.group(1)));
            }
        }
        if (mayStartWithDate(text)) {
            Matcher front = FRONT.matcher(text);
            if (front.find() && (all || front.group(1).indexOf('年') < 0)) {
                return new DatedTitle(text.substring(front.end()).strip(), ChineseDates.first(front.group(1)));
            }
        }
        return new DatedTitle(text, Optional.empty());
    }

    /** Whether the titles of several entries all begin with a full date, or all end in one. */
    static boolean isInAll(List<ListFinder.Item> entries) {
        if (entries.size() < 2) {
            return false;
        }
        int front = 0;
        while (front < entries.size()
                && startsWithDate(entries.get(front).spot().title())) {
            front++;
        }
        int end = 0;
        while (end < entries.size() && endsInDate(entries.get(end).spot().title())) {
            end++;
        }
        return front == entries.size() || end == entries.size();
    }

    private static boolean startsWithDate(String text) {
        return mayStartWithDate(text) && FRONT.matcher(text).find();
    }

    private static boolean endsInDate(String text) {
        return text.endsWith("日") && hasYear(text) && GLUED_END.matcher(text).find();
    }

    private static boolean mayStartWithDate(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first >= '1' && first <= '2') || "[(（【".indexOf(first) >= 0;
    }

    /** What ends otherwise, or names no year near its end, ends in no date; most titles cost no search then. */
    private static boolean mayEndInDate(String title) {
        char last = title.isEmpty() ? ' ' : title.charAt(title.length() - 1);
        return ((last >= '0' && last <= '9') || "日])）】".indexOf(last) >= 0) && hasYear(title);
    }

    /** Whether four digits and what stands behind the number of a year are among the last characters. */
    private static boolean hasYear(String title) {
        int digits = 0;
        for (int i = Math.max(0, title.length() - LONGEST_END); i < title.length(); i++) {
            char c = title.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits >= 4 && (c == '-' || c == '/' || c == '.' || c == '年')) {
                return true;
            } else {
                digits = 0;
            }
        }
        return false;
    }
}
