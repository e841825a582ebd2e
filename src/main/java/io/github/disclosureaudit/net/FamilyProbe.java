package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Url;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Visits addresses over one family only, each time over a connection of its own, through the queues of
 * {@link Politeness}: to the server it is one more visit of the crawl.
 */
public final class FamilyProbe implements AutoCloseable {
    private final ExecutorService waiting = WaitingThreads.create();
    private final DirectTransport.Settings settings;
    private final Politeness polite;
    private final Duration timeout;
    private final int bodyBytes;

    /**
     * Builds a probe.
     *
     * @param timeout limit of one hop, DNS to last byte
     * @param bodyBytes bytes of a page that are read
     */
    public FamilyProbe(
            HttpSettings http,
            Names names,
            AddressGuard guard,
            List<NameOverride> overrides,
            Politeness polite,
            Duration timeout,
            int bodyBytes,
            InstantSource clock) {
        this.settings = new DirectTransport.Settings(http, names, guard, overrides, waiting, clock);
        this.polite = polite;
        this.timeout = timeout;
        this.bodyBytes = bodyBytes;
    }

    /**
     * A visit.
     *
     * @param fetch what was answered, redirects followed
     * @param stage how far the last hop came
     */
    public record Visit(Fetch fetch, Stage stage) {}

    /**
     * Visits an address; the future always completes normally.
     *
     * @param address the IP address to use for the host, or empty for those of the DNS
     * @param recording what every exchange passes through, for example into an archive
     */
    public CompletableFuture<Visit> visit(
            Url url, Family family, Optional<String> address, UnaryOperator<Exchange> recording) {
        Optional<DirectTransport.Pin> pin = address.flatMap(IpLiterals::parse).map(ip -> pin(url, ip));
        DirectTransport direct = new DirectTransport(settings, pin);
        Transport over = polite.through(direct);
        Transport recorded = request -> over.send(request).thenApply(recording);
        // One attempt: a measurement that retries measures its own patience.
        Fetcher fetcher = new Fetcher(
                new ContentCoding(recorded),
                new RetryPolicy(1, Duration.ZERO, Duration.ZERO),
                wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
        // Papers are judged over IPv4, with the links: here they would blame IPv6 for a fault of both.
        ExchangeRequest request = ExchangeRequest.get(url, bodyBytes, timeout)
                .with(family)
                .with(ExchangeRequest.Trust.LENIENT)
                .with(Headers.of("Cache-Control", "no-cache"));
        return fetcher.fetch(request).thenApply(fetch -> new Visit(fetch, direct.reached()));
    }

    private static DirectTransport.Pin pin(Url url, InetAddress address) {
        return new DirectTransport.Pin(url.host(), address);
    }

    @Override
    public void close() {
        waiting.shutdownNow();
    }
}
