package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Delays;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import io.github.disclosureaudit.model.Ipv6Measure;
import io.github.disclosureaudit.model.Ipv6Measure.Kind;
import io.github.disclosureaudit.model.Ipv6Measure.Met;
import io.github.disclosureaudit.model.Ipv6Measure.Threshold;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.plan.Ipv6Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The measures of national IPv6 monitoring, each by itself with its threshold and source. What this machine could not
 * measure has no value and a reason.
 */
public final class Ipv6Measures {
    private static final String NOT_MEASURED = "not-measured";
    private static final String CROSS = "✗ ";

    private final CrawledSite site;
    private final Ipv6Facts facts;
    private final Ipv6Rules rules;
    private final String unconnected;
    private final List<Ipv6Measure> all = new ArrayList<>();

    private Ipv6Measures(CrawledSite site, Ipv6Facts facts, Ipv6Rules rules) {
        this.site = site;
        this.facts = facts;
        this.rules = rules;
        this.unconnected = unconnected(facts);
    }

    /** The measures of a site in the order of the rule book; none when nothing was looked at. */
    public static List<Ipv6Measure> of(CrawledSite site, Ipv6Rules rules) {
        return site.ipv6()
                .map(facts -> new Ipv6Measures(site, facts, rules).measured())
                .orElse(List.of());
    }

    /** Why nothing could be connected to; empty when it could. */
    private static String unconnected(Ipv6Facts facts) {
        if (facts.addresses().isEmpty()) {
            return proved(facts.lookup()) ? "no-aaaa" : "dns";
        }
        if (!facts.vantage().ipv6()) {
            return "vantage";
        }
        return facts.dials().isEmpty() ? NOT_MEASURED : "";
    }

    static boolean proved(Ipv6Facts.Lookup lookup) {
        return lookup == Ipv6Facts.Lookup.FOUND || lookup == Ipv6Facts.Lookup.NO_DATA;
    }

    private List<Ipv6Measure> measured() {
        aaaa();
        perAddress(Kind.TCP, dial -> !ours(dial), dial -> dial.stage() != Stage.NONE);
        if (site.site().homeUrl().scheme().equals("https")) {
            perAddress(
                    Kind.TLS, dial -> !ours(dial), dial -> dial.stage() == Stage.TLS || dial.stage() == Stage.ANSWER);
        }
        perAddress(Kind.HOME, Dial::proves, Dial::opened);
        successRate();
        compared(Kind.SAME_STATUS, home -> home.ipv4Status() == home.ipv6Status() ? 1 : 0);
        compared(Kind.SAME_TITLE, home -> home.ipv4Title().equals(home.ipv6Title()) ? 1 : 0);
        compared(Kind.TEXT_LIKENESS, Comparison::textSimilarity);
        compared(Kind.LINK_OVERLAP, Comparison::linkOverlap);
        delegation();
        links(Kind.SECOND_LEVEL_LINKS, facts.secondLevel());
        links(Kind.THIRD_LEVEL_LINKS, facts.thirdLevel());
        ipv4OnlyHosts();
        delays();
        dnssec();
        return all;
    }

    private void aaaa() {
        if (!proved(facts.lookup())) {
            without(Kind.AAAA, "dns", "");
            return;
        }
        List<String> said = new ArrayList<>();
        if (facts.chain().size() > 1) {
            said.add(String.join(" → ", facts.chain()));
        }
        said.addAll(facts.addresses());
        facts.rejected().forEach(address -> said.add(CROSS + address));
        int looked = facts.addresses().size() + facts.rejected().size();
        with(Kind.AAAA, facts.addresses().size(), looked, looked, String.join("; ", said));
    }

    /** A fault of our own network says nothing about an address. */
    private static boolean ours(Dial dial) {
        return dial.wall().isEmpty() && !dial.proves();
    }

    private void perAddress(Kind kind, Predicate<Dial> counts, Predicate<Dial> good) {
        if (!unconnected.isEmpty()) {
            without(kind, unconnected, "");
            return;
        }
        List<String> tested = facts.dials().stream()
                .filter(counts)
                .map(Dial::address)
                .distinct()
                .toList();
        List<String> fine = facts.dials().stream()
                .filter(counts.and(good))
                .map(Dial::address)
                .distinct()
                .toList();
        if (tested.isEmpty()) {
            without(kind, unproven(), "");
            return;
        }
        String bad = tested.stream()
                .filter(address -> !fine.contains(address))
                .map(CROSS::concat)
                .collect(Collectors.joining("; "));
        with(
                kind,
                (double) fine.size() / tested.size(),
                tested.size(),
                facts.addresses().size(),
                bad);
    }

    private String unproven() {
        boolean walled = facts.dials().stream().anyMatch(dial -> !dial.wall().isEmpty());
        return walled ? "wall" : "vantage";
    }

    private void successRate() {
        List<Dial> proofs = facts.dials().stream().filter(Dial::proves).toList();
        if (!unconnected.isEmpty() || proofs.isEmpty()) {
            without(Kind.SUCCESS_RATE, unconnected.isEmpty() ? unproven() : unconnected, "");
            return;
        }
        double good = proofs.stream().filter(Dial::opened).count();
        with(
                Kind.SUCCESS_RATE,
                good / proofs.size(),
                proofs.size(),
                facts.dials().size(),
                "");
    }

    private void compared(Kind kind, ToDoubleFunction<Comparison> value) {
        if (facts.home().isEmpty()) {
            without(kind, unseen(), "");
            return;
        }
        Comparison home = facts.home().get();
        String said =
                switch (kind) {
                    case SAME_STATUS -> "IPv4 " + home.ipv4Status() + "; IPv6 " + home.ipv6Status();
                    case SAME_TITLE -> "IPv4 " + home.ipv4Title() + "; IPv6 " + home.ipv6Title();
                    case TEXT_LIKENESS -> "IPv4 ↔ IPv4 " + decimal(home.ownSimilarity());
                    default -> "";
                };
        with(kind, value.applyAsDouble(home), 1, 1, said);
    }

    /** Why what needs an open home page could not be measured. */
    private String unseen() {
        if (!unconnected.isEmpty()) {
            return unconnected;
        }
        boolean opened = facts.dials().stream().anyMatch(Dial::opened);
        boolean proved = facts.dials().stream().anyMatch(Dial::proves);
        return opened ? NOT_MEASURED : proved ? "v6-unreachable" : unproven();
    }

    private void delegation() {
        List<NameServer> servers = facts.nameServers();
        if (servers.isEmpty()) {
            without(Kind.DELEGATION, "dns", "");
            return;
        }
        String said = servers.stream()
                .map(server -> (reaches(server) ? "" : CROSS) + server.name())
                .collect(Collectors.joining("; "));
        long good = servers.stream().filter(Ipv6Measures::reaches).count();
        int tried = (int)
                servers.stream().filter(server -> server.answers().isPresent()).count();
        with(Kind.DELEGATION, (double) good, tried, servers.size(), said);
    }

    /** Whether a name server can be asked over IPv6; where that could not be tried, whether it has an address. */
    static boolean reaches(NameServer server) {
        return !server.addresses().isEmpty() && server.answers().orElse(true);
    }

    /**
     * Whether the home page, readable as it is, links to no page of its own site: then no share can be too small. A home
     * page that scripts draw, or one whose links are all dead over IPv4, is another matter: nobody knows.
     */
    static boolean hasNoLinks(CrawledSite site) {
        return site.home()
                .filter(home -> home.legibility() == Page.Legibility.READABLE)
                .map(home -> site.siteLinks(home).stream().noneMatch(site.site()::isOnOwnHost))
                .orElse(false);
    }

    private void links(Kind kind, Optional<Share> share) {
        if (share.isPresent() && share.get().total() == 0 && hasNoLinks(site)) {
            all.add(new Ipv6Measure(kind, "", -1, -1, 0, 0, rules.threshold(kind), Met.NOTE, "no-own-links", ""));
            return;
        }
        if (share.isEmpty() || share.get().tested() == 0) {
            without(kind, unseen(), "");
            return;
        }
        Share links = share.get();
        with(
                kind,
                (double) links.reachable() / links.tested(),
                links.tested(),
                links.total(),
                links.failed().stream().map(CROSS::concat).collect(Collectors.joining("; ")));
    }

    private void ipv4OnlyHosts() {
        boolean asked = !facts.nameServers().isEmpty() && !facts.addresses().isEmpty();
        if (!asked || site.home().isEmpty()) {
            String why = facts.addresses().isEmpty() ? unconnected : "dns";
            without(Kind.IPV4_ONLY_HOSTS, asked ? "home-unreachable" : why, "");
            return;
        }
        int hosts = facts.ipv4OnlyHosts().size();
        with(Kind.IPV4_ONLY_HOSTS, hosts, hosts, hosts, String.join("; ", facts.ipv4OnlyHosts()));
    }

    private void delays() {
        Delays none = new Delays(-1, -1, -1, -1, -1, -1, -1, -1);
        Delays delays = facts.delays().orElse(none);
        delay(Kind.DNS_DELAY, delays.ipv4Dns(), delays.ipv6Dns());
        delay(Kind.TCP_DELAY, delays.ipv4Connect(), delays.ipv6Connect());
        delay(Kind.FIRST_BYTE_DELAY, delays.ipv4FirstByte(), delays.ipv6FirstByte());
        delay(Kind.PAGE_DELAY, delays.ipv4Total(), delays.ipv6Total());
    }

    private void delay(Kind kind, long fourth, long sixth) {
        Threshold threshold = rules.threshold(kind);
        if (fourth < 0 || sixth < 0) {
            all.add(new Ipv6Measure(kind, "", fourth, sixth, 0, 0, threshold, Met.UNKNOWN, unseen(), ""));
            return;
        }
        double ratio = (double) (sixth - fourth) / Math.max(1, fourth);
        boolean comfortable = fourth <= rules.comfortMillis() && sixth <= rules.comfortMillis();
        Met met = comfortable ? Met.YES : threshold.compare(ratio);
        all.add(new Ipv6Measure(kind, decimal(ratio), fourth, sixth, 1, 1, threshold, met, "", ""));
    }

    private void dnssec() {
        if (facts.dnssec().isEmpty()) {
            without(Kind.DNSSEC, NOT_MEASURED, "");
            return;
        }
        Threshold threshold = rules.threshold(Kind.DNSSEC);
        all.add(new Ipv6Measure(Kind.DNSSEC, facts.dnssec(), -1, -1, 1, 1, threshold, Met.NOTE, "", ""));
    }

    private void with(Kind kind, double value, int tested, int total, String detail) {
        Threshold threshold = rules.threshold(kind);
        all.add(new Ipv6Measure(
                kind, decimal(value), -1, -1, tested, total, threshold, threshold.compare(value), "", detail));
    }

    private void without(Kind kind, String reason, String detail) {
        all.add(new Ipv6Measure(kind, "", -1, -1, 0, 0, rules.threshold(kind), Met.UNKNOWN, reason, detail));
    }

    /** At most three decimals, none where they are zero. */
    private static String decimal(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
