package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Answers made up for tests. */
final class Answers {
    private Answers() {}

    static Exchange.Response of(String url, int status, Headers headers, byte[] body) {
        return new Exchange.Response(
                ExchangeRequest.get(Url.of(url), 10_000_000, Duration.ofSeconds(10)),
                Instant.EPOCH,
                "",
                status,
                headers,
                body,
                Exchange.BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }

    static Exchange.Response html(String url, String html) {
        return of(url, 200, Headers.of("Content-Type", "text/html"), html.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedPage read(String url, String html) {
        return new PageReader(ReadLimits.DEFAULT).read(html(url, html), 1, false);
    }
}
