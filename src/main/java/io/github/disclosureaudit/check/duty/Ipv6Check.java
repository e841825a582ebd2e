package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Ipv6Measure.Kind;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Ipv6Rules;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * IPv6: the name has an address, the home page opens over it and shows the same, most second-level links open, the zone
 * can be asked over IPv6. What needs a connection counts only from a vantage that has IPv6.
 */
public final class Ipv6Check implements Check {
    /** Visits that must fail before a home page is called unreachable. */
    private static final int LEAST_DIALS = 2;

    @Override
    public String id() {
        return "ipv6";
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public List<String> files() {
        return List.of("ipv6.yaml");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Optional<Ipv6Facts> measured = view.crawl().ipv6();
        if (measured.isEmpty()) {
            return Outcome.unknown("not-measured");
        }
        Ipv6Facts facts = measured.get();
        if (facts.addresses().isEmpty()) {
            return Ipv6Measures.proved(facts.lookup())
                    ? fault(view, Verdict.FAIL, "no-aaaa", facts, String.join(" ", facts.rejected()))
                    : Outcome.unknown("dns");
        }
        if (!facts.vantage().ipv6()) {
            return Outcome.unknown("vantage")
                    .noting(Message.literal(facts.vantage().detail()));
        }
        if (view.crawl().home().isEmpty()) {
            return Outcome.unknown(view.crawl().coverage().walls().isEmpty() ? "home-unreachable" : "wall");
        }
        return overIpv6(view, view.rules().ipv6(), facts);
    }

    private static Outcome overIpv6(SiteView view, Ipv6Rules rules, Ipv6Facts facts) {
        if (facts.dials().isEmpty()) {
            return Outcome.unknown("not-measured");
        }
        if (facts.dials().stream().noneMatch(Dial::opened)) {
            return unopened(view, facts);
        }
        if (facts.home().isEmpty()) {
            return Outcome.unknown("not-measured");
        }
        Comparison home = facts.home().get();
        if (differs(home, rules.otherPageBelow())) {
            return fault(view, Verdict.FAIL, "v6-differs", facts, home.ipv6Title());
        }
        List<Outcome> outcomes = new ArrayList<>();
        stability(view, rules, facts).ifPresent(outcomes::add);
        links(view, rules, facts).ifPresent(outcomes::add);
        delegation(view, facts).ifPresent(outcomes::add);
        Outcome outcome = outcomes.isEmpty() ? Outcome.pass("reachable") : Outcome.worst(outcomes);
        List<Message> notes = new ArrayList<>();
        notes.add(outcome.note());
        if (Ipv6Measures.hasNoLinks(view.crawl())) {
            notes.add(Message.of("check", "note.no-own-links"));
        }
        if (!facts.ipv4OnlyHosts().isEmpty()) {
            notes.add(blanks(facts.ipv4OnlyHosts()));
        }
        return outcome.noting(Message.joined(notes));
    }

    /** 天窗: what a visitor with IPv6 alone does not see. Such visitors are still rare: a warning, no fault. */
    private static Message blanks(List<String> hosts) {
        return Message.of("check", "note.ipv4-only-hosts", hosts.size(), String.join(" ", hosts));
    }

    private static Outcome unopened(SiteView view, Ipv6Facts facts) {
        long proofs = facts.dials().stream().filter(Dial::proves).count();
        if (proofs >= Math.min(LEAST_DIALS, facts.dials().size())) {
            return fault(view, Verdict.FAIL, "v6-unreachable", facts, said(facts.dials()));
        }
        boolean walled = facts.dials().stream().anyMatch(dial -> !dial.wall().isEmpty());
        return Outcome.unknown(walled ? "wall" : "vantage").noting(Message.literal(said(facts.dials())));
    }

    /** Another page, not the same one a moment later: title or links differ too, and more than the page does by itself. */
    private static boolean differs(Comparison home, double least) {
        boolean other = !home.ipv4Title().equals(home.ipv6Title()) || home.linkOverlap() < least;
        return other && home.textSimilarity() < least && home.textSimilarity() < home.ownSimilarity() / 2;
    }

    private static Optional<Outcome> stability(SiteView view, Ipv6Rules rules, Ipv6Facts facts) {
        List<Dial> proofs = facts.dials().stream().filter(Dial::proves).toList();
        long good = proofs.stream().filter(Dial::opened).count();
        return good >= rules.least(Kind.SUCCESS_RATE) * proofs.size()
                ? Optional.empty()
                : Optional.of(fault(view, Verdict.WARN, "v6-unstable", facts, said(facts.dials())));
    }

    private static Optional<Outcome> links(SiteView view, Ipv6Rules rules, Ipv6Facts facts) {
        Optional<Share> second = facts.secondLevel();
        if (second.isEmpty() || second.get().tested() == 0) {
            // The rule asks about the links of the home page: where there is none, none fails.
            boolean none = second.isPresent() && second.get().total() == 0 && Ipv6Measures.hasNoLinks(view.crawl());
            return none ? Optional.empty() : Optional.of(Outcome.unknown("not-measured"));
        }
        Share share = second.get();
        double least = rules.least(Kind.SECOND_LEVEL_LINKS);
        return share.reachable() >= least * share.tested()
                ? Optional.empty()
                : Optional.of(fault(view, Verdict.WARN, "v6-links", facts, share.reachable() + "/" + share.tested()));
    }

    private static Optional<Outcome> delegation(SiteView view, Ipv6Facts facts) {
        List<NameServer> servers = facts.nameServers();
        if (servers.isEmpty()) {
            return Optional.of(Outcome.unknown("dns"));
        }
        return servers.stream().anyMatch(Ipv6Measures::reaches)
                ? Optional.empty()
                : Optional.of(fault(
                        view,
                        Verdict.WARN,
                        "no-v6-delegation",
                        facts,
                        String.join(" ", servers.stream().map(NameServer::name).toList())));
    }

    /** What the visits came to, for people: each address with its answers. */
    private static String said(List<Dial> dials) {
        return String.join(
                "; ",
                dials.stream()
                        .map(dial -> dial.address() + " " + (dial.status() > 0 ? dial.status() : word(dial)))
                        .toList());
    }

    private static String word(Dial dial) {
        return dial.fault()
                .map(fault -> fault.reason().code())
                .orElse(dial.stage().name().toLowerCase(Locale.ROOT));
    }

    private static Outcome fault(SiteView view, Verdict verdict, String reason, Ipv6Facts facts, String actual) {
        Finding.Builder finding = view.finding(reason, facts.host(), actual)
                .url(view.site().homeUrl().toString())
                .actual(Message.literal(actual));
        return Outcome.fault(verdict, finding);
    }
}
