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
import java.util.stream.Collectors;

/** IPv6: the name has an address, the home page opens over it and shows the same, most second-level links open. */
public final class Ipv6Check implements Check {
    private static final int LOWEST_ERROR = 400;

    /** Statuses that only the challenge of a web firewall has; a wall proves nothing. */
    private static final Set<Integer> WALL = Set.of(202, 209, 412, 521, 999);

    @Override
    public String id() {
        return "ipv6";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("second-level-share", "similarity", "success-rate");
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
            return Outcome.unknown("vantage")
                    .noting(Message.literal(facts.vantage().detail()));
        }
        if (view.crawl().home().isEmpty()) {
            return Outcome.unknown("wall");
        }
        if (facts.dials().isEmpty()) {
            return Outcome.unknown("not-measured");
        }
        return reachable(view, rule, facts);
    }

    private static Outcome reachable(SiteView view, Parameters rule, Ipv6Facts facts) {
        if (facts.home().filter(home -> WALL.contains(home.ipv6Status())).isPresent()) {
            return Outcome.unknown("wall");
        }
        boolean opened = facts.dials().stream().anyMatch(Ipv6Check::opens)
                && facts.home().filter(home -> home.ipv6Status() < LOWEST_ERROR).isPresent();
        if (!opened) {
            return fault(view, Verdict.FAIL, "v6-unreachable", facts, dialled(facts));
        }
        double same = rule.number("similarity", 0.5);
        Optional<Ipv6Facts.Comparison> differs = facts.home()
                .filter(home ->
                        home.textSimilarity() < same && !home.ipv4Title().equals(home.ipv6Title()));
        if (differs.isPresent()) {
            return fault(view, Verdict.FAIL, "v6-differs", facts, differs.get().ipv6Title());
        }
        return Outcome.worst(warnings(view, rule, facts));
    }

    private static List<Outcome> warnings(SiteView view, Parameters rule, Ipv6Facts facts) {
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("reachable")));
        long good = facts.dials().stream().filter(Ipv6Check::opens).count();
        if (good < rule.number("success-rate", 0.95) * facts.dials().size()) {
            outcomes.add(fault(view, Verdict.WARN, "v6-unstable", facts, dialled(facts)));
        }
        facts.secondLevel()
                .filter(share -> share.tested() > 0
                        && share.reachable() < rule.number("second-level-share", 0.85) * share.tested())
                .ifPresent(share -> outcomes.add(
                        fault(view, Verdict.WARN, "v6-links", facts, share.reachable() + "/" + share.tested())));
        if (!facts.nameServers().isEmpty()
                && facts.nameServers().stream()
                        .allMatch(server -> server.addresses().isEmpty())) {
            String names = String.join(
                    " ",
                    facts.nameServers().stream().map(Ipv6Facts.NameServer::name).toList());
            outcomes.add(fault(view, Verdict.WARN, "no-v6-delegation", facts, names));
        }
        return outcomes;
    }

    private static boolean opens(Ipv6Facts.Dial dial) {
        return dial.opened() && dial.status() < LOWEST_ERROR;
    }

    /** Each address with what its dials came to. */
    private static String dialled(Ipv6Facts facts) {
        return facts.dials().stream()
                .map(dial -> "[" + dial.address() + "]:" + dial.port() + " "
                        + dial.fault().map(Enum::name).orElseGet(() -> "HTTP " + dial.status()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Outcome fault(SiteView view, Verdict verdict, String reason, Ipv6Facts facts, String actual) {
        Finding.Builder finding = view.finding(reason, facts.host(), actual)
                .url(view.site().homeUrl().toString())
                .actual(Message.literal(actual));
        return Outcome.fault(verdict, finding);
    }
}
