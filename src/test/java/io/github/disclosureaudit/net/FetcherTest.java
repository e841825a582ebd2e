package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Trust;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetcherTest {
    private final List<ExchangeRequest> asked = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void followsAChainToItsEnd() {
        Fetch fetch = fetch("http://a.test/0", request -> {
            int n = Integer.parseInt(request.url().fileName());
            return n < 10 ? redirect(request, String.valueOf(n + 1)) : answer(request, 200);
        });
        assertThat(fetch.ending()).isEqualTo(Fetch.Ending.ANSWERED);
        assertThat(fetch.finalUrl()).hasToString("http://a.test/10");
        assertThat(fetch.hops()).hasSize(11);
    }

    @Test
    void keepsTheCookieThatASiteSetsBeforeItRedirectsToItself() {
        Fetch fetch = fetch(
                "http://a.test/x",
                request -> request.headers().first("Cookie").isPresent()
                        ? answer(request, 200)
                        : PaperExchange.answer(
                                request, 302, Headers.of("Location", "/x", "Set-Cookie", "k=v; Path=/")));
        assertThat(fetch.success()).isPresent();
    }

    @Test
    void theSameAddressWithTheSameCookiesIsALoop() {
        Fetch fetch = fetch(
                "http://a.test/a",
                request -> redirect(request, request.url().fileName().equals("a") ? "b" : "a"));
        assertThat(fetch.ending()).isEqualTo(Fetch.Ending.REDIRECT_LOOP);
    }

    @Test
    void anAddressThatGrowsWithEveryHopIsGivenUp() {
        Fetch fetch = fetch("http://a.test/", request -> redirect(request, request.url() + "x/"));
        assertThat(fetch.ending()).isEqualTo(Fetch.Ending.TOO_MANY_REDIRECTS);
        assertThat(asked).hasSize(Fetcher.MOST_REDIRECTS + 1);
    }

    @Test
    void sendsBackTheBytesOfAGbkLocation() {
        String latin1 = new String("/口岸.html".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
        Fetch fetch = fetch(
                "http://a.test/go",
                request -> request.url().path().equals("/go") ? redirect(request, latin1) : answer(request, 200));
        assertThat(fetch.finalUrl()).hasToString("http://a.test/%bf%da%b0%b6.html");
    }

    @Test
    void looksPastAFaultyCertificateOnce() {
        Fetch fetch = fetch(
                "https://a.test/",
                request -> request.trust() == Trust.STRICT
                        ? new Exchange.Failure(request, Instant.EPOCH, "", Fault.TLS_EXPIRED, "expired")
                        : answer(request, 200));
        assertThat(fetch.certificateFault()).contains(Fault.TLS_EXPIRED);
        assertThat(fetch.success()).isPresent();
    }

    @Test
    void onlyGetProvesThatAHeadWasRight() {
        ExchangeRequest head = request("http://a.test/f.pdf").with(ExchangeRequest.Method.HEAD);
        Fetch fetch = fetcher(request -> answer(request, request.method() == ExchangeRequest.Method.HEAD ? 405 : 200))
                .fetch(head)
                .join();
        assertThat(fetch.success()).isPresent();
        assertThat(fetch.attempts()).isEqualTo(2);
    }

    @Test
    void waitsAsLongAsTheServerAsksButNotLonger() {
        Fetch fetch = fetch("http://a.test/", request -> switch (asked.size()) {
            case 1 -> PaperExchange.answer(request, 429, Headers.of("Retry-After", "2"));
            case 2 -> PaperExchange.answer(request, 503, Headers.of("Retry-After", "86400"));
            default -> answer(request, 200);
        });
        assertThat(fetch.success()).isPresent();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(60));
    }

    @Test
    void aTimeOutAndAMissingPageStandAtOnce() {
        fetch("http://a.test/", request -> new Exchange.Failure(request, Instant.EPOCH, "", Fault.TIMEOUT, "15 s"));
        fetch("http://a.test/", request -> answer(request, 404));
        assertThat(asked).hasSize(2);
        assertThat(waits).isEmpty();
    }

    private Fetch fetch(String url, Function<ExchangeRequest, Exchange> server) {
        return fetcher(server).fetch(request(url)).join();
    }

    private Fetcher fetcher(Function<ExchangeRequest, Exchange> server) {
        return new Fetcher(
                request -> {
                    asked.add(request);
                    return CompletableFuture.completedFuture(server.apply(request));
                },
                RetryPolicy.standard(),
                wait -> {
                    waits.add(wait);
                    return Runnable::run;
                });
    }

    private static ExchangeRequest request(String url) {
        return ExchangeRequest.get(Url.of(url), 1000, Duration.ofSeconds(1));
    }

    private static Exchange redirect(ExchangeRequest request, String location) {
        return PaperExchange.answer(request, 302, Headers.of("Location", location));
    }

    private static Exchange answer(ExchangeRequest request, int status) {
        return PaperExchange.answer(request, status, Headers.NONE);
    }
}
