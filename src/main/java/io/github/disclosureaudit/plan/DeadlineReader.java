package io.github.disclosureaudit.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code deadline} of a requirement: {@code 2021-05-31}, {@code 2021-11}, {@code all-year}, {@code long-term},
 * {@code {working-days: 20, after: {zh, en}}} or {@code {parts: [{id, deadline}…]}}.
 */
final class DeadlineReader {
    private static final String KEY = "deadline";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final int year;

    DeadlineReader(int year) {
        this.year = year;
    }

    Deadline read(Parameters owner) {
        return owner.isMap(KEY) ? composed(owner.map(KEY).orElseThrow()) : plain(owner);
    }

    private Deadline plain(Parameters owner) {
        String text = owner.text(KEY);
        try {
            if (DAY.matcher(text).matches()) {
                return new Deadline.Fixed(LocalDate.parse(text));
            }
            if (MONTH.matcher(text).matches()) {
                return new Deadline.MonthEnd(YearMonth.parse(text));
            }
        } catch (DateTimeException e) {
            throw owner.fault(KEY, "deadline-unknown", text);
        }
        return switch (text) {
            case "all-year" -> new Deadline.WholeYear(year);
            case "long-term" -> new Deadline.LongTerm();
            default -> throw owner.fault(KEY, "deadline-unknown", text);
        };
    }

    private Deadline composed(Parameters map) {
        if (map.has("parts")) {
            map.requireOnly(Set.of("parts"));
            return new Deadline.Parts(map.maps("parts").stream().map(this::part).toList());
        }
        map.requireOnly(Set.of("working-days", "after"));
        return new Deadline.WorkingDaysAfter(map.plainWhole("working-days"), map.wording("after"));
    }

    private Deadline.Part part(Parameters part) {
        part.requireOnly(Set.of("id", KEY));
        return new Deadline.Part(part.text("id"), read(part));
    }
}
