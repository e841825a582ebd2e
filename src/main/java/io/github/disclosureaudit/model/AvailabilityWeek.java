package io.github.disclosureaudit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 站点无法访问: what a week of visits says. The national indicators (国办秘函〔2019〕19号) ask for a week of monitoring with
 * at least 20 visits a day, spaced from each other; a visit fails when the home page is not open after 15 seconds.
 *
 * @param first first day
 * @param last last day
 * @param visits spaced visits that count
 * @param failures of those, visits that failed
 * @param fewest visits of the day that has fewest
 * @param enough whether every day has as many visits as the rule asks for
 */
public record AvailabilityWeek(LocalDate first, LocalDate last, int visits, int failures, int fewest, boolean enough) {
    /** Local time of the plan: days are those of Beijing. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The rule.
     *
     * @param perDay visits a day at least
     * @param days days of monitoring
     * @param limit time after which a page counts as not open
     * @param spacing visits that follow closer than this count as one
     */
    public record Rule(int perDay, int days, Duration limit, Duration spacing) {}

    /**
     * The last week of visits over one family that ends on or before a day; empty when there was none, or only such as
     * are older than a week before that. Where the last day has too few visits, since it is not over yet, the week that
     * ends the day before counts when it has enough.
     *
     * @param lastDay visits after it are not looked at
     */
    public static Optional<AvailabilityWeek> of(List<Visit> visits, String family, LocalDate lastDay, Rule rule) {
        List<Visit> counted = visits.stream()
                .filter(visit -> visit.family().equals(family) && visit.outcome() != Visit.Outcome.UNKNOWN)
                .filter(visit -> !day(visit.at()).isAfter(lastDay))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate end = day(counted.get(counted.size() - 1).at());
        if (end.isBefore(lastDay.minusDays(rule.days()))) {
            return Optional.empty();
        }
        AvailabilityWeek last = window(counted, end, rule);
        AvailabilityWeek whole = last.enough() ? last : window(counted, end.minusDays(1), rule);
        return Optional.of(whole.enough() ? whole : last);
    }

    private static AvailabilityWeek window(List<Visit> counted, LocalDate end, Rule rule) {
        LocalDate from = end.minusDays(rule.days() - 1L);
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        Instant previous = Instant.MIN;
        int visits = 0;
        int failures = 0;
        for (Visit visit : counted) {
            boolean spaced = visit.at().minus(rule.spacing()).compareTo(previous) >= 0;
            if (day(visit.at()).isBefore(from) || day(visit.at()).isAfter(end) || !spaced) {
                continue;
            }
            previous = visit.at();
            perDay.merge(day(visit.at()), 1, Integer::sum);
            visits++;
            failures += failed(visit, rule) ? 1 : 0;
        }
        int fewest = perDay.size() < rule.days()
                ? 0
                : perDay.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return new AvailabilityWeek(from, end, visits, failures, fewest, fewest >= rule.perDay());
    }

    private static boolean failed(Visit visit, Rule rule) {
        return visit.outcome() == Visit.Outcome.DOWN
                || visit.millis() >= rule.limit().toMillis();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Share of failed visits, 0 to 1. */
    public double failureShare() {
        return visits == 0 ? 0 : (double) failures / visits;
    }
}
