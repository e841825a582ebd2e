package io.github.disclosureaudit.check;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CheckVerdict;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.Evidence;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a crawled site into one conclusion for each requirement of the plan. Pure: no network, no clock. */
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::check)
            .thenComparing(Finding::reason)
            .thenComparing(Finding::url)
            .thenComparing(Finding::subject);
    /** Checks that do not need the home page: they judge what name servers and links prove. */
    private static final List<String> WITHOUT_PAGES = List.of("ipv6", "link");

    private final RuleBook rules;
    private final CheckCatalogue checks;
    private final RegulationTexts regulations;

    /** A judge with the rules of a run. */
    public Judge(RuleBook rules, CheckCatalogue checks, RegulationTexts regulations) {
        this.rules = rules;
        this.checks = checks;
        this.regulations = regulations;
    }

    /** One conclusion for each requirement, by number. */
    public List<Conclusion> judge(CrawledSite site, LocalDate asOf) {
        Optional<Reason> closed = closed(site);
        Survey survey = new Survey(site, rules, asOf, regulations);
        // No check knows of another, and the last site of a night has the machine to itself.
        return rules.plan().requirements().parallelStream()
                .map(requirement -> judge(survey, requirement, closed))
                .toList();
    }

    private Conclusion judge(Survey survey, Requirement requirement, Optional<Reason> closed) {
        boolean binds = requirement.binds(survey.site().site().kind());
        List<Outcome> outcomes = new ArrayList<>();
        List<CheckVerdict> single = new ArrayList<>();
        for (CheckRule rule : requirement.checks()) {
            if (binds || rule.parameters().flag("report-always", false)) {
                Outcome one = outcome(survey, requirement, rule, closed);
                boolean decides = closed.isPresent() || !rule.parameters().evidenceOnly();
                outcomes.add(decides ? one : one.asEvidence());
                single.add(new CheckVerdict(rule.check(), one.verdict(), one.reason()));
            }
        }
        Outcome outcome = binds
                ? assisted(requirement, Outcome.together(withManual(requirement, outcomes)))
                : Outcome.of(Verdict.NA, "not-applicable")
                        .with(Outcome.worst(outcomes).findings());
        return conclude(survey.site(), requirement, merge(survey, requirement, binds, outcome), single);
    }

    private static List<Outcome> withManual(Requirement requirement, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            return outcomes;
        }
        boolean manual = requirement.proof() == Requirement.Proof.MANUAL;
        return List.of(manual ? Outcome.of(Verdict.MANUAL, "inspector") : Outcome.unknown("not-implemented"));
    }

    /** Evidence alone never passes a requirement that a person must decide. */
    private static Outcome assisted(Requirement requirement, Outcome outcome) {
        if (requirement.proof() == Requirement.Proof.AUTOMATIC || outcome.verdict() != Verdict.PASS) {
            return outcome;
        }
        return new Outcome(
                Verdict.MANUAL,
                Reason.of("evidence"),
                outcome.findings(),
                outcome.evidenceUrl(),
                outcome.published(),
                outcome.deadline(),
                outcome.note());
    }

    private Outcome outcome(Survey survey, Requirement requirement, CheckRule rule, Optional<Reason> closed) {
        Optional<Check> check = checks.check(rule.check());
        if (check.isEmpty()) {
            return Outcome.unknown("not-implemented").noting(Message.of("check", "note.not-implemented", rule.check()));
        }
        if (closed.isPresent() && !WITHOUT_PAGES.contains(rule.check())) {
            return new Outcome(
                    Verdict.UNKNOWN,
                    closed.get(),
                    List.of(),
                    survey.site().site().homeUrl().toString(),
                    Optional.empty(),
                    Optional.empty(),
                    Message.of("check", "note.home-closed"));
        }
        try {
            return check.get().judge(new SiteView(survey, requirement, rule.check()), rule.parameters());
        } catch (RuntimeException fault) {
            LOG.error(
                    "check {} of requirement {} failed on {}",
                    rule.check(),
                    requirement.number(),
                    survey.site().site().id(),
                    fault);
            return Outcome.unknown("internal-error").noting(Message.literal(String.valueOf(fault)));
        }
    }

    /**
     * Why nothing can be said of a site: its home page did not open, or leads to no other page of the site, as that of an
     * application or a notice of maintenance does.
     */
    private static Optional<Reason> closed(CrawledSite site) {
        Optional<Page> home = site.home();
        if (home.isPresent()) {
            boolean leadsOn = site.pages().stream()
                            .filter(page -> page.media() == Page.Media.HTML)
                            .limit(2)
                            .count()
                    > 1;
            boolean drawn = home.get().legibility() == Page.Legibility.SCRIPT_ONLY;
            return leadsOn ? Optional.empty() : Optional.of(Reason.of(drawn ? "script-only" : "home-leads-nowhere"));
        }
        Access access = site.access(site.site().homeUrl());
        boolean blocked = access.state() == Access.State.BLOCKED
                || !site.coverage().walls().isEmpty();
        return Optional.of(Reason.of(blocked ? "wall" : "home-unreachable"));
    }

    /** An inspector's verdict stands above what the tool could not decide; the note always shows it. */
    private Outcome merge(Survey survey, Requirement requirement, boolean binds, Outcome outcome) {
        List<Evidence> entered = rules.evidence(survey.site().site().id(), requirement.number());
        if (entered.isEmpty() || !binds) {
            return outcome;
        }
        Evidence last = entered.get(entered.size() - 1);
        boolean decides = outcome.verdict() == Verdict.MANUAL || outcome.verdict() == Verdict.UNKNOWN;
        Verdict verdict = decides ? last.verdict() : Verdict.worst(List.of(outcome.verdict(), last.verdict()));
        return new Outcome(
                verdict,
                verdict == outcome.verdict() ? outcome.reason() : Reason.of("inspector"),
                outcome.findings(),
                outcome.evidenceUrl(),
                outcome.published(),
                outcome.deadline(),
                Message.of("check", "note.inspector", last.verdict(), last.note(), last.file()));
    }

    private static Conclusion conclude(
            CrawledSite site, Requirement requirement, Outcome outcome, List<CheckVerdict> checks) {
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.sort(ORDER);
        return new Conclusion(
                site.site().id(),
                requirement.number(),
                outcome.verdict(),
                outcome.reason(),
                findings,
                outcome.evidenceUrl(),
                outcome.published(),
                outcome.deadline().or(() -> requirement.deadline().lastDay()),
                outcome.note(),
                checks);
    }
}
