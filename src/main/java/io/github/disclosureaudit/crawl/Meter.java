package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
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
            requests.add((long) fetch.hops().size() + fetch.attempts() - 1);
            for (Exchange hop : fetch.hops()) {
                bytes.add(hop instanceof Exchange.Response response ? response.body().length : 0);
            }
            return fetch;
        });
    }

    long requests() {
        return requests.sum();
    }

    long bytes() {
        return bytes.sum();
    }
}
