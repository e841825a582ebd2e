package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 政府采购意向: intentions on the site name all fields. The binding channel is the national site: never a FAIL. */
public final class ProcurementCheck implements Check {
    @Override
    public String id() {
        return "procurement";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "title", "not", "fields");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Document> intentions = DocumentQuery.of(rule).named(view.documents(), view.names()).stream()
                .filter(Document::isOpen)
                .toList();
        if (intentions.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> view.find(rule.texts("columns")).stream().anyMatch(column -> column.isFilled())
                            ? Outcome.fault(Verdict.WARN, view.finding("document-missing", rule.text("subject")))
                            : Outcome.fault(Verdict.WARN, view.finding("column-missing", rule.text("subject"))));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (String field : rule.texts("fields")) {
            List<Document> lacking = intentions.stream()
                    .filter(document -> !ChineseText.folded(view.text(document)).contains(field))
                    .toList();
            if (!lacking.isEmpty()) {
                Document first = lacking.get(0);
                outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("field-missing", field, first.title())
                                .url(first.address().toString())
                                .occurrences(lacking.size())
                                .evidence(first.title(), first.record())));
            }
        }
        outcomes.add(Outcome.pass("evidence").at(intentions.get(0).address().toString()));
        List<Document> ranked = RankedEvidence.ranked(intentions, document -> (int) rule.texts("fields").stream()
                .filter(field -> ChineseText.folded(view.text(document)).contains(field))
                .count());
        return Outcome.worst(outcomes).noting(RankedEvidence.note(ranked));
    }
}
