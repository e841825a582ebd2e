package io.github.disclosureaudit.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads numbers written in digits (either width), positional Chinese (二〇二一) or Chinese with units (一百零一, 廿三). */
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final int LONGEST = 24;
    private static final long TEN_THOUSAND = 10_000;

    /** The most that may stand in front of 亿 in units of its own: 九千九百九十九万亿. */
    private static final long MOST_BELOW_GROUP = 99_990_000;

    private static final byte[] VALUES = values();

    private static final Pattern YEAR = Pattern.compile("[一二][〇○◯零九][〇○◯零一二三四五六七八九]{2}(?=年)");

    private ChineseNumerals() {}

    /** The number that a whole text means; empty when it is not one number of at most 18 digits. */
    public static OptionalLong parse(String raw) {
        String text = ChineseText.dense(raw);
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        if (isPositional(text)) {
            return positional(text);
        }
        return withUnits(text);
    }

    /** A text with its years as digits: 二〇二一年 as 2021年. */
    public static String withYearsInDigits(String text) {
        return YEAR.matcher(text)
                .replaceAll(year -> String.valueOf(parse(year.group()).orElseThrow()));
    }

    /** Value of one digit in any spelling, -1 for anything else. */
    public static int digit(char c) {
        return VALUES[c];
    }

    /** A table, since every character of every text is asked for its value. */
    private static byte[] values() {
        byte[] values = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) value((char) c);
        }
        return values;
    }

    private static int value(char c) {
        char narrow = ChineseText.narrow(c);
        if (narrow >= '0' && narrow <= '9') {
            return narrow - '0';
        }
        if (c == '○' || c == 'Ｏ' || c == 'О' || c == '◯') {
            return 0;
        }
        if (c == '两' || c == '兩') {
            return 2;
        }
        int at = DIGITS.indexOf(c);
        return at >= 0 ? at : FORMAL.indexOf(c);
    }

    /** Whether a character can be part of a number. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0 || isTens(c);
    }

    private static boolean isPositional(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong positional(String text) {
        if (text.length() > 18) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return OptionalLong.of(value);
    }

    private static OptionalLong withUnits(String text) {
        long total = 0;
        long section = 0;
        long number = -1;
        // Units of one number fall: 二百三百 and 三十廿 are two, 一亿二万 is one.
        long lastUnit = TEN_THOUSAND;
        long lastGroup = Long.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            long unit = isTens(c) ? 10 : unit(c);
            if (digit >= 0) {
                // Digits side by side inside a number with units (一百二三) are no number.
                if (number > 0 || (number == 0 && digit == 0)) {
                    return OptionalLong.empty();
                }
                number = digit;
            } else if (unit >= TEN_THOUSAND) {
                long group = section + Math.max(number, 0);
                boolean multiplies = unit > lastGroup;
                if ((multiplies ? total + group : group) == 0
                        || unit == lastGroup
                        || (multiplies && total > MOST_BELOW_GROUP)) {
                    return OptionalLong.empty();
                }
                total = multiplies ? (total + group) * unit : total + group * unit;
                lastGroup = unit;
                lastUnit = TEN_THOUSAND;
                section = 0;
                number = -1;
            } else if (unit > 0 && unit < lastUnit && !(isTens(c) && number > 0)) {
                section += isTens(c) ? tens(c) : (number <= 0 ? 1 : number) * unit;
                lastUnit = unit;
                number = -1;
            } else {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total + section + Math.max(number, 0));
    }

    private static long tens(char c) {
        return c == '卌' ? 40 : c == '卅' ? 30 : 20;
    }

    private static boolean isTens(char c) {
        return c == '廿' || c == '卄' || c == '卅' || c == '卌';
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}
