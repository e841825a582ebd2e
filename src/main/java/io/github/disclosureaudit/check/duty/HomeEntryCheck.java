package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * ZL-1, DM-1: the home page leads to the disclosure section under its exact name, and the site stands under a name of the
 * government's domain and under no bare address. Hints: they decide nothing.
 */
public final class HomeEntryCheck implements Check {
    @Override
    public String id() {
        return "home-entry";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("entry", "host");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("clean")));
        String entry = rule.text("entry");
        boolean named = view.crawl().labels().stream()
                .filter(label -> label.page().equals(home.url()))
                .anyMatch(label -> ChineseText.folded(label.text()).equals(entry));
        if (!named) {
            outcomes.add(hint(view, home, "entry-name", entry));
        }
        String host = view.site().homeUrl().host();
        if (!Pattern.compile(rule.text("host")).matcher(host).find()) {
            outcomes.add(hint(view, home, "host-shape", host));
        }
        return Outcome.worst(outcomes);
    }

    private static Outcome hint(SiteView view, Page home, String reason, String subject) {
        return Outcome.fault(
                Verdict.WARN,
                view.finding(reason, subject)
                        .url(home.url().toString())
                        .severity(Severity.LOW)
                        .actual(Message.literal(subject))
                        .evidence(home.title(), home.recordId()));
    }
}
