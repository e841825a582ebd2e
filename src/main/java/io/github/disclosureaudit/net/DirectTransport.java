package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Exchanges for measuring: each over a connection of its own and over exactly the family that the request names, so that
 * neither a kept-alive connection nor a fall-back to the other family hides a fault. A pinned address stands for its
 * host alone. Several addresses of a host are tried in turn until one takes the connection.
 */
final class DirectTransport implements Sender {
    private final Settings settings;
    private final Optional<Pin> pin;
    private final PlainExchange plain;
    private volatile Stage reached = Stage.NONE;

    /**
     * The address that a host is asked at.
     *
     * @param host host name as in URLs
     * @param address its address, whatever the DNS says
     */
    record Pin(String host, InetAddress address) {}

    /**
     * What all measuring exchanges share.
     *
     * @param waiting threads that may block
     */
    record Settings(
            HttpSettings http,
            Names names,
            AddressGuard guard,
            List<NameOverride> overrides,
            Executor waiting,
            InstantSource clock) {}

    DirectTransport(Settings settings, Optional<Pin> pin) {
        this.settings = settings;
        this.pin = pin;
        this.plain = new PlainExchange(new GuardedSocketFactory(settings.guard), settings.http.connectTimeout());
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request, Runnable leaving) {
        ExchangeRequest complete = request.with(settings.http.complete(request.headers()));
        return CompletableFuture.supplyAsync(() -> exchange(complete, new ExchangeSteps(leaving)), settings.waiting);
    }

    /** How far the last exchange came. */
    Stage reached() {
        return reached;
    }

    private Exchange exchange(ExchangeRequest request, ExchangeSteps steps) {
        Instant at = settings.clock.instant();
        try {
            if (settings.guard.isIntranetHost(request.url().host())) {
                return new Exchange.Failure(request, at, "", Fault.GUARDED, "host of an internal network");
            }
            List<InetAddress> addresses = addresses(request);
            steps.resolved();
            return firstThatTakes(request, addresses, at, steps);
        } catch (IOException | RuntimeException e) {
            return new Exchange.Failure(request, at, "", FaultClassifier.classify(e), FaultClassifier.detail(e));
        } finally {
            reached = steps.reached();
        }
    }

    private Exchange firstThatTakes(
            ExchangeRequest request, List<InetAddress> addresses, Instant at, ExchangeSteps steps) throws IOException {
        long deadline = System.nanoTime() + request.timeout().toNanos();
        for (int i = 0; ; i++) {
            try {
                return plain.send(request, addresses.get(i), at, steps);
            } catch (IOException e) {
                boolean another =
                        i + 1 < addresses.size() && deadline - System.nanoTime() > TimeUnit.SECONDS.toNanos(1);
                if (steps.reached() != Stage.NONE || !another) {
                    throw e;
                }
            }
        }
    }

    private List<InetAddress> addresses(ExchangeRequest request) throws IOException {
        String host = request.url().host();
        if (pin.isPresent() && pin.get().host.equals(host)) {
            return List.of(pin.get().address);
        }
        int port = request.url().port();
        List<NameOverride> ofPort = settings.overrides.stream()
                .filter(override -> override.port() == port)
                .toList();
        return new FamilyDns(settings.names, request.family(), ofPort, settings.guard).lookup(host);
    }
}
