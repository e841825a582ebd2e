package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.ExchangeRequest.Trust;
import io.github.disclosureaudit.model.Url;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Which connections may carry a request: those of its family, its trust in certificates and its overridden port. All
 * share one pool and the threads that wait for sockets. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private final Names names;
    private final AddressGuard guard;
    private final List<NameOverride> overrides;
    private final OkHttpClient base;
    private final Map<Route, OkHttpClient> clients = new ConcurrentHashMap<>();

    /** Clients differ in nothing else. */
    private record Route(Family family, Trust trust, int overriddenPort) {}

    Connections(HttpSettings settings, Names names, AddressGuard guard, List<NameOverride> overrides) {
        this.names = names;
        this.guard = guard;
        this.overrides = List.copyOf(overrides);
        this.base = client(settings, guard);
    }

    private static OkHttpClient client(HttpSettings settings, AddressGuard guard) {
        Dispatcher dispatcher = new Dispatcher(WaitingThreads.create());
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(settings.idleConnections(), 1, TimeUnit.MINUTES))
                .protocols(List.of(Protocol.HTTP_1_1))
                // Each route brings its own TLS; with any here the keys of all authorities would be read once more.
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSocketFactory(guard))
                .addNetworkInterceptor(new RetryAfterShield())
                .connectTimeout(settings.connectTimeout())
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .build();
    }

    /** The client that may carry a request. */
    OkHttpClient client(ExchangeRequest request) {
        int overriddenPort = isOverridden(request.url()) ? request.url().port() : 0;
        return clients.computeIfAbsent(new Route(request.family(), request.trust(), overriddenPort), route -> {
            TlsTrust tls = TlsTrust.of(route.trust);
            OkHttpClient.Builder client = base.newBuilder()
                    .connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                    .dns(dns(request))
                    .sslSocketFactory(tls.sockets(), tls.manager());
            return (route.trust == Trust.LENIENT ? client.hostnameVerifier((host, session) -> true) : client).build();
        });
    }

    /** Which addresses a request may go to. */
    FamilyDns dns(ExchangeRequest request) {
        int port = request.url().port();
        List<NameOverride> ofPort = isOverridden(request.url())
                ? overrides.stream().filter(override -> override.port() == port).toList()
                : List.of();
        return new FamilyDns(names, request.family(), ofPort, guard);
    }

    private boolean isOverridden(Url url) {
        return overrides.stream()
                .anyMatch(override ->
                        override.port() == url.port() && override.host().equals(url.host()));
    }

    /** Does something that waits for a socket. */
    void execute(Runnable work) {
        base.dispatcher().executorService().execute(work);
    }

    /** Lets go of idle connections and threads; running calls fail. */
    @Override
    public void close() {
        base.dispatcher().cancelAll();
        base.dispatcher().executorService().shutdown();
        base.connectionPool().evictAll();
    }
}
