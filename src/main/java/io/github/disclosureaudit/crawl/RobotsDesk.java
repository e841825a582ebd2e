package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.RobotsRules;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Rules of {@code robots.txt} of the own hosts, each asked for once. Thread-safe. */
final class RobotsDesk {
    private static final int MAX_BYTES = 512 << 10;

    private final ConcurrentMap<String, CompletableFuture<RobotsRules>> byOrigin = new ConcurrentHashMap<>();
    private final Fetching fetching;
    private final CrawlSettings settings;
    private final Url home;
    private final boolean reportOnly;
    private final Set<Url> overruled = ConcurrentHashMap.newKeySet();

    /** @param reportOnly whether what is forbidden is counted and asked for all the same */
    RobotsDesk(Fetching fetching, CrawlSettings settings, Url home, boolean reportOnly) {
        this.fetching = fetching;
        this.settings = settings;
        this.home = home;
        this.reportOnly = reportOnly;
    }

    /** Whether an address may be asked for. */
    CompletableFuture<Boolean> allows(Url url) {
        return settings.obeyRobots()
                ? rules(url).thenApply(rules -> rules.allows(url) || isOverruled(url))
                : CompletableFuture.completedFuture(true);
    }

    private boolean isOverruled(Url url) {
        if (reportOnly) {
            overruled.add(url);
        }
        return reportOnly;
    }

    /** Addresses that were asked for although {@code robots.txt} forbids them. */
    int overruled() {
        return overruled.size();
    }

    /** The rules of the address's host; on the host of the home page those of the home page, whatever the scheme. */
    CompletableFuture<RobotsRules> rules(Url url) {
        Url origin = url.host().equals(home.host()) ? home : url;
        return byOrigin.computeIfAbsent(origin.origin(), key -> fetching.fetch(
                        ExchangeRequest.get(origin.withTarget("/robots.txt"), MAX_BYTES, settings.timeout()))
                .thenApply(this::read));
    }

    /**
     * A host that gives no answer at all forbids nothing: its pages will give none either, and that is the finding. One
     * that answers with an overload or an error forbids everything for now (RFC 9309 §2.3.1.4).
     */
    private RobotsRules read(Fetch fetch) {
        return fetch.ending() == Fetch.Ending.ANSWERED
                ? RobotsRules.of(fetch.last(), settings.agent())
                : RobotsRules.allowAll();
    }
}
