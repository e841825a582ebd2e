package io.github.disclosureaudit.bench;

import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Method;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Fetch.Ending;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Follows redirects and repeats a refused HEAD as GET, nothing else: the least that a checker must do. */
record PlainFetching(Transport transport) implements Fetching {
    private static final int MOST_HOPS = 11;

    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        return next(first, first, new ArrayList<>());
    }

    private CompletableFuture<Fetch> next(ExchangeRequest first, ExchangeRequest request, List<Exchange> hops) {
        return transport.send(request).thenCompose(exchange -> {
            if (exchange instanceof Exchange.Response answer
                    && !answer.isSuccess()
                    && request.method() == Method.HEAD
                    && !answer.isRedirect()) {
                return next(first.with(Method.GET), first.with(Method.GET), new ArrayList<>());
            }
            hops.add(exchange);
            if (!(exchange instanceof Exchange.Response answer)) {
                return ended(first, hops, Ending.FAILED);
            }
            if (!answer.isRedirect()) {
                return ended(first, hops, Ending.ANSWERED);
            }
            Optional<Url> to = answer.headers()
                    .first("Location")
                    .map(raw -> request.url().resolve(raw, StandardCharsets.UTF_8))
                    .filter(Reference.Web.class::isInstance)
                    .map(reference -> ((Reference.Web) reference).url());
            if (to.isEmpty()) {
                return ended(first, hops, Ending.BAD_LOCATION);
            }
            return hops.size() >= MOST_HOPS
                    ? ended(first, hops, Ending.TOO_MANY_REDIRECTS)
                    : next(first, request.with(to.get()), hops);
        });
    }

    private static CompletableFuture<Fetch> ended(ExchangeRequest first, List<Exchange> hops, Ending ending) {
        return CompletableFuture.completedFuture(new Fetch(first.url(), hops, ending, Optional.empty(), 1));
    }
}
