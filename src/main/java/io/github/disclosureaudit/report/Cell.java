package io.github.disclosureaudit.report;

import java.util.regex.Pattern;

/**
 * Turns any text into a table cell that every spreadsheet shows as written, and back.
 *
 * <p>Line breaks become {@code ⏎}; other control characters become their Unicode picture; lone surrogates and
 * non-characters become U+FFFD; characters that turn the writing direction are spelled out. A cell that a spreadsheet
 * would run as a formula, or would rewrite because it looks like a number (leading zeros, more than 15 digits, a plus
 * sign, an exponent, a date in another form), gets an apostrophe in front, the text mark of Excel, WPS and LibreOffice. Plain and negative
 * numbers stay as they are. {@link #restore} takes the mark off again.
 */
final class Cell {
    /** Most characters that Excel keeps in one cell. */
    static final int LIMIT = 32_767;

    private static final char MARK = '\'';
    private static final String FORMULA_STARTS = "=+-@＝＋－＠﹢﹣﹫﬩";
    private static final int SAFE_DIGITS = 15;
    private static final Pattern DATE_OR_TIME = Pattern.compile("\\d{1,4}[-/:]\\d{1,2}([-/:]\\d{1,4})?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Cell() {}

    /** The cell that shows a text. */
    static String of(String text) {
        String clean = cut(clean(text));
        return needsMark(clean) ? MARK + clean : clean;
    }

    /** Like {@link #of} without the mark, for formats whose strings are never run: HTML, workbook. */
    static String plain(String text) {
        return cut(clean(text));
    }

    /** The text that {@link #of} was given, but for characters that cannot stand in a cell. */
    static String restore(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == MARK && needsMark(cell.substring(1));
        return marked ? cell.substring(1) : cell;
    }

    private static boolean needsMark(String text) {
        if (text.isEmpty() || isPlainNumber(text)) {
            return false;
        }
        if (text.charAt(0) == MARK && needsMark(text.substring(1))) {
            return true;
        }
        return startsFormula(text) || looksLikeNumber(text) || looksLikeDate(text);
    }

    /** Spreadsheets differ in which blanks they skip before a formula: none is trusted. */
    private static boolean startsFormula(String text) {
        int i = 0;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Digits with an optional minus and fraction that no spreadsheet changes by reading them as a number. */
    private static boolean isPlainNumber(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        if (text.length() - start > SAFE_DIGITS || !allDigits(text, start, end)) {
            return false;
        }
        boolean leadingZero = end - start > 1 && text.charAt(start) == '0';
        return !leadingZero && (dot < 0 || (allDigits(text, dot + 1, text.length()) && !text.endsWith("0")));
    }

    private static boolean allDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > start;
    }

    /** Digits, dots, commas, one exponent: what a spreadsheet turns into a number of its own writing. */
    private static boolean looksLikeNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            digit |= isDigit;
            if (!isDigit && ".,eE%+-".indexOf(c) < 0) {
                return false;
            }
            if ((c == '-' || c == '+') && i > 0 && Character.toLowerCase(text.charAt(i - 1)) != 'e') {
                return false;
            }
        }
        return digit;
    }

    /** Dates and times that a spreadsheet rewrites; an ISO date is shown as it is. */
    private static boolean looksLikeDate(String text) {
        return text.length() <= 12
                && DATE_OR_TIME.matcher(text).matches()
                && !ISO_DATE.matcher(text).matches();
    }

    private static String cut(String text) {
        // One character is kept free for the mark.
        if (text.length() < LIMIT) {
            return text;
        }
        String flag = "…[+" + text.length() + "]";
        int end = LIMIT - 1 - flag.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…[+" + (text.length() - end) + "]";
    }

    private static String clean(String text) {
        int i = 0;
        while (i < text.length() && isOrdinary(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean breakOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (breakOfTwo) {
                i++;
            }
            int point = text.codePointAt(i);
            appendVisible(out, point);
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isOrdinary(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000 && c != 0x61C || c >= 0x2070 && c < 0xD800;
    }

    private static void appendVisible(StringBuilder out, int point) {
        if (point == '\n' || point == '\r' || point == 0x0B || point == 0x0C || point == 0x85 || isSeparator(point)) {
            out.append('⏎');
        } else if (point < ' ') {
            out.append((char) (0x2400 + point));
        } else if (point == 0x7F) {
            out.append('\u2421');
        } else if (turnsDirection(point)) {
            out.append("⟨U+")
                    .append(String.format(java.util.Locale.ROOT, "%04X", point))
                    .append('⟩');
        } else if (point < 0xA0 && point > 0x7F || isBroken(point)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isSeparator(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0x200E
                || point == 0x200F
                || point == 0x61C;
    }

    private static boolean isBroken(int point) {
        return point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }
}
