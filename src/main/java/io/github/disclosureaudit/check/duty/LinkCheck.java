package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.ColumnMap;
import io.github.disclosureaudit.check.site.ColumnNames;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.AcceptedFault;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 断链错链: broken links of the whole site, or of the content of the disclosure section. A target is reported once: by
 * the section where its content links to it, else by the site.
 */
public final class LinkCheck implements Check {
    @Override
    public String id() {
        return "link";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("scope", "section", "report-always", "home-weight", "page-weight");
    }

    @Override
    public List<String> files() {
        return List.of("links.yaml", "walls.yaml");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        boolean section = rule.text("scope", "site").equals("section");
        Set<Url> pages = section(view, rule.texts("section"));
        List<Finding> findings = new ArrayList<>();
        boolean broken = false;
        for (LinkFact fact : view.crawl().linkFacts()) {
            boolean inside = fact.places().stream()
                    .anyMatch(place -> place.region() == Region.CONTENT && pages.contains(place.page()));
            boolean counts = fact.outcome() instanceof LinkOutcome.Broken
                    && accepted(view, fact).isEmpty();
            broken |= counts && (inside || !section);
            if (inside == section && !(fact.outcome() instanceof LinkOutcome.Unjudged)) {
                report(view, fact, pages, section, findings);
            }
        }
        for (WrongTargets.Wrong wrong : new WrongTargets(view).find()) {
            boolean inside = wrong.label().region() == Region.CONTENT
                    && pages.contains(wrong.label().page());
            broken |= wrong.certainty() == Certainty.CONFIRMED && (inside || !section);
            if (inside == section) {
                findings.add(report(view, wrong, section));
            }
        }
        Verdict verdict = broken ? (section ? Verdict.FAIL : Verdict.WARN) : Verdict.PASS;
        Outcome outcome = Outcome.of(verdict, broken ? "broken-links" : "clean").with(findings);
        return rule.has("home-weight") ? outcome.noting(weight(view, rule)) : outcome;
    }

    /** What the faulty links cost by the indicators: one on the home page weighs more than one elsewhere. */
    private static Message weight(SiteView view, Parameters rule) {
        int home = 0;
        int others = 0;
        for (LinkFact fact : view.crawl().linkFacts()) {
            boolean counts = fact.outcome() instanceof LinkOutcome.Broken fault
                    && fault.certainty() == Certainty.CONFIRMED
                    && accepted(view, fact).isEmpty();
            boolean onHome = fact.places().stream().anyMatch(place -> place.depth() == 0);
            home += counts && onHome ? 1 : 0;
            others += counts && !onHome ? 1 : 0;
        }
        double points = home * rule.number("home-weight", 0) + others * rule.number("page-weight", 0);
        return Message.of("check", "link.weight", home, others, String.format(Locale.ROOT, "%.1f", points));
    }

    private static void report(SiteView view, LinkFact fact, Set<Url> pages, boolean section, List<Finding> findings) {
        LinkFact.Place place = fact.places().stream()
                .filter(one -> !section || one.region() == Region.CONTENT && pages.contains(one.page()))
                .findFirst()
                .orElseGet(() -> fact.places().get(0));
        Optional<AcceptedFault> accepted = accepted(view, fact);
        if (fact.outcome() instanceof LinkOutcome.Broken fault) {
            Severity severity = accepted.isPresent()
                    ? Severity.NOTE
                    : section || place.depth() == 0 ? Severity.HIGH : Severity.MEDIUM;
            Finding.Builder finding = start(view, fact, place, fault.reason().code(), fault.evidence())
                    .severity(severity);
            accepted.ifPresent(rule -> finding.message(
                    Message.of("check", "link.accepted", place.text(), fact.target(), rule.until(), rule.why())));
            findings.add((fault.certainty() == Certainty.SUSPECTED ? finding.suspected() : finding).build());
        } else if (fact.outcome() instanceof LinkOutcome.Noted note) {
            findings.add(start(view, fact, place, note.reason().code(), note.evidence())
                    .severity(Severity.NOTE)
                    .build());
        }
    }

    private static Optional<AcceptedFault> accepted(SiteView view, LinkFact fact) {
        return fact.outcome() instanceof LinkOutcome.Broken fault
                ? view.rules().links().accepted(fact.target(), fault.reason(), view.asOf())
                : Optional.empty();
    }

    private static Finding report(SiteView view, WrongTargets.Wrong wrong, boolean section) {
        boolean home = view.crawl().page(wrong.label().page()).stream().anyMatch(page -> page.depth() == 0);
        Finding.Builder finding = view.finding("wrong-target", wrong.label().text())
                .key(wrong.label().target() + " " + wrong.label().text())
                .severity(section || home ? Severity.HIGH : Severity.MEDIUM)
                .url(wrong.label().target().toString())
                .finalUrl(wrong.page().url().toString())
                .foundOn(wrong.label().page().toString())
                .message(Message.of(
                        "check",
                        "link.wrong-target",
                        wrong.label().text(),
                        wrong.label().target(),
                        wrong.shown()))
                .expected(Message.literal(wrong.label().text()))
                .actual(Message.literal(wrong.shown()))
                .evidence(wrong.shown(), wrong.page().recordId());
        return (wrong.certainty() == Certainty.SUSPECTED ? finding.suspected() : finding).build();
    }

    private static String brokenKey(LinkFact fact) {
        return switch (fact.owner()) {
            case OWN_SITE -> "link.broken";
            case OTHER_CUSTOMS_SITE -> "link.broken-customs";
            case OUTSIDE -> "link.broken-outside";
        };
    }

    private static Finding.Builder start(
            SiteView view, LinkFact fact, LinkFact.Place place, String reason, String evidence) {
        String position =
                place.cssPath().isEmpty() ? String.valueOf(place.line()) : place.cssPath() + " :" + place.line();
        return view.finding(reason, place.text())
                .key(fact.target())
                .url(fact.target())
                .finalUrl(fact.finalUrl())
                .foundOn(place.page().toString())
                .position(position)
                .occurrences(Math.max(1, fact.count()))
                .message(Message.of("check", brokenKey(fact), place.text(), fact.target(), evidence))
                .evidence(evidence, fact.recordId());
    }

    /** Pages of the section: its columns and everything whose breadcrumb leads through it. */
    private static Set<Url> section(SiteView view, List<String> ids) {
        Set<Url> pages = new HashSet<>();
        ColumnNames names = view.columnNames(ids);
        ColumnMap columns = view.columns();
        view.section(ids).forEach(column -> {
            column.pages().forEach(page -> pages.add(page.url()));
            column.entries().forEach(entry -> view.crawl()
                    .page(entry.url())
                    .filter(page -> page.kind() == Page.Kind.ARTICLE
                            && columns.of(page.url()).isEmpty())
                    .filter(page -> page.breadcrumb().isEmpty())
                    .ifPresent(page -> pages.add(page.url())));
        });
        Map<String, Boolean> matches = new HashMap<>();
        for (Page page : view.crawl().pages()) {
            for (Crumb crumb : page.breadcrumb()) {
                if (matches.computeIfAbsent(crumb.label(), names::match)) {
                    pages.add(page.url());
                }
            }
        }
        return pages;
    }
}
