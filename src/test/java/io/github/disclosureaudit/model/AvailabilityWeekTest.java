package io.github.disclosureaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 国办秘函〔2019〕19号: 20 spaced visits a day over a week, 15 s, 5 %. */
@Timeout(10)
class AvailabilityWeekTest {
    private static final AvailabilityWeek.Rule RULE =
            new AvailabilityWeek.Rule(20, 7, Duration.ofSeconds(15), Duration.ofMinutes(5));
    private static final LocalDate LAST = LocalDate.of(2022, 6, 7);
    /** Midnight of 1 June in Beijing. */
    private static final Instant START = Instant.parse("2022-05-31T16:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7, 20, 7, true, 0.05",
        "7, 20, 6, true, 0.0428",
        "7, 19, 7, false, 0.0526",
        "6, 20, 6, false, 0.05",
        "9, 20, 0, true, 0"
    })
    void countsVisitsAndFailures(int days, int perDay, int failures, boolean enough, double share) {
        AvailabilityWeek week =
                week(visits(days, perDay, failures, Visit.Outcome.DOWN), START.plus(Duration.ofDays(9)));
        assertThat(week.enough()).isEqualTo(enough);
        assertThat(week.failureShare()).isCloseTo(share, org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void aPageThatTakesFifteenSecondsIsNotOpen() {
        List<Visit> visits = visits(7, 20, 0, Visit.Outcome.DOWN);
        visits.set(0, new Visit(visits.get(0).at(), "ipv4", Visit.Outcome.UP, 15_000));
        visits.set(1, new Visit(visits.get(1).at(), "ipv4", Visit.Outcome.UP, 14_999));
        assertThat(week(visits, START.plus(Duration.ofDays(7))).failures()).isEqualTo(1);
    }

    @Test
    void overlappingCallsCountOnceAndWallsNever() {
        List<Visit> visits = visits(7, 20, 0, Visit.Outcome.DOWN);
        for (Visit visit : List.copyOf(visits)) {
            visits.add(new Visit(visit.at().plusSeconds(20), "ipv4", Visit.Outcome.DOWN, -1));
            visits.add(new Visit(visit.at().plusSeconds(1200), "ipv4", Visit.Outcome.UNKNOWN, -1));
            visits.add(new Visit(visit.at().plusSeconds(1200), "ipv6", Visit.Outcome.DOWN, -1));
        }
        AvailabilityWeek week = week(visits, START.plus(Duration.ofDays(7)));
        assertThat(week.visits()).isEqualTo(140);
        assertThat(week.failures()).isZero();
    }

    @Test
    void looksAtNothingAfterTheAsOfDate() {
        List<Visit> visits = visits(20, 20, 0, Visit.Outcome.DOWN);
        assertThat(AvailabilityWeek.of(visits, "ipv4", LAST, RULE).orElseThrow().last())
                .isEqualTo(LAST);
        assertThat(AvailabilityWeek.of(visits, "ipv4", LocalDate.of(2022, 5, 1), RULE))
                .isEmpty();
    }

    /** A report at one in the morning: the new day is not over, the week before it is. */
    @Test
    void anUnfinishedDayDoesNotHideTheWeekBeforeIt() {
        List<Visit> visits = visits(7, 20, 7, Visit.Outcome.DOWN);
        visits.add(new Visit(START.plus(Duration.ofDays(7)), "ipv4", Visit.Outcome.UP, 100));
        AvailabilityWeek week = week(visits, START.plus(Duration.ofDays(7)));
        assertThat(week.enough()).isTrue();
        assertThat(List.of(week.last(), week.visits(), week.failures())).containsExactly(LAST, 140, 7);
    }

    @Test
    void visitsOfLongAgoSayNothingOfToday() {
        List<Visit> visits = visits(7, 20, 140, Visit.Outcome.DOWN);
        assertThat(AvailabilityWeek.of(visits, "ipv4", LAST.plusDays(7), RULE)).isPresent();
        assertThat(AvailabilityWeek.of(visits, "ipv4", LAST.plusDays(8), RULE)).isEmpty();
    }

    private static AvailabilityWeek week(List<Visit> visits, Instant until) {
        LocalDate day = until.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
        return AvailabilityWeek.of(visits, "ipv4", day, RULE).orElseThrow();
    }

    private static List<Visit> visits(int days, int perDay, int failures, Visit.Outcome failed) {
        List<Visit> visits = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < perDay; i++) {
                Instant at = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(60L * i));
                boolean fails = visits.size() < failures;
                visits.add(new Visit(at, "ipv4", fails ? failed : Visit.Outcome.UP, fails ? -1 : 800));
            }
        }
        return visits;
    }
}
