package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 网页标签: the home page has the site tags. */
public final class MetaCheck implements Check {
    @Override
    public String id() {
        return "meta";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("tags");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        List<Outcome> outcomes = new ArrayList<>();
        for (String tag : rule.texts("tags")) {
            if (home.metaValue(tag).isEmpty()) {
                outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("tag-missing", tag)
                                .url(home.url().toString())
                                .severity(Severity.MEDIUM)
                                .evidence("", home.recordId())));
            }
        }
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }
}
