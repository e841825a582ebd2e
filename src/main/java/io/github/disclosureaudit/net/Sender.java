package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.util.concurrent.CompletableFuture;

/**
 * Sends a request once and tells when it goes out. Names, connections and handshakes come before that and take their
 * time: who counts what a server sees must not count from the moment of the call. Safe for many threads; the future
 * always completes normally.
 */
@FunctionalInterface
public interface Sender {
    /**
     * Sends a request.
     *
     * @param leaving told right before the request is written, again if it is written again, never if it is not
     */
    CompletableFuture<Exchange> send(ExchangeRequest request, Runnable leaving);

    /** A transport whose requests go out as soon as they are handed to it. */
    static Sender of(Transport transport) {
        return (request, leaving) -> {
            leaving.run();
            return transport.send(request);
        };
    }
}
