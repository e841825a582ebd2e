package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.plan.RepealedRules;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 规章: no repealed rule stands as in force, and every text opens. Without a list of the rules in force never a PASS. */
public final class RulesStatusCheck implements Check {
    private static final Pattern IN_FORCE = Pattern.compile("【?(?:效力|有效性|时效性|效力状态)】?:?(?:现行)?有效");

    @Override
    public String id() {
        return "rules-status";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Column column : view.find(rule.texts("columns"))) {
            for (Entry entry : column.entries()) {
                view.documents()
                        .at(entry.url())
                        .flatMap(document -> judge(view, column, entry, document))
                        .ifPresent(outcomes::add);
            }
        }
        outcomes.add(view.unseen(rule.texts("columns")).orElse(Outcome.unknown("no-baseline")));
        return Outcome.worst(outcomes);
    }

    private static Optional<Outcome> judge(SiteView view, Column column, Entry entry, Document document) {
        if (document.isBroken()) {
            return Optional.of(Outcome.fault(
                    Verdict.FAIL,
                    view.finding("entry-broken", entry.title())
                            .url(entry.url().toString())
                            .foundOn(column.address().toString())));
        }
        String title = ChineseText.folded(document.title());
        String text = ChineseText.folded(view.documents().ownText(document));
        return view.rules().repealed().on(view.asOf()).stream()
                .filter(repealed ->
                        isText(repealed, title, text) && IN_FORCE.matcher(text).find())
                .findFirst()
                .map(repealed -> Outcome.fault(
                        Verdict.FAIL,
                        view.finding(
                                        "repealed-in-force",
                                        repealed.title(),
                                        repealed.number() + " " + repealed.repealedOn())
                                .url(document.address().toString())
                                .foundOn(column.address().toString())
                                .evidence(document.title() + " " + repealed.number(), document.record())));
    }

    private static boolean isText(RepealedRules.Rule rule, String title, String text) {
        String name = ChineseText.folded(rule.title()).replace("中华人民共和国", "");
        String number = ChineseText.folded(rule.number());
        return title.replace("中华人民共和国", "").contains(name)
                || !number.isEmpty() && (title.contains(number) || text.contains("】" + number));
    }
}
