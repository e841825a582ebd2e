package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Set;

/** The home page shows the hotline. */
public final class HotlineCheck implements Check {
    @Override
    public String id() {
        return "hotline";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("number");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        String number = rule.text("number");
        boolean shown = ChineseText.narrow(view.crawl().fullText(home)).contains(number)
                || view.crawl().labels().stream()
                        .anyMatch(label ->
                                label.page().equals(home.url()) && label.text().contains(number));
        return shown
                ? Outcome.pass("evidence").at(home.url().toString())
                : Outcome.fault(
                        Verdict.WARN,
                        view.finding("hotline-missing", number).url(home.url().toString()));
    }
}
