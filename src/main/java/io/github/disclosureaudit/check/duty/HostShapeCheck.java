package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.Set;
import java.util.regex.Pattern;

/** DM-1: the site stands under a name of the government's domain, not under a bare address (国办函〔2018〕55号). A hint. */
public final class HostShapeCheck implements Check {
    @Override
    public String id() {
        return "host-shape";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("host");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        String host = view.site().homeUrl().host();
        return Pattern.compile(rule.text("host")).matcher(host).find()
                ? Outcome.pass("clean")
                : Outcome.fault(
                        Verdict.WARN,
                        view.finding("host-shape", host)
                                .url(view.site().homeUrl().toString())
                                .severity(Severity.LOW)
                                .actual(Message.literal(host)));
    }
}
