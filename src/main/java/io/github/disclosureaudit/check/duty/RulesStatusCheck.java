package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.HeadBlock;
import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 规章: no repealed rule stands as in force, and every text opens. Without a list of the rules in force never a PASS. */
public final class RulesStatusCheck implements Check {
    @Override
    public String id() {
        return "rules-status";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns");
    }

    @Override
    public List<String> files() {
        return List.of("repealed.csv");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        RepealedRegister register = RepealedRegister.of(view);
        List<Outcome> outcomes = new ArrayList<>();
        for (Column column : view.find(rule.texts("columns"))) {
            for (Entry entry : column.entries()) {
                view.documents()
                        .at(entry.url())
                        .flatMap(document -> judge(view, register, column, entry, document))
                        .ifPresent(outcomes::add);
            }
        }
        outcomes.add(view.unseen(rule.texts("columns")).orElse(Outcome.unknown("no-baseline")));
        return Outcome.worst(outcomes);
    }

    private static Optional<Outcome> judge(
            SiteView view, RepealedRegister register, Column column, Entry entry, Document document) {
        if (document.isBroken()) {
            return Optional.of(BrokenEntry.of(view, column, entry));
        }
        HeadBlock head = HeadBlock.of(view.documents().ownText(document));
        if (!head.claimsInForce()) {
            return Optional.empty();
        }
        return new DocumentIdentity(document, head).repealed(register).map(repealed -> {
            var finding = view.finding("repealed-in-force", repealed.title(), DocumentIdentity.since(head, repealed))
                    .url(document.address().toString())
                    .foundOn(column.address().toString())
                    .expected(Message.literal(repealed.replacedBy()))
                    .evidence(document.title() + " " + head.number(), document.record());
            return repealed.sure()
                    ? Outcome.fault(Verdict.FAIL, finding)
                    : Outcome.unknown("no-baseline")
                            .with(List.of(finding.suspected().build()));
        });
    }
}
