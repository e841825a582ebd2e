package io.github.disclosureaudit.net;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a header field in any of the three forms that RFC 9110 5.6.7 has recipients accept: IMF-fixdate, RFC 850 and
 * asctime. The name of the weekday says nothing that the date does not, so a wrong one is passed over.
 */
final class HttpDate {
    private static final String CLOCK = "(?<time>\\d{1,2}:\\d{2}:\\d{2})";
    private static final String WEEKDAY = "[A-Za-z]{3,9}";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(" + WEEKDAY + ", *)?(?<day>\\d{1,2}) (?<month>[A-Za-z]{3}) (?<year>\\d{4}) " + CLOCK
                    + " (GMT|UTC|\\+0000)"),
            Pattern.compile(WEEKDAY + ", *(?<day>\\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\\d{2}|\\d{4}) " + CLOCK
                    + " (GMT|UTC|\\+0000)"),
            Pattern.compile(WEEKDAY + " (?<month>[A-Za-z]{3}) {1,2}(?<day>\\d{1,2}) " + CLOCK + " (?<year>\\d{4})"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int CENTURY = 100;
    private static final int FAR = 50;

    private HttpDate() {}

    /**
     * Reads a date.
     *
     * @param now the day from which a year of two digits lies at most 50 years ahead
     * @return empty when the text is none
     */
    static Optional<Instant> parse(String text, Instant now) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> instant(found, now));
    }

    private static Optional<Instant> instant(Matcher found, Instant now) {
        int month = MONTHS.indexOf(found.group("month").toLowerCase(Locale.ROOT)) + 1;
        String[] clock = found.group("time").split(":");
        try {
            LocalDate day = LocalDate.of(year(found.group("year"), now), month, Integer.parseInt(found.group("day")));
            // A leap second is the last one of its minute here.
            int second = Math.min(59, Integer.parseInt(clock[2]));
            LocalDateTime at = day.atTime(Integer.parseInt(clock[0]), Integer.parseInt(clock[1]), second);
            return Optional.of(at.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int today = now.atOffset(ZoneOffset.UTC).getYear();
        int next = today + Math.floorMod(year - today, CENTURY);
        return next - today > FAR ? next - CENTURY : next;
    }
}
