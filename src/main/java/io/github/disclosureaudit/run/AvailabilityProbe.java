package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.FamilyProbe;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.Politeness;
import io.github.disclosureaudit.net.Sender;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.report.AvailabilityRow;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/** One availability visit of each home page over IPv4 and over IPv6, as the national inspection counts them. */
public final class AvailabilityProbe {
    private static final int PAGE_BYTES = 256 << 10;
    private static final int RATE_LIMITED = 429;
    /** Sites that must all be down at once before our own network is suspected. */
    private static final int SUSPICIOUS = 3;

    private final AuditOrder order;
    private final Duration limit;
    private final ChallengeDetector walls;
    private final InstantSource clock;

    /**
     * Builds a probe.
     *
     * @param order sites, rules and network
     * @param limit time after which a home page counts as not open
     */
    public AvailabilityProbe(AuditOrder order, Duration limit, InstantSource clock) {
        this.order = order;
        this.limit = limit;
        this.walls = new ChallengeDetector(CrawlRules.walls(order.rules(), order.locale()));
        this.clock = clock;
    }

    /** Visits all sites side by side, a host shared by several at a polite distance; blocks until the last one ended. */
    public List<AvailabilityRow> visit() {
        AuditOrder.Network network = order.network();
        List<String> homes =
                order.sites().stream().map(site -> site.homeUrl().host()).toList();
        AddressGuard guard = new AddressGuard(network.privateAllowed(), network.overrides(), homes);
        Names names = Names.of(network.dns());
        AddressLookup addresses = new AddressLookup(names, guard, network.overrides());
        Vantage vantage = OwnNetwork.of(order, addresses).run();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Threads.daemon("timer"));
        Sender nowhere =
                (request, leaving) -> CompletableFuture.failedFuture(new IllegalStateException("measuring only"));
        Politeness polite = new Politeness(
                nowhere, new Politeness.Settings(network.rate(), 1, Duration.ZERO), timer, System::nanoTime);
        try (FamilyProbe probe = new FamilyProbe(
                HttpSettings.defaults(), names, guard, network.overrides(), polite, limit, PAGE_BYTES, clock)) {
            List<CompletableFuture<AvailabilityRow>> visits = new ArrayList<>();
            for (Site site : order.sites()) {
                visits.add(visit(probe, site, Family.IPV4));
                visits.add(sixth(probe, addresses, vantage, site));
            }
            return doubted(visits.stream().map(CompletableFuture::join).toList());
        } finally {
            timer.shutdownNow();
        }
    }

    /** Over IPv6 only what has an address can be down, and only a machine with IPv6 can tell. */
    private CompletableFuture<AvailabilityRow> sixth(
            FamilyProbe probe, AddressLookup addresses, Vantage vantage, Site site) {
        if (!vantage.ipv6()) {
            return CompletableFuture.completedFuture(row(site, Family.IPV6, "unknown", "vantage", 0, -1, ""));
        }
        AddressLookup.Found found =
                addresses.of(site.homeUrl().host(), site.homeUrl().port());
        return found.addresses().isEmpty()
                ? CompletableFuture.completedFuture(
                        row(site, Family.IPV6, "unknown", found.isNone() ? "no-aaaa" : "dns", 0, -1, ""))
                : visit(probe, site, Family.IPV6);
    }

    private CompletableFuture<AvailabilityRow> visit(FamilyProbe probe, Site site, Family family) {
        return probe.visit(site.homeUrl(), family, Optional.empty(), UnaryOperator.identity())
                .thenApply(visit -> row(site, family, visit.fetch()));
    }

    private AvailabilityRow row(Site site, Family family, Fetch fetch) {
        if (fetch.last() instanceof Exchange.Failure failure) {
            boolean ours = failure.fault() == Fault.UNREACHABLE
                    || failure.fault() == Fault.DNS_UNSURE
                    || failure.fault() == Fault.GUARDED;
            String reason = failure.fault().reason().code();
            return row(site, family, ours ? "unknown" : "down", reason, 0, -1, "");
        }
        Exchange.Response response = (Exchange.Response) fetch.last();
        long millis = fetch.hops().stream()
                .filter(Exchange.Response.class::isInstance)
                .mapToLong(hop -> Math.max(0, ((Exchange.Response) hop).timing().total()))
                .sum();
        int status = response.status();
        if (walls.wall(response).isPresent()) {
            return row(site, family, "unknown", "wall", status, millis, response.address());
        }
        if (status == RATE_LIMITED) {
            return row(site, family, "unknown", "rate-limited", status, millis, response.address());
        }
        if (!response.isSuccess()) {
            String reason = response.isRedirect() ? "redirect-loop" : "http-" + status;
            return row(site, family, "down", reason, status, millis, response.address());
        }
        boolean late = millis >= limit.toMillis();
        return row(site, family, late ? "down" : "up", late ? "timeout" : "", status, millis, response.address());
    }

    private AvailabilityRow row(
            Site site, Family family, String outcome, String reason, int status, long millis, String address) {
        return new AvailabilityRow(
                OffsetDateTime.ofInstant(clock.instant(), RunId.PLAN_ZONE).withNano(0),
                site.id(),
                site.name(),
                site.homeUrl().toString(),
                family.name().toLowerCase(Locale.ROOT),
                outcome,
                reason,
                status,
                millis,
                address);
    }

    /** Where no portal at all opens over IPv4, it is our own network that is down. */
    private static List<AvailabilityRow> doubted(List<AvailabilityRow> rows) {
        List<AvailabilityRow> fourth =
                rows.stream().filter(row -> row.family().equals("ipv4")).toList();
        boolean ours = fourth.size() >= SUSPICIOUS
                && fourth.stream()
                        .allMatch(row -> row.status() == 0 && !row.outcome().equals("up"));
        return ours ? rows.stream().map(AvailabilityProbe::unsure).toList() : rows;
    }

    private static AvailabilityRow unsure(AvailabilityRow row) {
        return new AvailabilityRow(
                row.visitedAt(),
                row.siteId(),
                row.siteName(),
                row.url(),
                row.family(),
                "unknown",
                "vantage",
                row.status(),
                row.millis(),
                row.address());
    }
}
