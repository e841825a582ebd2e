package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.AvailabilityWeek;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 站点无法访问, a single veto of the national indicators: at least 20 visits a day over a week, 5 % or more of them not
 * open after 15 seconds. A week of fewer visits proves nothing, and the note says so.
 */
public final class AvailabilityCheck implements Check {
    /** Family by which portals are judged; visits over IPv6 are told beside it. */
    private static final String FAMILY = "ipv4";

    @Override
    public String id() {
        return "availability";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("visits-a-day", "days", "failures", "limit-seconds", "advice-seconds", "spacing-minutes");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        AvailabilityWeek.Rule asked = new AvailabilityWeek.Rule(
                rule.whole("visits-a-day", 20),
                rule.whole("days", 7),
                Duration.ofSeconds(rule.whole("limit-seconds", 15)),
                Duration.ofMinutes(rule.whole("spacing-minutes", 5)));
        Optional<AvailabilityWeek> week = AvailabilityWeek.of(view.crawl().visits(), FAMILY, view.asOf(), asked);
        if (week.isEmpty() || !week.get().enough()) {
            return Outcome.pass("availability-unjudged")
                    .noting(Message.of(
                            "check",
                            "note.too-few-visits",
                            week.map(AvailabilityWeek::visits).orElse(0),
                            week.map(AvailabilityWeek::fewest).orElse(0),
                            asked.perDay(),
                            asked.days()));
        }
        Message said = Message.of(
                "check",
                "note.availability",
                week.get().first(),
                week.get().last(),
                week.get().visits(),
                week.get().failures(),
                percent(week.get().failureShare()));
        if (week.get().failureShare() < rule.number("failures", 0.05)) {
            return Outcome.pass("available").noting(said);
        }
        String home = view.site().homeUrl().toString();
        return Outcome.fault(
                        Verdict.FAIL,
                        view.finding(
                                        "site-unreachable",
                                        home,
                                        percent(week.get().failureShare()))
                                .key("")
                                .url(home)
                                .expected(Message.of(
                                        "check", "availability.expected", percent(rule.number("failures", 0.05))))
                                .actual(said))
                .noting(said);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
