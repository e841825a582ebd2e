package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Url;
import java.util.concurrent.CompletableFuture;

/**
 * Tells an https address that points to a port of plain HTTP from a server that is down: the handshake of both may end in
 * silence, but the plain port answers a plain request. Thread-safe.
 */
final class TlsDoubt {
    private static final int BAD_REQUEST = 400;

    private final Fetching fetching;
    private final CrawlSettings settings;

    TlsDoubt(Fetching fetching, CrawlSettings settings) {
        this.fetching = fetching;
        this.settings = settings;
    }

    /** The outcome of a fetch, after a plain request where its handshake got nowhere. */
    CompletableFuture<LinkOutcome> settle(Fetch fetch, LinkOutcome outcome) {
        boolean doubtful = fetch.last() instanceof Exchange.Failure failure
                && fetch.finalUrl().scheme().equals("https")
                && (failure.fault() == Fault.TIMEOUT
                        || failure.fault() == Fault.RESET
                        || failure.fault() == Fault.PROTOCOL);
        if (!doubtful) {
            return CompletableFuture.completedFuture(outcome);
        }
        Url plain = Url.of(
                "http://" + fetch.finalUrl().host() + ":" + fetch.finalUrl().port() + "/");
        return fetching.fetch(ExchangeRequest.get(plain, settings.outsideBytes(), settings.timeout()))
                .thenApply(answer -> answers(answer) ? LinkJudge.broken("tls-protocol", plain.toString()) : outcome);
    }

    /** A port of TLS answers a plain request with 400, if at all. */
    private static boolean answers(Fetch plain) {
        return plain.hops().get(0) instanceof Exchange.Response response && response.status() != BAD_REQUEST;
    }
}
