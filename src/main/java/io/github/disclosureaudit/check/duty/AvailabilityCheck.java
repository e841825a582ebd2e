package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.Set;

/** 站点无法访问 as a check of the crawl: by the visits of {@code probe}, those over IPv6 told beside the others. */
public final class AvailabilityCheck implements Check {
    @Override
    public String id() {
        return "availability";
    }

    @Override
    public Set<String> parameters() {
        return AvailabilityVeto.PARAMETERS;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        AvailabilityVeto veto = AvailabilityVeto.of(view.crawl().visits(), view.asOf(), rule);
        if (!veto.isProved()) {
            return Outcome.pass(veto.isJudged() ? "available" : "availability-unjudged")
                    .noting(veto.said());
        }
        String home = view.site().homeUrl().toString();
        return Outcome.fault(
                        Verdict.FAIL,
                        view.finding("site-unreachable", home, veto.percent())
                                .key("")
                                .url(home)
                                .expected(veto.expected())
                                .actual(veto.said()))
                .noting(veto.said());
    }
}
