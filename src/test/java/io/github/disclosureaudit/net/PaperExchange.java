package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.time.Instant;

/** Requests and answers without a body, for tests of when and how often something is asked. */
final class PaperExchange {
    private PaperExchange() {}

    static ExchangeRequest request(String url) {
        return ExchangeRequest.get(Url.of(url), 1000, Duration.ofSeconds(1));
    }

    static Exchange answer(ExchangeRequest request, int status, Headers headers) {
        return new Exchange.Response(
                request,
                Instant.EPOCH,
                "",
                status,
                headers,
                new byte[0],
                BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }
}
