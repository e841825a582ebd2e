package io.github.disclosureaudit.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Working days by the State Council's yearly holiday notices. The day of an event is day 0, make-up Saturdays and Sundays
 * count, holidays do not (民法典 art. 201). A year without a loaded notice gives an empty answer, never a guess.
 */
public final class WorkingDays {
    private final Map<Integer, Year> years;

    WorkingDays(Map<Integer, Year> years) {
        this.years = new TreeMap<>(years);
    }

    /** Years whose notice is loaded. */
    public Set<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** Whether people work on a day; empty when the calendar of its year is not loaded. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        Year year = years.get(day.getYear());
        return year == null ? Optional.empty() : Optional.of(year.worksOn(day));
    }

    /**
     * The n-th working day after a day.
     *
     * @param day day of the event, day 0, working day or not
     * @param n number of working days, 0 or more; 0 gives the day itself
     * @return empty when a calendar on the way is not loaded
     */
    public Optional<LocalDate> plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative number of working days: " + n);
        }
        LocalDate current = day;
        int left = n;
        while (left > 0) {
            current = current.plusDays(1);
            Year year = years.get(current.getYear());
            if (year == null) {
                return Optional.empty();
            }
            if (year.worksOn(current)) {
                left--;
            }
        }
        return Optional.of(current);
    }

    /**
     * Working days from one day (excluded) to another (included); negative when the other lies before.
     *
     * @return empty when a calendar on the way is not loaded
     */
    public OptionalInt between(LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(to) ? to : from;
        LocalDate last = from.isAfter(to) ? from : to;
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Year year = years.get(day.getYear());
            if (year == null) {
                return OptionalInt.empty();
            }
            if (year.worksOn(day)) {
                count++;
            }
        }
        return OptionalInt.of(from.isAfter(to) ? -count : count);
    }

    /**
     * The day itself when it is a working day, else the next one (民法典 art. 203: a period that ends on a day off).
     *
     * @return empty when a calendar on the way is not loaded
     */
    public Optional<LocalDate> onOrAfter(LocalDate day) {
        Optional<Boolean> works = isWorkingDay(day);
        return works.isEmpty() ? Optional.empty() : works.get() ? Optional.of(day) : plus(day, 1);
    }

    /**
     * One year's notice.
     *
     * @param off weekdays on which people do not work
     * @param makeUp Saturdays and Sundays on which they do
     */
    record Year(Set<LocalDate> off, Set<LocalDate> makeUp) {
        Year {
            off = Set.copyOf(off);
            makeUp = Set.copyOf(makeUp);
        }

        boolean worksOn(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend ? makeUp.contains(day) : !off.contains(day);
        }
    }
}
