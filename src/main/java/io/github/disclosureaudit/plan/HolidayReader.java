package io.github.disclosureaudit.plan;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the yearly files of {@code holidays/}: days as {@code MM-DD} or ranges as {@code MM-DD..MM-DD}. */
final class HolidayReader {
    private static final Pattern RANGE = Pattern.compile("(\\d{2})-(\\d{2})(?:\\.\\.(\\d{2})-(\\d{2}))?");
    private static final Set<String> KEYS = Set.of("year", "off", "make-up", "working-days");

    private HolidayReader() {}

    static WorkingDays read(List<Path> files) {
        Problems problems = new Problems();
        Map<Integer, WorkingDays.Year> years = new HashMap<>();
        for (Path file : files) {
            problems.attempt(() -> year(YamlFile.read(file), years));
        }
        problems.throwIfAny();
        return new WorkingDays(years);
    }

    private static boolean year(Parameters top, Map<Integer, WorkingDays.Year> years) {
        top.requireOnly(KEYS);
        int number = top.plainWhole("year");
        WorkingDays.Year year = new WorkingDays.Year(days(top, "off", number), days(top, "make-up", number));
        if (years.put(number, year) != null) {
            throw top.fault("year", "year-twice", String.valueOf(number));
        }
        int working = count(number, year);
        if (top.has("working-days") && working != top.plainWhole("working-days")) {
            throw top.fault("working-days", "working-days-wrong", top.text("working-days"), working);
        }
        return true;
    }

    private static int count(int number, WorkingDays.Year year) {
        int working = 0;
        for (LocalDate day = LocalDate.of(number, 1, 1); day.getYear() == number; day = day.plusDays(1)) {
            working += year.worksOn(day) ? 1 : 0;
        }
        return working;
    }

    private static Set<LocalDate> days(Parameters top, String key, int year) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String text : top.texts(key)) {
            Matcher matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                throw top.fault(key, "day-expected", key, text);
            }
            try {
                LocalDate first = day(year, matcher.group(1), matcher.group(2));
                LocalDate last = matcher.group(3) == null ? first : day(year, matcher.group(3), matcher.group(4));
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw top.fault(key, "day-expected", key, text);
            }
        }
        return days;
    }

    private static LocalDate day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }
}
