package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one site cost. Thread-safe. */
final class Meter implements Fetching {
    private final Fetching inner;
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    Meter(Fetching inner) {
        this.inner = inner;
    }

    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        return inner.fetch(first).thenApply(fetch -> {
            boolean asked = fetch.hops().stream().noneMatch(Meter::wasNeverAsked);
            requests.add(
                    asked
                            ? (long) fetch.hops().size() + fetch.attempts() - 1
                            : fetch.hops().size() - 1L);
            for (Exchange hop : fetch.hops()) {
                bytes.add(hop instanceof Exchange.Response response ? response.body().length : 0);
            }
            return fetch;
        });
    }

    /** A replay that asks for more than the archive holds costs nothing. */
    private static boolean wasNeverAsked(Exchange hop) {
        return hop instanceof Exchange.Failure failure && failure.fault() == Fault.NOT_ARCHIVED;
    }

    long requests() {
        return requests.sum();
    }

    long bytes() {
        return bytes.sum();
    }
}
