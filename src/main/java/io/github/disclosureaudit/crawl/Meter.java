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

    /**
     * What one fetch cost.
     *
     * @param requests requests, attempts included
     * @param bytes body bytes received
     */
    record Bill(long requests, long bytes) {
        static Bill of(Fetch fetch) {
            boolean asked = fetch.hops().stream().noneMatch(Meter::wasNeverAsked);
            long bytes = 0;
            for (Exchange hop : fetch.hops()) {
                bytes += hop instanceof Exchange.Response response ? response.body().length : 0;
            }
            long hops = fetch.hops().size();
            return new Bill(asked ? hops + fetch.attempts() - 1 : hops - 1, bytes);
        }
    }

    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        return counted(inner.fetch(first));
    }

    private CompletableFuture<Fetch> counted(CompletableFuture<Fetch> asked) {
        return asked.thenApply(fetch -> {
            add(Bill.of(fetch));
            return fetch;
        });
    }

    @Override
    public Fetching ahead() {
        return first -> counted(inner.ahead().fetch(first));
    }

    @Override
    public Fetching brief() {
        return first -> counted(inner.brief().fetch(first));
    }

    /** The same source without counting: whoever asks there adds what it cost once somebody looks at the answer. */
    Fetching uncounted() {
        return inner;
    }

    void add(Bill bill) {
        requests.add(bill.requests);
        bytes.add(bill.bytes);
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
