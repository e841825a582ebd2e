package io.github.disclosureaudit.model;

import java.util.concurrent.CompletableFuture;

/**
 * Where exchanges come from: the network, an archive, later a browser. Nothing behind this interface knows which. Safe
 * for many threads; the future always completes normally, a fault is an {@link Exchange.Failure}.
 */
@FunctionalInterface
public interface Transport {
    CompletableFuture<Exchange> send(ExchangeRequest request);
}
