package io.github.disclosureaudit.report;

import io.github.disclosureaudit.text.OneLine;

/**
 * Turns any text into a table cell that every spreadsheet shows as written, and back.
 *
 * <p>It is one line without anything hidden, as {@link OneLine} has it. A cell that a spreadsheet would run as a formula,
 * or would take for a {@link SpreadsheetValue} (leading zeros, more than 15 digits, parentheses, a date in another form),
 * gets an apostrophe in front, the text mark of Excel, WPS and LibreOffice. Plain and negative numbers stay as they are.
 * {@link #restore} takes the mark off again.
 */
final class Cell {
    /** Most characters that Excel keeps in one cell. */
    static final int LIMIT = 32_767;

    private static final char MARK = '\'';
    private static final String FORMULA_STARTS = "=+-@＝＋－＠﹢﹣﹫﬩";
    private static final int SAFE_DIGITS = 15;

    private Cell() {}

    /** The cell that shows a text. */
    static String of(String text) {
        String clean = cut(OneLine.of(text));
        return needsMark(clean) ? MARK + clean : clean;
    }

    /** Like {@link #of} without the mark, for formats whose strings are never run: HTML, workbook. */
    static String plain(String text) {
        return cut(OneLine.of(text));
    }

    /** The text that {@link #of} was given, but for characters that cannot stand in a cell. */
    static String restore(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == MARK && needsMark(cell.substring(1));
        return marked ? cell.substring(1) : cell;
    }

    /** A text of ours in marks needs another one, so that {@link #restore} gives back those that it came with. */
    private static boolean needsMark(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == MARK) {
            start++;
        }
        String bare = text.substring(start);
        return !bare.isEmpty() && !isPlainNumber(bare) && (startsFormula(bare) || SpreadsheetValue.isReadFrom(bare));
    }

    /** Spreadsheets differ in which blanks they skip before a formula: none is trusted. */
    private static boolean startsFormula(String text) {
        int i = 0;
        while (i < text.length() && SpreadsheetValue.isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
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
}
