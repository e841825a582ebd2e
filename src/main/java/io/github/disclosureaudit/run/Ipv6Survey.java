package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Delays;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.DelegationLookup;
import io.github.disclosureaudit.net.FamilyProbe;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.WallSign;
import io.github.disclosureaudit.plan.Ipv6Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * The IPv6 battery of one site: what the DNS says, visits of the home page over both families, and after the crawl the
 * share of links that open over IPv6. It measures and judges nothing. Blocking; every visit waits its turn in the
 * politeness queue of the host.
 */
final class Ipv6Survey {
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;

    private final Tools tools;
    private final Ipv6Rules.Sampling sampling;
    private final HomeComparison comparison;

    /** What all surveys of a run share. */
    record Tools(
            AddressLookup addresses,
            DelegationLookup delegation,
            FamilyProbe probe,
            Ipv6Vantage vantage,
            ChallengeDetector walls) {}

    /** @param rules how much is asked for */
    Ipv6Survey(Tools tools, Ipv6Rules rules) {
        this.tools = tools;
        this.sampling = rules.sampling();
        this.comparison = new HomeComparison(rules.otherPageBelow());
    }

    /**
     * What can be measured without the crawl.
     *
     * @param fourth delays of the visits over IPv4
     */
    record Home(
            AddressLookup.Found found,
            Vantage vantage,
            List<NameServer> nameServers,
            List<Dial> dials,
            List<Dial> fourth,
            Optional<Comparison> comparison,
            long dnsMillisIpv4,
            String dnssec) {
        boolean opens() {
            return dials.stream().anyMatch(Dial::opened);
        }
    }

    /**
     * Measures beside the crawl.
     *
     * @param vantage what the machine can reach
     * @param archive takes the exchanges that prove something
     */
    Home home(Site site, Vantage vantage, UnaryOperator<Exchange> archive) {
        Url url = site.homeUrl();
        AddressLookup.Found found = tools.addresses.of(url.host(), url.port());
        List<NameServer> servers = found.isFromDns() ? tools.delegation.of(url.host(), vantage.ipv6()) : List.of();
        List<Visited> sixth = new ArrayList<>();
        List<Visited> fourth = new ArrayList<>();
        if (vantage.ipv6() && !found.addresses().isEmpty()) {
            List<String> addresses = found.addresses()
                    .subList(0, Math.min(sampling.addresses(), found.addresses().size()));
            for (int round = 0; round < sampling.dials(); round++) {
                fourth.add(visit(url, Family.IPV4, Optional.empty(), round == 0 ? archive : UnaryOperator.identity()));
                for (String address : addresses) {
                    sixth.add(visit(
                            url, Family.IPV6, Optional.of(address), round == 0 ? archive : UnaryOperator.identity()));
                }
            }
        }
        return new Home(
                found,
                confirmed(vantage, sixth),
                servers,
                sixth.stream().map(Visited::dial).toList(),
                fourth.stream().map(Visited::dial).toList(),
                compare(fourth, sixth),
                found.isFromDns() ? tools.addresses.millisOverIpv4(url.host()) : -1,
                found.isFromDns() ? dnssec(found, url.host()) : "");
    }

    private String dnssec(AddressLookup.Found found, String host) {
        return found.authenticated() ? "secure" : tools.delegation.signing(host);
    }

    /** Where nothing opened, the machine tests itself once more: it may have lost IPv6 in the meantime. */
    private Vantage confirmed(Vantage vantage, List<Visited> sixth) {
        boolean nothing = !sixth.isEmpty() && sixth.stream().noneMatch(one -> one.dial.opened());
        return nothing ? tools.vantage.run() : vantage;
    }

    private Optional<Comparison> compare(List<Visited> fourth, List<Visited> sixth) {
        List<Exchange.Response> four = opened(fourth);
        List<Exchange.Response> six = opened(sixth);
        if (four.isEmpty() || six.isEmpty()) {
            return Optional.empty();
        }
        Optional<Exchange.Response> again = four.size() > 1 ? Optional.of(four.get(four.size() - 1)) : Optional.empty();
        // The address that differs most: a visitor may be sent to any of them.
        return six.stream()
                .map(one -> comparison.compare(four.get(0), again, one))
                .min(java.util.Comparator.comparingDouble(Comparison::textSimilarity));
    }

    private static List<Exchange.Response> opened(List<Visited> visits) {
        return visits.stream()
                .filter(one -> one.dial.opened())
                .map(one -> one.fetch.response())
                .flatMap(Optional::stream)
                .toList();
    }

    /** All facts, once the crawl has brought home the link graph. */
    Ipv6Facts complete(Home home, CrawledSite crawl, UnaryOperator<Exchange> archive) {
        Optional<Page> page = crawl.home();
        boolean linksCount = page.isPresent() && home.opens();
        LinkShares shares = new LinkShares(tools.probe, tools.walls, comparison, crawl, archive);
        List<Url> second = page.map(crawl::siteLinks).orElse(List.of()).stream()
                .filter(crawl.site()::isOnOwnHost)
                .toList();
        Optional<Ipv6Facts.Share> secondLevel =
                linksCount ? Optional.of(shares.of(second, sampling.secondLevel())) : Optional.empty();
        Optional<Ipv6Facts.Share> thirdLevel = linksCount
                ? Optional.of(shares.of(thirdLevel(crawl, second), sampling.thirdLevel()))
                : Optional.empty();
        return new Ipv6Facts(
                crawl.site().homeUrl().host(),
                home.found.lookup(),
                home.found.chain(),
                home.found.addresses(),
                home.found.rejected(),
                home.nameServers,
                home.dials,
                home.comparison,
                secondLevel,
                thirdLevel,
                home.found.isFromDns() && !home.found.addresses().isEmpty()
                        ? page.map(one -> ipv4Only(crawl.resources(one))).orElse(List.of())
                        : List.of(),
                delays(home),
                home.dnssec,
                home.vantage);
    }

    private static List<Url> thirdLevel(CrawledSite crawl, List<Url> second) {
        Set<Url> third = new LinkedHashSet<>();
        crawl.pages().stream()
                .filter(page -> page.depth() == 1)
                .flatMap(page -> crawl.siteLinks(page).stream())
                .filter(crawl.site()::isOnOwnHost)
                .forEach(third::add);
        second.forEach(third::remove);
        third.remove(crawl.site().homeUrl());
        return List.copyOf(third);
    }

    private List<String> ipv4Only(List<Url> resources) {
        Set<String> hosts = new LinkedHashSet<>();
        for (Url resource : resources) {
            hosts.add(resource.host());
        }
        int port = 0;
        return hosts.stream()
                .filter(host -> tools.addresses.of(host, port).isNone())
                .toList();
    }

    private static Optional<Delays> delays(Home home) {
        List<Dial> six = home.dials.stream().filter(Dial::opened).toList();
        List<Dial> four = home.fourth.stream().filter(Dial::opened).toList();
        if (six.isEmpty() || four.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Delays(
                home.dnsMillisIpv4,
                home.found.millis(),
                median(four, Dial::connectMillis),
                median(six, Dial::connectMillis),
                median(four, Dial::firstByteMillis),
                median(six, Dial::firstByteMillis),
                median(four, Dial::totalMillis),
                median(six, Dial::totalMillis)));
    }

    private static long median(List<Dial> dials, ToLongFunction<Dial> delay) {
        long[] sorted =
                dials.stream().mapToLong(delay).filter(one -> one >= 0).sorted().toArray();
        return sorted.length == 0 ? -1 : sorted[sorted.length / 2];
    }

    private record Visited(Fetch fetch, Dial dial) {}

    /** One visit; a server that asks for patience is asked once more and not called down. */
    private Visited visit(Url url, Family family, Optional<String> address, UnaryOperator<Exchange> archive) {
        Visited first = once(url, family, address, archive);
        boolean busy = first.dial.status() == BUSY || first.dial.status() == UNAVAILABLE;
        return busy && first.dial.wall().isEmpty() ? once(url, family, address, archive) : first;
    }

    private Visited once(Url url, Family family, Optional<String> address, UnaryOperator<Exchange> archive) {
        FamilyProbe.Visit visit =
                tools.probe.visit(url, family, address, archive).join();
        return new Visited(visit.fetch(), dial(visit, address.orElse("")));
    }

    private Dial dial(FamilyProbe.Visit visit, String address) {
        Exchange last = visit.fetch().last();
        int port = last.request().url().port();
        if (last instanceof Exchange.Response response) {
            Exchange.Timing timing = response.timing();
            return new Dial(
                    address.isEmpty() ? Objects.requireNonNull(response.address()) : address,
                    port,
                    visit.stage(),
                    response.status(),
                    tools.walls.wall(response).map(WallSign::name).orElse(""),
                    Optional.empty(),
                    timing.connect(),
                    timing.firstByte(),
                    timing.total(),
                    response.recordId());
        }
        Exchange.Failure failure = (Exchange.Failure) last;
        return new Dial(
                address, port, visit.stage(), 0, "", Optional.of(failure.fault()), -1, -1, -1, failure.recordId());
    }

    /** Whether the crawl found a link good over IPv4: one that is dead there says nothing about IPv6. */
    static boolean isGoodOverIpv4(CrawledSite crawl, Url url) {
        Access.State state = crawl.access(url).state();
        return state == Access.State.OPEN || state == Access.State.NOT_FETCHED;
    }
}
