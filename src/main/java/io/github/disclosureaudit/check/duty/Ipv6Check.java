package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IPv6: the name has an address, the home page opens over it and shows the same, most second-level links open. */
public final class Ipv6Check implements Check {
    @Override
    public String id() {
        return "ipv6";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("second-level-share", "similarity");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Optional<Ipv6Facts> measured = view.crawl().ipv6();
        if (measured.isEmpty()) {
            return Outcome.unknown("not-measured");
        }
        Ipv6Facts facts = measured.get();
        boolean none = facts.addresses().isEmpty()
                && (facts.lookup() == Ipv6Facts.Lookup.NO_DATA || facts.lookup() == Ipv6Facts.Lookup.FOUND);
        if (none) {
            return fault(view, Verdict.FAIL, "no-aaaa", facts, String.join(" ", facts.rejected()));
        }
        if (facts.addresses().isEmpty()) {
            return Outcome.unknown("dns");
        }
        if (!facts.vantage().ipv6()) {
            return Outcome.unknown("not-measured")
                    .noting(Message.literal(facts.vantage().detail()));
        }
        if (view.crawl().home().isEmpty()) {
            return Outcome.unknown("wall");
        }
        return reachable(view, rule, facts);
    }

    private static Outcome reachable(SiteView view, Parameters rule, Ipv6Facts facts) {
        boolean opened = facts.dials().stream().anyMatch(dial -> dial.opened() && dial.status() < 400)
                || facts.home()
                        .filter(home -> home.ipv6Status() > 0 && home.ipv6Status() < 400)
                        .isPresent();
        if (!opened && !facts.dials().isEmpty()) {
            return fault(
                    view, Verdict.FAIL, "v6-unreachable", facts, facts.dials().toString());
        }
        double same = rule.number("similarity", 0.5);
        Optional<Ipv6Facts.Comparison> differs = facts.home()
                .filter(home ->
                        home.textSimilarity() < same && !home.ipv4Title().equals(home.ipv6Title()));
        if (differs.isPresent()) {
            return fault(view, Verdict.FAIL, "v6-differs", facts, differs.get().ipv6Title());
        }
        List<Outcome> outcomes = new ArrayList<>();
        facts.secondLevel()
                .filter(share -> share.tested() > 0
                        && share.reachable() < rule.number("second-level-share", 0.85) * share.tested())
                .ifPresent(share -> outcomes.add(
                        fault(view, Verdict.WARN, "v6-links", facts, share.reachable() + "/" + share.tested())));
        if (!facts.nameServers().isEmpty()
                && facts.nameServers().stream()
                        .allMatch(server -> server.addresses().isEmpty())) {
            outcomes.add(fault(
                    view,
                    Verdict.WARN,
                    "no-v6-delegation",
                    facts,
                    facts.nameServers().toString()));
        }
        return outcomes.isEmpty() ? Outcome.pass("reachable") : Outcome.worst(outcomes);
    }

    private static Outcome fault(SiteView view, Verdict verdict, String reason, Ipv6Facts facts, String actual) {
        Finding.Builder finding = view.finding(reason, facts.host(), actual)
                .url(view.site().homeUrl().toString())
                .actual(Message.literal(actual));
        return Outcome.fault(verdict, finding);
    }
}
