package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Transport;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Exchanges over the network, one hop each: no redirect, no cookie, no retry. The body of a response is handed on
 * <b>as the server sent it</b> (Content-Encoding not undone, chunks joined), so that it can be archived;
 * {@link ContentCoding} undoes the coding above the archive. {@link Exchange#request()} carries all fields that went
 * out. An answer whose body breaks off after some bytes is a response that is {@link BodyEnd#CUT_SHORT}.
 *
 * <p>Requests in flight are not limited here but by {@link Politeness}. Futures complete on the executor given, never on
 * the threads that wait for sockets: with as many runnable threads as requests in flight, parsing there would crawl.
 */
public final class HttpTransport implements Transport, AutoCloseable {
    private static final int LOWEST_STATUS = 100;

    private final HttpSettings settings;
    private final AddressGuard guard;
    private final Executor completions;
    private final InstantSource clock;
    private final Connections connections;
    private final PlainExchange plain;
    /** Failures by which the client is stricter than browsers: a 204 with a body, a 407, a status line of its own kind. */
    private final Set<Exchange> refused = ConcurrentHashMap.newKeySet();

    public HttpTransport(
            HttpSettings settings,
            Names names,
            AddressGuard guard,
            List<NameOverride> overrides,
            Executor completions,
            InstantSource clock) {
        this.settings = settings;
        this.guard = guard;
        this.completions = completions;
        this.clock = clock;
        this.plain = new PlainExchange(new GuardedSocketFactory(guard), settings.connectTimeout());
        this.connections = new Connections(settings, names, guard, overrides);
    }

    /** Sends a request, and once more by itself where the HTTP client could not hand over the answer. */
    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        Runnable unheard = () -> {};
        Transport first = one -> send(one, Optional.empty(), unheard);
        return new PlainRepeat(first, one -> plain(one, unheard), refused::remove).send(request);
    }

    /** Sends each request once, so that each may wait its turn. */
    public Sender once() {
        return (request, leaving) -> send(request, Optional.empty(), leaving);
    }

    /**
     * The same as {@link #send}, each repetition waiting its turn as well.
     *
     * @param polite over {@link #once}
     */
    public Transport through(Politeness polite) {
        return new PlainRepeat(polite, polite.through(this::plain), refused::remove);
    }

    /** The same for requests that go before all that still wait. */
    public Transport ahead(Politeness polite) {
        return new PlainRepeat(polite.ahead(), polite.through(this::plain), refused::remove);
    }

    private CompletableFuture<Exchange> plain(ExchangeRequest request, Runnable leaving) {
        CompletableFuture<Exchange> result = new CompletableFuture<>();
        Instant at = clock.instant();
        connections.execute(() -> {
            Exchange exchange = plainly(request, at, leaving);
            completions.execute(() -> result.complete(exchange));
        });
        return result;
    }

    private Exchange plainly(ExchangeRequest request, Instant at, Runnable leaving) {
        try {
            return plain.send(request, connections.dns(request), at, leaving);
        } catch (IOException | RuntimeException e) {
            return failure(request, at, FaultClassifier.classify(e), FaultClassifier.detail(e));
        }
    }

    /** As {@link #send}, but a POST with a body: some databases answer questions in no other way. */
    public CompletableFuture<Exchange> post(ExchangeRequest request, String content, String mediaType) {
        return send(request, Optional.of(RequestBody.create(content, MediaType.get(mediaType))), () -> {});
    }

    private CompletableFuture<Exchange> send(ExchangeRequest request, Optional<RequestBody> content, Runnable leaving) {
        ExchangeRequest complete = request.with(settings.complete(request.headers()));
        HttpUrl target = HttpUrl.parse(request.url().toString());
        Instant at = clock.instant();
        if (guard.isIntranetHost(request.url().host())) {
            return done(failure(complete, at, Fault.GUARDED, "host of an internal network"));
        }
        if (target == null) {
            return done(failure(complete, at, Fault.DNS, "the DNS cannot hold this name"));
        }
        CompletableFuture<Exchange> result = new CompletableFuture<>();
        start(new Attempt(complete, content, target, at, result, leaving, true));
        return result;
    }

    /** Lets go of idle connections and threads; running exchanges fail. */
    @Override
    public void close() {
        connections.close();
    }

    private record Attempt(
            ExchangeRequest request,
            Optional<RequestBody> content,
            HttpUrl target,
            Instant at,
            CompletableFuture<Exchange> result,
            Runnable leaving,
            boolean first) {
        Attempt again() {
            return new Attempt(request, content, target, at, result, leaving, false);
        }
    }

    private void start(Attempt attempt) {
        ExchangeRequest asked = attempt.request;
        Request.Builder request = new Request.Builder().url(attempt.target);
        attempt.content.ifPresentOrElse(
                request::post, () -> request.method(asked.method().name(), null));
        asked.headers().all().forEach(field -> request.addHeader(field.getKey(), HeaderText.ascii(field.getValue())));
        ExchangeTrace trace = new ExchangeTrace(attempt.leaving);
        Call call = connections.client(asked).newCall(request.build());
        call.addEventListener(trace);
        call.timeout().timeout(asked.timeout().toMillis(), TimeUnit.MILLISECONDS);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException error) {
                failed(attempt, trace, error);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                complete(attempt, answered(attempt, trace, answered, response));
            }
        });
    }

    private Exchange answered(Attempt attempt, ExchangeTrace trace, Call call, Response response) {
        try (response) {
            if (response.code() < LOWEST_STATUS) {
                return failure(attempt.request, attempt.at, Fault.PROTOCOL, "status " + response.code());
            }
            Headers headers = headers(response.headers());
            BodyReader.Body body = BodyReader.read(
                    response.body().byteStream(), response.body().contentLength(), attempt.request.maxBodyBytes());
            if (body.end() == BodyEnd.CAPPED) {
                // Closing alone would read on for a while to save the connection.
                call.cancel();
            }
            if (body.bytes().length == 0 && body.error().isPresent()) {
                return failure(attempt.request, attempt.at, body.error().get());
            }
            Exchange.Response result = new Exchange.Response(
                    attempt.request,
                    attempt.at,
                    "",
                    response.code(),
                    headers,
                    body.bytes(),
                    body.end(),
                    trace.address(),
                    trace.timing());
            if (PlainRepeat.hasLostBytes(result)) {
                // The repetition takes the place of this connection, so that there is never one more than allowed.
                call.cancel();
            }
            return result;
        } catch (RuntimeException e) {
            // A negative Content-Length breaks even the closing of the body: the socket must not wait for a collection.
            call.cancel();
            return failure(attempt.request, attempt.at, Fault.PROTOCOL, FaultClassifier.detail(e));
        }
    }

    private void failed(Attempt attempt, ExchangeTrace trace, IOException error) {
        if (attempt.first && trace.diedOnOldConnection()) {
            start(attempt.again());
            return;
        }
        Exchange failure = failure(attempt.request, attempt.at, error);
        if (error instanceof ProtocolException) {
            refused.add(failure);
        }
        complete(attempt, failure);
    }

    private void complete(Attempt attempt, Exchange exchange) {
        completions.execute(() -> attempt.result.complete(exchange));
    }

    private CompletableFuture<Exchange> done(Exchange exchange) {
        return CompletableFuture.supplyAsync(() -> exchange, completions);
    }

    private static Exchange failure(ExchangeRequest request, Instant at, IOException error) {
        return failure(request, at, FaultClassifier.classify(error), FaultClassifier.detail(error));
    }

    private static Exchange failure(ExchangeRequest request, Instant at, Fault fault, String detail) {
        return new Exchange.Failure(request, at, "", fault, detail);
    }

    private static Headers headers(okhttp3.Headers decoded) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(decoded.size());
        for (int i = 0; i < decoded.size(); i++) {
            String name = RetryAfterShield.original(decoded.name(i));
            fields.add(Map.entry(name, HeaderText.received(decoded.value(i))));
        }
        return Headers.of(fields);
    }
}
