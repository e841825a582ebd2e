package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting by the State Council's holiday notices of 2021 to 2026. */
@Timeout(30)
class WorkingDaysTest {
    private static final WorkingDays DAYS = RulesUnderTest.book().workingDays();

    @ParameterizedTest
    @CsvSource({
        "2021-01-29, 2021-03-03, 2021-02-05, 2021-02-02",
        "2021-04-20, 2021-05-19, 2021-04-26, 2021-04-22",
        "2021-05-10, 2021-06-07, 2021-05-17, 2021-05-12",
        "2021-07-15, 2021-08-12, 2021-07-22, 2021-07-19",
        "2021-09-10, 2021-10-14, 2021-09-17, 2021-09-14",
        "2021-09-24, 2021-10-27, 2021-09-30, 2021-09-27",
        "2021-12-20, 2022-01-18, 2021-12-27, 2021-12-22",
        "2022-09-20, 2022-10-21, 2022-09-27, 2022-09-22",
        "2023-09-15, 2023-10-19, 2023-09-22, 2023-09-19",
        "2024-02-02, 2024-03-06, 2024-02-08, 2024-02-05",
        "2025-09-22, 2025-10-24, 2025-09-28, 2025-09-24",
        "2026-02-04, 2026-03-10, 2026-02-11, 2026-02-06",
        "2026-09-15, 2026-10-19, 2026-09-21, 2026-09-17"
    })
    void countsFromTheDayOfTheEvent(LocalDate event, LocalDate twenty, LocalDate five, LocalDate two) {
        assertThat(DAYS.plus(event, 20)).contains(twenty);
        assertThat(DAYS.plus(event, 5)).contains(five);
        assertThat(DAYS.plus(event, 2)).contains(two);
        assertThat(DAYS.between(event, twenty)).hasValue(20);
        assertThat(DAYS.between(twenty, event)).hasValue(-20);
    }

    @ParameterizedTest
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void hasTheWorkingDaysOfTheNotice(int year, int expected) {
        long working = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> DAYS.isWorkingDay(day).orElseThrow())
                .count();
        assertThat(working).isEqualTo(expected);
    }

    @Test
    void theEveOfTheSpringFestivalOf2024WasAWorkingDay() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2024, 2, 9))).contains(true);
    }

    @Test
    void makesUpOnAWeekendAndRestsOnAWeekday() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2021, 9, 26))).contains(true);
        assertThat(DAYS.isWorkingDay(LocalDate.of(2021, 10, 4))).contains(false);
        assertThat(DAYS.onOrAfter(LocalDate.of(2021, 10, 1))).contains(LocalDate.of(2021, 10, 8));
        assertThat(DAYS.onOrAfter(LocalDate.of(2021, 10, 8))).contains(LocalDate.of(2021, 10, 8));
    }

    @Test
    void neverGuessesBeyondTheLoadedYears() {
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 30), 5)).isEmpty();
        assertThat(DAYS.between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 10)))
                .isEmpty();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2027, 3, 1))).isEmpty();
        assertThat(DAYS.onOrAfter(LocalDate.of(2020, 3, 1))).isEmpty();
        assertThat(DAYS.years()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void countsForwardOnly() {
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2021, 5, 1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void betweenUndoesPlus(@ForAll @IntRange(max = 1700) int offset, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate event = LocalDate.of(2021, 1, 1).plusDays(offset);
        LocalDate end = DAYS.plus(event, n).orElseThrow();
        assertThat(DAYS.between(event, end)).hasValue(n);
        assertThat(DAYS.isWorkingDay(end)).contains(true);
    }
}
