package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.HeadBlock;
import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.VersionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 效力、文号、日期、题注: what a page says about a regulation agrees with the library. These are faults beside the text; they
 * never change the verdict. The repealed rules in the columns that {@link RulesStatusCheck} judges are left to it.
 */
public final class ValidityCheck implements Check {
    @Override
    public String id() {
        return "validity";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "report-always");
    }

    @Override
    public List<String> files() {
        return List.of("regulations/", "repealed.csv");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        RepealedRegister register = RepealedRegister.of(view);
        Set<Url> judged = new HashSet<>();
        if (view.requirement().binds(view.site().kind())) {
            view.find(rule.texts("columns"))
                    .forEach(column -> column.entries().stream().map(Entry::url).forEach(judged::add));
        }
        List<Finding> findings = new ArrayList<>();
        for (Document document : view.documents().all()) {
            boolean page = document.page()
                    .filter(one -> one.media() == Page.Media.HTML)
                    .isPresent();
            if (!page) {
                continue;
            }
            String text = view.documents().ownText(document);
            DocumentIdentity identity = new DocumentIdentity(document, HeadBlock.of(text));
            if (identity.head().claimsInForce() && !judged.contains(document.address())) {
                identity.repealed(register).ifPresent(entry -> findings.add(repealed(view, identity, entry)));
            }
            view.regulations().library().ifPresent(library -> regulation(library, identity)
                    .ifPresent(held -> findings.addAll(claims(view, library, held, identity, text))));
        }
        return Outcome.pass("found").with(findings);
    }

    private static Finding repealed(SiteView view, DocumentIdentity identity, RepealedRegister.Entry entry) {
        Finding.Builder finding = at(
                        view.finding(
                                "repealed-in-force", entry.title(), DocumentIdentity.since(identity.head(), entry)),
                        identity)
                .expected(Message.literal(entry.replacedBy()))
                .evidence(
                        identity.head().validity().orElse(""),
                        identity.document().record());
        return (entry.sure() ? finding : finding.suspected()).build();
    }

    private static Optional<Regulation> regulation(Library library, DocumentIdentity identity) {
        return identity.names().stream()
                .map(library::titled)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Finding> claims(
            SiteView view, Library library, Regulation held, DocumentIdentity identity, String text) {
        List<Finding> findings = new ArrayList<>();
        KnownHistory known = KnownHistory.of(held, view.asOf());
        HeadBlock head = identity.head();
        boolean inForce = held.versions().stream()
                .anyMatch(version -> library.status(version, view.asOf()) == VersionStatus.CURRENT);
        if (head.claimsVoid() && inForce) {
            findings.add(wrong(view, identity, "效力", head.validity().orElse(""), "现行有效"));
        }
        known.otherNumber(head.number())
                .ifPresent(right -> findings.add(wrong(view, identity, "文号", head.number(), right)));
        for (String label : List.of("发布日期", "公布日期", "生效日期", "施行日期")) {
            String value = head.values().getOrDefault(label, "");
            known.nearMiss(value)
                    .ifPresent(right -> findings.add(wrong(view, identity, label, value, right.toString())));
        }
        known.contradiction(text)
                .ifPresent(fault -> findings.add(
                        at(view.finding("history-differs", held.title(), fault.shown(), fault.official()), identity)
                                .suspected()
                                .expected(Message.literal(fault.official()))
                                .actual(Message.literal(fault.shown()))
                                .evidence(fault.shown(), identity.document().record())
                                .build()));
        return findings;
    }

    private static Finding wrong(
            SiteView view, DocumentIdentity identity, String label, String shown, String official) {
        return at(view.finding("validity-wrong", identity.document().title(), label, shown, official), identity)
                .key(identity.document().address() + " " + label)
                .suspected()
                .expected(Message.literal(official))
                .actual(Message.literal(shown))
                .evidence("【" + label + "】" + shown, identity.document().record())
                .build();
    }

    private static Finding.Builder at(Finding.Builder finding, DocumentIdentity identity) {
        String address = identity.document().address().toString();
        return finding.severity(Severity.LOW).key(address).url(address);
    }
}
