package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.text.ChineseNumerals;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that a title names, in digits or in Chinese numerals: 2021年度, （2021）, 二〇二一年. */
public final class TitleYears {
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(20\\d{2})(?=\\D|$)|(二[〇○零Oo0]\\p{IsHan}{2})(?=年|度|\\)|$)");

    private TitleYears() {}

    /**
     * Years in order of appearance.
     *
     * @param folded a {@linkplain io.github.disclosureaudit.text.ChineseText#folded folded} text
     */
    public static Set<Integer> of(String folded) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = YEAR.matcher(folded);
        while (matcher.find()) {
            years.add(year(matcher.group()));
        }
        return years;
    }

    private static int year(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, ChineseNumerals.digit(digits.charAt(i)));
        }
        return value;
    }
}
