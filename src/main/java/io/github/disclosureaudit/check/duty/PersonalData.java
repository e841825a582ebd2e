package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.text.ChineseText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full identity numbers (GB 11643: 18 places with a check digit) and mobile numbers of persons. */
final class PersonalData {
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z*])([1-9]\\d{16}[0-9Xx])(?![0-9A-Za-z*])");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d*-])1[3-9]\\d{9}(?![\\d*])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int CONTEXT = 12;
    /** Words before an identity number: with them a wrong check digit does not matter. */
    private static final Pattern LABEL = Pattern.compile("身份证|证件号|公民身份号码");

    private PersonalData() {}

    /**
     * A number that must not be shown.
     *
     * @param kind what it is
     * @param masked the number with its middle masked
     */
    record Leak(String kind, String masked) {}

    static Optional<Leak> find(String text) {
        String narrow = ChineseText.narrow(text);
        Matcher identity = IDENTITY.matcher(narrow);
        while (identity.find()) {
            String number = identity.group(1);
            String before = narrow.substring(Math.max(0, identity.start() - CONTEXT), identity.start());
            if (hasBirthday(number) && (isValid(number) || LABEL.matcher(before).find())) {
                return Optional.of(new Leak("身份证号码", number.substring(0, 6) + "********" + number.substring(14)));
            }
        }
        Matcher mobile = MOBILE.matcher(narrow);
        if (mobile.find()) {
            String number = mobile.group();
            return Optional.of(new Leak("手机号码", number.substring(0, 3) + "****" + number.substring(7)));
        }
        return Optional.empty();
    }

    private static boolean hasBirthday(String number) {
        try {
            int year = Integer.parseInt(number.substring(6, 10));
            LocalDate.of(year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isValid(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
