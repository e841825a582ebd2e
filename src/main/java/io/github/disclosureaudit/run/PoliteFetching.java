package io.github.disclosureaudit.run;

import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.net.Fetcher;
import java.util.concurrent.CompletableFuture;

/**
 * What the crawl asks with, in its three tempers.
 *
 * @param patiently with all attempts
 * @param briefly with those of a first look
 * @param soonest ahead of all that waits
 */
record PoliteFetching(Fetcher patiently, Fetcher briefly, Fetcher soonest) implements Fetching {
    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest request) {
        return patiently.fetch(request);
    }

    @Override
    public Fetching brief() {
        return briefly::fetch;
    }

    @Override
    public Fetching ahead() {
        return soonest::fetch;
    }
}
