package io.github.disclosureaudit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates in running text: {@code 2021年5月10日}, {@code 2021-05-10}, {@code 2021/5/10}, {@code 2021.05.10},
 * {@code 二〇二一年五月十日}, full-width digits, blanks between the parts. Impossible dates are rejected. One pass over
 * the text, no backtracking.
 */
public final class ChineseDates {
    private static final int OLDEST_YEAR = 1900;
    private static final int NEWEST_YEAR = 2199;
    private static final int YEAR_DIGITS = 4;

    private ChineseDates() {}

    /**
     * A date and where it stands.
     *
     * @param date the day
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Found(LocalDate date, int start, int end) {
        /** The characters it was read from. */
        public String quote(String text) {
            return text.substring(start, end);
        }
    }

    /** The first full date. */
    public static Optional<LocalDate> first(String text) {
        return find(text, 0).map(Found::date);
    }

    /** The first full date at or after an index. */
    public static Optional<Found> find(String text, int from) {
        int start = from;
        while (start < text.length()) {
            int end = endOfDigits(text, start);
            Found found = end - start == YEAR_DIGITS ? at(text, start) : null;
            if (found != null) {
                return Optional.of(found);
            }
            start = Math.max(end, start + 1);
        }
        return Optional.empty();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && ChineseNumerals.digit(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** All full dates in order. */
    public static List<Found> all(String text) {
        List<Found> out = new ArrayList<>();
        Optional<Found> next = find(text, 0);
        while (next.isPresent()) {
            out.add(next.get());
            next = find(text, next.get().end());
        }
        return out;
    }

    /** The first month, written with or without a day: {@code 2021年5月}, {@code 2021-05}. */
    public static Optional<YearMonth> month(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ChineseNumerals.digit(text.charAt(i)) < 0) {
                continue;
            }
            Reader reader = new Reader(text, i);
            int year = reader.year();
            char separator = year < 0 ? 0 : reader.separator();
            int month = separator == 0 ? -1 : reader.number(separator == '年', 2);
            boolean whole = separator == '年'
                    ? reader.skip('月')
                    : !reader.digitFollows() && (!reader.goesOn(separator) || at(text, i) != null);
            if (month >= 1 && month <= 12 && whole) {
                return Optional.of(YearMonth.of(year, month));
            }
            while (i + 1 < text.length() && ChineseNumerals.digit(text.charAt(i + 1)) >= 0) {
                i++;
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Found at(String text, int start) {
        Reader reader = new Reader(text, start);
        int year = reader.year();
        if (year < 0) {
            return null;
        }
        char separator = reader.separator();
        if (separator == 0) {
            return null;
        }
        boolean chinese = separator == '年';
        int month = reader.number(chinese, 2);
        if (month < 0 || !(chinese ? reader.skip('月') : reader.skip(separator))) {
            return null;
        }
        int day = reader.number(chinese, 2);
        if (day < 0 || reader.digitFollows() || (!chinese && reader.goesOn(separator))) {
            return null;
        }
        int end = reader.position;
        if (chinese) {
            if (!reader.skip('日') && !reader.skip('号')) {
                return null;
            }
            end = reader.position;
        }
        try {
            return new Found(LocalDate.of(year, month, day), start, end);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads the parts of a date one after the other. */
    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text, int position) {
            this.text = text;
            this.position = position;
        }

        int year() {
            int value = 0;
            int start = position;
            while (position < text.length() && position - start < 5) {
                int digit = ChineseNumerals.digit(text.charAt(position));
                if (digit < 0) {
                    break;
                }
                value = value * 10 + digit;
                position++;
            }
            boolean four = position - start == 4;
            return four && value >= OLDEST_YEAR && value <= NEWEST_YEAR ? value : -1;
        }

        /** The character between year and month: 年 - / . or 0. */
        char separator() {
            blanks();
            if (position >= text.length()) {
                return 0;
            }
            char c = plain(text.charAt(position));
            if (c != '年' && c != '-' && c != '/' && c != '.') {
                return 0;
            }
            position++;
            return c;
        }

        boolean skip(char wanted) {
            blanks();
            if (position < text.length() && plain(text.charAt(position)) == wanted) {
                position++;
                return true;
            }
            return false;
        }

        /** One or two digits, or a Chinese number below 100. */
        int number(boolean chinese, int most) {
            blanks();
            int start = position;
            int limit = chinese ? 3 : most;
            while (position < text.length() && position - start < limit) {
                char c = text.charAt(position);
                boolean part = chinese ? ChineseNumerals.isNumeral(c) : ChineseNumerals.digit(c) >= 0;
                if (!part) {
                    break;
                }
                position++;
            }
            if (position == start) {
                return -1;
            }
            long value = ChineseNumerals.parse(text.substring(start, position)).orElse(-1);
            return value > 99 ? -1 : (int) value;
        }

        boolean digitFollows() {
            return position < text.length() && ChineseNumerals.digit(text.charAt(position)) >= 0;
        }

        /** Whether the parts go on as those of a version, an address or a file number do; a period or a time may follow. */
        boolean goesOn(char separator) {
            Reader next = new Reader(text, position + 1);
            if (separator == '/' || !isAt(position, separator) || !next.digitFollows()) {
                return false;
            }
            while (next.digitFollows()) {
                next.position++;
            }
            boolean period = new Reader(text, position + 1).year() >= 0 && isAt(next.position, separator);
            return !period && !isAt(next.position, ':');
        }

        private boolean isAt(int index, char wanted) {
            return index < text.length() && plain(text.charAt(index)) == wanted;
        }

        private void blanks() {
            int most = position + 4;
            while (position < text.length() && position < most && ChineseText.isWhite(text.charAt(position))) {
                position++;
            }
        }

        private static char plain(char c) {
            char narrow = ChineseText.narrow(c);
            return narrow == '－' || narrow == '—' || narrow == '–' || narrow == '‑' ? '-' : narrow;
        }
    }
}
