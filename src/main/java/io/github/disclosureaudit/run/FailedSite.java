package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Plan;
import io.github.disclosureaudit.plan.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of a site that a failure of our own kept from being audited: nothing is claimed about it. */
final class FailedSite {
    private static final Reason REASON = Reason.of("internal-error");

    private FailedSite() {}

    static SiteResult result(Site site, Plan plan, Instant at, Exception fault) {
        List<Conclusion> conclusions = plan.requirements().stream()
                .map(requirement -> conclusion(site, requirement, fault))
                .toList();
        Coverage nothing = new Coverage(at, Duration.ZERO, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), REASON.code());
        return new SiteResult(site, conclusions, nothing, List.of());
    }

    private static Conclusion conclusion(Site site, Requirement requirement, Exception fault) {
        boolean binds = requirement.binds(site.kind());
        return new Conclusion(
                site.id(),
                requirement.number(),
                binds ? Verdict.UNKNOWN : Verdict.NA,
                binds ? REASON : Reason.of("not-applicable"),
                List.of(),
                "",
                Optional.empty(),
                requirement.deadline().lastDay(),
                binds ? Message.literal(String.valueOf(fault)) : Message.NONE,
                List.of());
    }
}
