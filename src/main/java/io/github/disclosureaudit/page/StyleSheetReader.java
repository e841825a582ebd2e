package io.github.disclosureaudit.page;

import java.util.ArrayList;
import java.util.List;

/** Reads the addresses of a style sheet: {@code url(…)} and {@code @import "…"}, comments left out. */
public final class StyleSheetReader {
    private static final int LONGEST = 4096;

    private StyleSheetReader() {}

    /** Addresses as written, in order, {@code data:} and fragments left out. One pass. */
    public static List<String> addresses(String sheet) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < sheet.length()) {
            char c = sheet.charAt(i);
            if (c == '/' && sheet.startsWith("/*", i)) {
                int end = sheet.indexOf("*/", i + 2);
                i = end < 0 ? sheet.length() : end + 2;
            } else if ((c == 'u' || c == 'U') && sheet.regionMatches(true, i, "url(", 0, 4)) {
                i = value(sheet, i + 4, ')', out);
            } else if (c == '@' && sheet.regionMatches(true, i, "@import", 0, 7)) {
                int at = skipBlanks(sheet, i + 7);
                boolean quoted = at < sheet.length() && (sheet.charAt(at) == '"' || sheet.charAt(at) == '\'');
                i = quoted ? value(sheet, at, ';', out) : i + 7;
            } else {
                i++;
            }
        }
        return out;
    }

    private static int value(String sheet, int from, char closing, List<String> out) {
        int start = skipBlanks(sheet, from);
        if (start >= sheet.length()) {
            return start;
        }
        char quote = sheet.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int first = quoted ? start + 1 : start;
        int end = sheet.indexOf(quoted ? quote : closing, first);
        if (end < 0 || end - first > LONGEST) {
            return first;
        }
        String address = sheet.substring(first, end).strip();
        if (!address.isEmpty() && !address.regionMatches(true, 0, "data:", 0, 5) && address.charAt(0) != '#') {
            out.add(address);
        }
        return end + 1;
    }

    private static int skipBlanks(String sheet, int from) {
        int i = from;
        while (i < sheet.length() && sheet.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
