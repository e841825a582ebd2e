package io.github.disclosureaudit.run.sync;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a database politely: one question at a time, a pause in front of each but the first, patience when it asks for it.
 */
public final class DatabaseClient {
    private static final int MOST_BYTES = 32 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpTransport transport;
    private final RetryPolicy retries;
    private final Duration interval;
    private final Consumer<Duration> sleep;
    private boolean asked;

    /**
     * @param interval pause between two questions
     * @param sleep lets time pass
     */
    public DatabaseClient(HttpTransport transport, RetryPolicy retries, Duration interval, Consumer<Duration> sleep) {
        this.transport = transport;
        this.retries = retries;
        this.interval = interval;
        this.sleep = sleep;
    }

    Exchange.Response get(String address, Headers headers) throws SyncException {
        return ask(address, headers, Optional.empty());
    }

    Exchange.Response post(String address, Headers headers, String json) throws SyncException {
        return ask(address, headers, Optional.of(json));
    }

    private Exchange.Response ask(String address, Headers headers, Optional<String> json) throws SyncException {
        Url url = Url.parse(address).orElseThrow(() -> new SyncException("sync.address", address));
        ExchangeRequest request = ExchangeRequest.get(url, MOST_BYTES, TIMEOUT).with(headers);
        for (int attempt = 1; ; attempt++) {
            if (asked) {
                sleep.accept(interval);
            }
            asked = true;
            Exchange exchange = new ContentCoding(sent -> json.map(
                                    content -> transport.post(sent, content, "application/json; charset=utf-8"))
                            .orElseGet(() -> transport.send(sent)))
                    .send(request)
                    .join();
            Optional<Duration> again = retries.again(exchange, attempt);
            if (again.isEmpty()) {
                return settled(address, exchange);
            }
            sleep.accept(again.get());
        }
    }

    private static Exchange.Response settled(String address, Exchange exchange) throws SyncException {
        if (exchange instanceof Exchange.Failure failure) {
            throw new SyncException("sync.no-answer", address, failure.fault(), failure.detail());
        }
        Exchange.Response response = (Exchange.Response) exchange;
        if (response.status() != 200) {
            throw new SyncException("sync.status", address, response.status());
        }
        if (response.end() != Exchange.BodyEnd.COMPLETE) {
            throw new SyncException("sync.cut", address);
        }
        return response;
    }
}
