package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import java.util.concurrent.CompletableFuture;

/**
 * One source that is asked in three ways.
 *
 * @param patient with all attempts
 * @param brief with those of a first look
 * @param ahead with all attempts, before everything that still waits
 */
public record GradedFetching(Fetching patient, Fetching brief, Fetching ahead) implements Fetching {
    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        return patient.fetch(first);
    }
}
