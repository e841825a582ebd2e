package io.github.disclosureaudit.net;

import static io.github.disclosureaudit.net.PaperExchange.answer;
import static io.github.disclosureaudit.net.PaperExchange.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PolitenessTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void noWindowOfASecondHoldsMoreThanTheRate() {
        List<Long> sent = new ArrayList<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    leaving.run();
                    synchronized (sent) {
                        sent.add(System.nanoTime());
                    }
                    return CompletableFuture.completedFuture(answer(request, 200, Headers.NONE));
                },
                new Politeness.Settings(20, 8, Duration.ofMinutes(1)),
                timer,
                System::nanoTime);
        CompletableFuture.allOf(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i -> polite.send(request("http://a.test/" + i)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(sent).hasSize(50);
        for (int i = 0; i + 20 < sent.size(); i++) {
            assertThat(sent.get(i + 20) - sent.get(i)).isGreaterThanOrEqualTo(1_000_000_000L);
        }
    }

    @Test
    void neverMoreConnectionsToAHostThanAllowedAndNoHostWaitsForAnother() {
        List<CompletableFuture<Exchange>> open = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    leaving.run();
                    CompletableFuture<Exchange> answer = new CompletableFuture<>();
                    open.add(answer);
                    hosts.add(request.url().host());
                    return answer;
                },
                new Politeness.Settings(0, 3, Duration.ofMinutes(1)),
                timer,
                () -> 0L);
        List<CompletableFuture<Exchange>> results = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            results.add(polite.send(request("http://stuck.test/" + i)));
        }
        results.add(polite.send(request("http://other.test/")));
        assertThat(hosts).containsExactly("stuck.test", "stuck.test", "stuck.test", "other.test");
        open.get(0).complete(answer(request("http://stuck.test/0"), 200, Headers.NONE));
        assertThat(open).hasSize(5);
        assertThat(results.get(0)).isCompleted();
    }

    @Test
    void whatAllElseWaitsForGoesFirst() {
        List<CompletableFuture<Exchange>> open = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    leaving.run();
                    sent.add(request.url().fileName());
                    open.add(new CompletableFuture<>());
                    return open.get(open.size() - 1);
                },
                new Politeness.Settings(0, 1, Duration.ofMinutes(1)),
                timer,
                () -> 0L);
        polite.send(request("http://a.test/1"));
        polite.send(request("http://a.test/2"));
        polite.ahead().send(request("http://a.test/first"));
        open.get(0).complete(answer(request("http://a.test/1"), 200, Headers.NONE));
        open.get(1).complete(answer(request("http://a.test/first"), 200, Headers.NONE));
        assertThat(sent).containsExactly("1", "first", "2");
    }

    @Test
    void aHostThatAsksForPatienceIsLeftAlone() {
        List<Long> now = new ArrayList<>(List.of(0L));
        List<String> sent = new ArrayList<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    leaving.run();
                    sent.add(request.url().fileName());
                    return CompletableFuture.completedFuture(answer(request, 429, Headers.of("Retry-After", "30")));
                },
                new Politeness.Settings(0, 1, Duration.ofMinutes(1)),
                timer,
                () -> now.get(0));
        polite.send(request("http://a.test/1")).join();
        CompletableFuture<Exchange> second = polite.send(request("http://a.test/2"));
        assertThat(second).isNotDone();
        now.set(0, Duration.ofSeconds(31).toNanos());
        CompletableFuture<Exchange> third = polite.send(request("http://a.test/3"));
        assertThat(second).isDone();
        assertThat(third).isNotDone();
        assertThat(sent).containsExactly("1", "2");
    }
}
