package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 行政执法统计年报: the site's own report of the year in time, and one for each subordinate customs or a joint table. */
public final class EnforcementReportCheck implements Check {
    @Override
    public String id() {
        return "enforcement-report";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("title", "not", "year", "columns", "subject", "own");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        List<Document> ofYear = new DocumentQuery(query.all(), query.not(), query.year(), false)
                .named(view.documents(), view.names()).stream()
                        .filter(document -> query.isOfYear(document, view.documents()))
                        .toList();
        String subject = view.site().name() + query.year().orElse(view.year()) + "年" + rule.text("subject");
        Outcome own = own(view, rule, query, subject, ofYear);
        if (own.verdict() != Verdict.PASS) {
            return own;
        }
        List<Outcome> outcomes = new ArrayList<>(List.of(own));
        String all = ofYear.stream()
                .map(document -> ChineseText.folded(document.title() + "\n" + view.text(document)))
                .reduce("", (left, right) -> left + "\n" + right);
        for (Unit unit : view.units()) {
            if (unit.isSubordinateCustoms() && !view.names().mentions(all, ChineseText.folded(unit.name()))) {
                outcomes.add(view.unseen(rule.texts("columns"))
                        .orElseGet(() -> Outcome.fault(
                                Verdict.WARN,
                                view.finding(
                                                "document-missing",
                                                unit.name() + query.year().orElse(view.year()) + "年"
                                                        + rule.text("subject"))
                                        .key(unit.name())
                                        .expected(Message.literal(unit.name())))));
            }
        }
        return Outcome.worst(outcomes);
    }

    private static Outcome own(
            SiteView view, Parameters rule, DocumentQuery query, String subject, List<Document> ofYear) {
        List<Document> own = ofYear.stream()
                .filter(document -> document.titles().stream()
                        .anyMatch(title -> query.isNamed(title, view.names()) && !title.contains("隶属海关")))
                .toList();
        if (own.isEmpty()) {
            Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
            return unseen.orElseGet(() -> Outcome.fault(Verdict.FAIL, view.finding("document-missing", subject)));
        }
        DocumentTiming timing = new DocumentTiming(view, subject);
        return DocumentTiming.best(
                own, document -> timing.closed(document).orElseGet(() -> timing.against(document, view.lastDay())));
    }
}
