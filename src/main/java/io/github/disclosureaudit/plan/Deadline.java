package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 完成时限: when a requirement is due. The last day itself is in time. */
public sealed interface Deadline {
    /** The last day in time, where it is known without looking at a site. */
    Optional<LocalDate> lastDay();

    /** The deadline in words. */
    Message description();

    /** One day. */
    record Fixed(LocalDate date) implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(date);
        }

        @Override
        public Message description() {
            return Message.literal(date.toString());
        }
    }

    /** A month without a day: its last day. */
    record MonthEnd(YearMonth month) implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(month.atEndOfMonth());
        }

        @Override
        public Message description() {
            return Message.literal(month.atEndOfMonth().toString());
        }
    }

    /**
     * Working days after something that happens; the day of the event is day 0.
     *
     * @param days number of working days
     * @param event what starts the count, in both languages
     */
    record WorkingDaysAfter(int days, Wording event) implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }

        @Override
        public Message description() {
            return Problem.message("deadline-working-days", days, event.zh(), event.en());
        }
    }

    /** 全年: any time of the year; its last day where a date is needed. */
    record WholeYear(int year) implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }

        @Override
        public Message description() {
            return Problem.message("deadline-whole-year", String.valueOf(year));
        }
    }

    /** 长期: no date. */
    record LongTerm() implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }

        @Override
        public Message description() {
            return Problem.message("deadline-long-term");
        }
    }

    /** Several things due at several times; the last of them ends the requirement. */
    record Parts(List<Part> parts) implements Deadline {
        public Parts {
            parts = List.copyOf(parts);
        }

        /** The deadline of the part with that id. */
        public Optional<Deadline> part(String id) {
            return parts.stream()
                    .filter(part -> part.id().equals(id))
                    .map(Part::deadline)
                    .findFirst();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return parts.stream()
                    .flatMap(part -> part.deadline().lastDay().stream())
                    .max(LocalDate::compareTo);
        }

        @Override
        public Message description() {
            return Message.literal(String.join(
                    "; ",
                    parts.stream()
                            .map(part -> part.deadline().description().in(Locale.CHINESE))
                            .toList()));
        }
    }

    /**
     * One of several things due.
     *
     * @param id word by which a check asks for it, for example {@code plan}
     * @param deadline when it is due
     */
    record Part(String id, Deadline deadline) {}
}
