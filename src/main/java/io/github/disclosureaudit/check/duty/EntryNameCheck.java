package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Set;

/** ZL-1: the home page leads to the disclosure section under its exact name (国办公开办函〔2019〕61号). A hint. */
public final class EntryNameCheck implements Check {
    @Override
    public String id() {
        return "entry-name";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("entry");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        String entry = rule.text("entry");
        boolean named = view.crawl().labels().stream()
                .filter(label -> label.page().equals(home.url()))
                .anyMatch(label -> ChineseText.folded(label.text()).equals(entry));
        return named
                ? Outcome.pass("clean")
                : Outcome.fault(
                        Verdict.WARN,
                        view.finding("entry-name", entry)
                                .url(home.url().toString())
                                .severity(Severity.LOW)
                                .evidence(home.title(), home.recordId()));
    }
}
