package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 条例第二十条: each applicable item has a live column or a document. */
public final class StatutoryContentCheck implements Check {
    @Override
    public String id() {
        return "statutory-content";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("items");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("found")));
        for (Parameters item : rule.maps("items")) {
            outcomes.add(item(view, item));
        }
        return Outcome.worst(outcomes);
    }

    private static Outcome item(SiteView view, Parameters item) {
        List<Column> columns = view.find(item.texts("columns"));
        if (columns.stream().anyMatch(Column::isFilled) || hasDocument(view, item)) {
            return Outcome.pass("found");
        }
        return view.unseen(item.texts("columns"))
                .orElseGet(() -> Outcome.fault(
                        Verdict.WARN,
                        view.finding("art20-gap", item.text("name"))
                                .url(
                                        columns.isEmpty()
                                                ? ""
                                                : columns.get(0).address().toString())
                                .severity(Severity.MEDIUM)));
    }

    private static boolean hasDocument(SiteView view, Parameters item) {
        if (!item.has("title")) {
            return false;
        }
        Pattern title = Pattern.compile(item.text("title"));
        return view.documents().all().stream()
                .anyMatch(document -> document.isOpen()
                        && title.matcher(ChineseText.folded(document.title())).find());
    }
}
