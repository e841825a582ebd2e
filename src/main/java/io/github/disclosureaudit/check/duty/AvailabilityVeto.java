package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.model.AvailabilityWeek;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.plan.Parameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 站点无法访问, a single veto of the national indicators (国办秘函〔2019〕19号): at least 20 visits a day over a week, 5 % or more
 * of them not open after 15 seconds. A week of fewer visits proves nothing, and says so.
 *
 * @param week the last week of visits over IPv4, by which portals are judged; empty when there was none
 * @param asked how many visits are needed
 * @param most share of failed visits, 0 to 1, from which on a site counts as unreachable
 */
public record AvailabilityVeto(Optional<AvailabilityWeek> week, AvailabilityWeek.Rule asked, double most) {
    static final Set<String> PARAMETERS =
            Set.of("visits-a-day", "days", "failures", "limit-seconds", "advice-seconds", "spacing-minutes");

    private static final String FAMILY = "ipv4";

    /**
     * What visits come to.
     *
     * @param visits of one site, over both families
     * @param lastDay visits after it are not looked at
     * @param rule parameters of the check {@code availability}
     */
    public static AvailabilityVeto of(List<Visit> visits, LocalDate lastDay, Parameters rule) {
        AvailabilityWeek.Rule asked = new AvailabilityWeek.Rule(
                rule.whole("visits-a-day", 20),
                rule.whole("days", 7),
                Duration.ofSeconds(rule.whole("limit-seconds", 15)),
                Duration.ofMinutes(rule.whole("spacing-minutes", 5)));
        return new AvailabilityVeto(
                AvailabilityWeek.of(visits, FAMILY, lastDay, asked), asked, rule.number("failures", 0.05));
    }

    /** Whether there were enough visits to judge. */
    public boolean isJudged() {
        return week.isPresent() && week.get().enough();
    }

    /** Whether the site counts as unreachable. */
    public boolean isProved() {
        return isJudged() && share() >= most;
    }

    /** The visits in a sentence, or how many more are needed. */
    public Message said() {
        if (!isJudged()) {
            return Message.of(
                    "check",
                    "note.too-few-visits",
                    week.map(AvailabilityWeek::visits).orElse(0),
                    week.map(AvailabilityWeek::fewest).orElse(0),
                    asked.perDay(),
                    asked.days());
        }
        AvailabilityWeek judged = week.orElseThrow();
        return Message.of(
                "check",
                "note.availability",
                judged.first(),
                judged.last(),
                judged.visits(),
                judged.failures(),
                percent(share()));
    }

    Message expected() {
        return Message.of("check", "availability.expected", percent(most));
    }

    /** Share of failed visits as a percentage. */
    String percent() {
        return percent(share());
    }

    private double share() {
        return week.map(AvailabilityWeek::failureShare).orElse(0.0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
