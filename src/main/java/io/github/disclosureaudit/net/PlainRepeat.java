package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Repeats without the HTTP client what that client could not hand over: field values that are not UTF-8, and answers that
 * it finds wrong where a browser would not. A repetition is a request of its own: where both ways lead through {@link
 * Politeness}, it waits its turn like any other.
 */
final class PlainRepeat implements Transport {
    /** What is left of bytes that were read as UTF-8 and were none: the bytes of U+FFFD, one character each. */
    private static final String LOST = "\u00EF\u00BF\u00BD";

    private final Transport first;
    private final Transport plain;
    private final Predicate<Exchange> refused;

    /**
     * Joins two ways.
     *
     * @param first sends each request once
     * @param plain sends a complete request, fields and all, without the client
     * @param refused whether the client found an answer wrong; asked once for each failure
     */
    PlainRepeat(Transport first, Transport plain, Predicate<Exchange> refused) {
        this.first = first;
        this.plain = plain;
        this.refused = refused;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return first.send(request)
                .thenCompose(exchange -> isLossy(exchange)
                        ? plain.send(exchange.request()).thenApply(second -> joined(exchange, second))
                        : CompletableFuture.completedFuture(exchange));
    }

    private boolean isLossy(Exchange exchange) {
        return exchange instanceof Exchange.Response response ? hasLostBytes(response) : refused.test(exchange);
    }

    static boolean hasLostBytes(Exchange.Response response) {
        return response.headers().first("Location").filter(PlainRepeat::isLost).isPresent()
                || response.headers()
                        .first("Content-Disposition")
                        .filter(PlainRepeat::isLost)
                        .isPresent();
    }

    private static boolean isLost(String value) {
        return value.contains(LOST);
    }

    private static Exchange joined(Exchange exchange, Exchange second) {
        if (!(second instanceof Exchange.Response repeated)) {
            return exchange;
        }
        if (!(exchange instanceof Exchange.Response response)) {
            return repeated;
        }
        return repeated.status() != response.status()
                ? response
                : new Exchange.Response(
                        response.request(),
                        response.at(),
                        response.recordId(),
                        response.status(),
                        repeated.headers(),
                        response.body(),
                        response.end(),
                        response.address(),
                        response.timing());
    }
}
