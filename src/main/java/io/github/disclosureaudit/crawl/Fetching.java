package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import java.util.concurrent.CompletableFuture;

/**
 * Settles an address: follows redirects with the cookies of the chain, repeats a refused HEAD as GET, retries passing
 * trouble, is polite to hosts. Over the network, a recording network or an archive; the crawl does not know which. Safe
 * for many threads; the future always completes normally.
 */
@FunctionalInterface
public interface Fetching {
    CompletableFuture<Fetch> fetch(ExchangeRequest first);

    /** The same for a first look at what is looked at once more when it stays unsure: fewer attempts. */
    default Fetching brief() {
        return this;
    }

    /** The same for what everything else waits for: its requests go before those that still wait their turn. */
    default Fetching ahead() {
        return this;
    }
}
