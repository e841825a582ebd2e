package io.github.disclosureaudit.heldout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Article numbers in the spellings that pages use. Written apart from the code under test on purpose. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern LABEL = Pattern.compile("第([零一二三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?");

    private ChineseNumber() {}

    static int value(String chinese) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < chinese.length(); i++) {
            char c = chinese.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }

    static String written(int number) {
        if (number < 10) {
            return String.valueOf(DIGITS.charAt(number));
        }
        if (number < 100) {
            return (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十"
                    + (number % 10 == 0 ? "" : written(number % 10));
        }
        int big = number < 1000 ? 100 : 1000;
        int rest = number % big;
        String zero = rest > 0 && rest < big / 10 ? "零" : "";
        String tens = rest >= 10 && rest < 20 ? "一" + written(rest) : rest == 0 ? "" : written(rest);
        return DIGITS.charAt(number / big) + (big == 100 ? "百" : "千") + zero + tens;
    }

    static int number(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() ? value(matcher.group(1)) : -1;
    }

    static String sub(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() && matcher.group(2) != null ? "之" + matcher.group(2) : "";
    }

    static String label(int number) {
        return "第" + written(number) + "条";
    }
}
