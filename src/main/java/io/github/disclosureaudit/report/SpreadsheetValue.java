package io.github.disclosureaudit.report;

import java.util.regex.Pattern;

/**
 * What Excel, WPS and LibreOffice read from a text that stands bare in a CSV file, in Chinese and in English: a number in
 * any of its dresses ({@code (5)} is minus five), a date, a time, a month ({@code MAR1}), an error value. Where a
 * program might, this says that it does: a mark too many is seen, a changed text is not.
 */
final class SpreadsheetValue {
    /** No value of the forms below is longer; plain digits may be. */
    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?\\(?[-+]?[%\\p{Sc}]? ?[-+]?(\\d[\\d,]*\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?( ?[%\\p{Sc}])?\\)?[-+]?");

    private static final Pattern FRACTION = Pattern.compile("\\(?\\d+ +\\d{1,5}/\\d{1,5}\\)?");
    private static final String CLOCK = "\\d{1,4}:\\d{1,2}(:\\d{1,2}([.,]\\d+)?)?( ?[aApP][mM]?)?";
    private static final Pattern DATE_OR_TIME =
            Pattern.compile(CLOCK + "|\\d{1,4}[-/]\\d{1,2}([-/]\\d{1,4})?( +" + CLOCK + ")?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern CHINESE_DAY_OR_TIME = Pattern.compile(
            "(\\d{2,4}年)?\\d{1,2}月\\d{1,2}[日号]?|\\d{2,4}年\\d{1,2}月" + "|([上下]午)?\\d{1,2}[时時]\\d{1,2}分(\\d{1,2}秒)?");
    private static final String MONTH = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
            + "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\.?";
    private static final Pattern ENGLISH_MONTH = Pattern.compile(
            "(\\d{1,4}[- /.]*" + MONTH + "([- /.,]*\\d{1,4})?|" + MONTH + "[- /.,]*\\d{1,4}([- /.,]+\\d{1,4})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("#(N/A|[A-Z0/]{2,12}[!?])", Pattern.CASE_INSENSITIVE);

    private SpreadsheetValue() {}

    /** Whether a text would be taken for a value and shown, sorted or counted as something else. */
    static boolean isReadFrom(String text) {
        String bare = narrowed(text);
        if (isDigitsAndSigns(bare)) {
            return true;
        }
        boolean brief = !bare.isEmpty() && bare.length() <= LONGEST;
        return brief
                && (NUMBER.matcher(bare).matches()
                        || FRACTION.matcher(bare).matches()
                        || isDate(bare)
                        || ERROR.matcher(bare).matches());
    }

    private static boolean isDate(String text) {
        return DATE_OR_TIME.matcher(text).matches() && !ISO_DATE.matcher(text).matches()
                || CHINESE_DAY_OR_TIME.matcher(text).matches()
                || ENGLISH_MONTH.matcher(text).matches();
    }

    /** Without blanks around it, full-width characters as their narrow forms: a program in Chinese reads both alike. */
    private static String narrowed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end - start > LONGEST) {
            return text.substring(start, end);
        }
        StringBuilder narrow = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean wide = c >= '！' && c <= '～';
            narrow.append(wide ? (char) (c - '！' + '!') : isBlank(c) ? ' ' : c);
        }
        return narrow.toString();
    }

    /** Whether a spreadsheet may pass over a character in front of a value or formula; they differ, so none is trusted. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Digits, dots, commas, one exponent: what a spreadsheet turns into a number of its own writing. */
    private static boolean isDigitsAndSigns(String text) {
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
}
