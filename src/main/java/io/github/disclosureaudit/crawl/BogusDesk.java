package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.SoftNotFound.Bogus;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Url;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Asks what a site says to addresses that cannot exist, each once. Thread-safe. */
final class BogusDesk {
    private final ConcurrentMap<Url, CompletableFuture<Asked>> asked = new ConcurrentHashMap<>();
    private final Function<Url, CompletableFuture<Fetch>> fetching;
    private final Function<Exchange.Response, Sight> eye;

    private record Asked(Bogus bogus, Meter.Bill bill) {}

    /**
     * @param fetching asks for an address, without counting what it costs
     * @param eye reads what a visitor sees
     */
    BogusDesk(Function<Url, CompletableFuture<Fetch>> fetching, Function<Exchange.Response, Sight> eye) {
        this.fetching = fetching;
        this.eye = eye;
    }

    /**
     * What a bogus address beside this one comes to.
     *
     * @param work the address for whose sake it is asked; it is told the cost
     */
    CompletableFuture<Bogus> beside(Url url, Work work) {
        Url bogus = BogusPath.beside(url);
        return asked.computeIfAbsent(bogus, address -> fetching.apply(address)
                        .thenApply(fetch -> new Asked(read(fetch), Meter.Bill.of(fetch))))
                .thenApply(found -> {
                    work.charge(bogus.toString(), found.bill);
                    return found.bogus;
                });
    }

    private Bogus read(Fetch fetch) {
        Sight sight = fetch.success().map(eye).orElse(Sight.NONE);
        boolean redirected = !fetch.finalUrl().equals(fetch.requested());
        return new Bogus(fetch.success().isPresent(), fetch.finalUrl(), redirected, sight.shape());
    }
}
