package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.Delegation;
import io.github.disclosureaudit.page.FamilyComparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Measures a crawled site over IPv6: what the DNS says, then, from a machine that has IPv6 itself, every address of the
 * home page several times, the home page beside that of IPv4, and the links on it. Asks politely and in bounded number;
 * never falls back to IPv4.
 */
final class Ipv6Survey {
    /** Connections tried to each address (成功率 over repeated dials). */
    private static final int DIALS = 3;

    private static final int MOST_ADDRESSES = 4;
    private static final int SECOND_LEVEL_SAMPLE = 300;
    private static final int THIRD_LEVEL_SAMPLE = 100;
    private static final int PAGE_BYTES = 4 << 20;
    private static final int LINK_BYTES = 64 << 10;

    /** 15 s is where the national inspection counts a page as not open. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final AddressLookup addresses;
    private final Delegation delegation;
    private final Ipv6Facts.Vantage vantage;
    private final Function<ExchangeRequest, CompletableFuture<Fetch>> fetching;
    private final SingleAddress single;

    /** One exchange with one address of a host, whatever other addresses the host has. */
    @FunctionalInterface
    interface SingleAddress {
        CompletableFuture<Exchange> send(ExchangeRequest request, String address);
    }

    /**
     * @param fetching settles an address over the family that the request names
     * @param single asks one address of a host
     */
    Ipv6Survey(
            AddressLookup addresses,
            Delegation delegation,
            Ipv6Facts.Vantage vantage,
            Function<ExchangeRequest, CompletableFuture<Fetch>> fetching,
            SingleAddress single) {
        this.addresses = addresses;
        this.delegation = delegation;
        this.vantage = vantage;
        this.fetching = fetching;
        this.single = single;
    }

    Ipv6Facts.Vantage vantage() {
        return vantage;
    }

    /** Measures; blocks until every dial has ended. */
    Ipv6Facts of(CrawledSite site) {
        Url home = site.home().map(Page::url).orElse(site.site().homeUrl());
        Ipv6Facts dns = addresses.of(site.site().homeUrl().host());
        boolean dialling = vantage.ipv6() && !dns.addresses().isEmpty();
        List<Ipv6Facts.NameServer> servers = delegation.of(dns.host(), vantage.ipv6());
        if (!dialling) {
            return facts(dns, servers, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        Optional<Exchange.Response> fourth = answer(home, Family.IPV4);
        Optional<Exchange.Response> sixth = answer(home, Family.IPV6);
        Optional<Ipv6Facts.Comparison> comparison =
                fourth.flatMap(four -> sixth.map(six -> FamilyComparison.of(four, six)));
        List<Dial> dials = dials(site.site().homeUrl(), dns.addresses());
        Optional<Page> page = site.home();
        List<Url> second = page.map(site::siteLinks).orElse(List.of());
        Optional<Share> secondShare = page.map(shown -> share(site, second, SECOND_LEVEL_SAMPLE));
        Optional<Share> thirdShare = Optional.of(third(site, second))
                .filter(links -> !links.isEmpty())
                .map(links -> share(site, links, THIRD_LEVEL_SAMPLE));
        return facts(dns, servers, dials, comparison, secondShare, thirdShare, withoutIpv6(site));
    }

    private Ipv6Facts facts(
            Ipv6Facts dns,
            List<Ipv6Facts.NameServer> servers,
            List<Dial> dials,
            Optional<Ipv6Facts.Comparison> comparison,
            Optional<Share> second,
            Optional<Share> third,
            List<String> ipv4Only) {
        return new Ipv6Facts(
                dns.host(),
                dns.lookup(),
                dns.chain(),
                dns.addresses(),
                dns.rejected(),
                servers,
                dials,
                comparison,
                second,
                third,
                ipv4Only,
                Optional.empty(),
                dns.dnssec(),
                vantage);
    }

    private Optional<Exchange.Response> answer(Url url, Family family) {
        ExchangeRequest request = ExchangeRequest.get(url, PAGE_BYTES, LIMIT).with(family);
        return fetching.apply(request).join().response();
    }

    private List<Dial> dials(Url home, List<String> found) {
        List<Dial> dials = new ArrayList<>();
        for (String address : found.stream().limit(MOST_ADDRESSES).toList()) {
            for (int i = 0; i < DIALS; i++) {
                ExchangeRequest request =
                        ExchangeRequest.get(home, LINK_BYTES, LIMIT).with(Family.IPV6);
                dials.add(
                        dial(address, home.port(), single.send(request, address).join()));
            }
        }
        return dials;
    }

    private static Dial dial(String address, int port, Exchange exchange) {
        if (exchange instanceof Exchange.Response response) {
            return new Dial(
                    address,
                    port,
                    true,
                    response.status(),
                    Optional.empty(),
                    response.timing().total());
        }
        Fault fault = ((Exchange.Failure) exchange).fault();
        return new Dial(address, port, false, 0, Optional.of(fault), -1);
    }

    /** Links that do not open over IPv4 either are no fault of IPv6 and are left out. */
    private Share share(CrawledSite site, List<Url> links, int most) {
        List<Url> open = links.stream()
                .filter(link -> site.access(link).state() == Access.State.OPEN)
                .toList();
        List<Url> sample = evenly(open, most);
        List<CompletableFuture<Boolean>> answers =
                sample.stream().map(this::opens).toList();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            if (!answers.get(i).join()) {
                failed.add(sample.get(i).toString());
            }
        }
        int reachable = sample.size() - failed.size();
        return new Share(
                sample.size(), reachable, open.size(), failed.stream().limit(5).toList());
    }

    private CompletableFuture<Boolean> opens(Url link) {
        ExchangeRequest request = ExchangeRequest.get(link, LINK_BYTES, LIMIT).with(Family.IPV6);
        return fetching.apply(request)
                .thenApply(fetch -> fetch.ending() == Fetch.Ending.ANSWERED
                        && fetch.response()
                                .filter(response -> response.status() < 400)
                                .isPresent());
    }

    /** Links on the pages one click away that the home page does not have itself. */
    private static List<Url> third(CrawledSite site, List<Url> second) {
        Set<Url> links = new LinkedHashSet<>();
        for (Page page : site.pages()) {
            if (page.depth() == 1) {
                links.addAll(site.siteLinks(page));
            }
        }
        second.forEach(links::remove);
        return List.copyOf(links);
    }

    /** A sample that is the same for the same list: every n-th. */
    static <T> List<T> evenly(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> sample = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            sample.add(all.get((int) ((long) i * all.size() / most)));
        }
        return sample;
    }

    /** Hosts of the home page's pictures, scripts and styles that an IPv6-only visitor cannot reach (天窗). */
    private List<String> withoutIpv6(CrawledSite site) {
        return site.home().map(site::resources).orElse(List.of()).stream()
                .map(Url::host)
                .distinct()
                .filter(host -> {
                    Ipv6Facts facts = addresses.of(host);
                    return facts.addresses().isEmpty() && facts.lookup() == Ipv6Facts.Lookup.NO_DATA;
                })
                .sorted()
                .toList();
    }
}
