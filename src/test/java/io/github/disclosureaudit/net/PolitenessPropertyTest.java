package io.github.disclosureaudit.net;

import static io.github.disclosureaudit.net.PaperExchange.answer;
import static io.github.disclosureaudit.net.PaperExchange.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is asked for and however slowly a server answers: the rate holds, and everyone's turn comes. */
class PolitenessPropertyTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String[] HOSTS = {"a.test", "b.test"};

    @Property(tries = 150)
    void rateAndConnectionsHoldAndNoOneStarves(
            @ForAll @IntRange(min = 1, max = 20) int rate,
            @ForAll @IntRange(min = 1, max = 4) int connections,
            @ForAll @IntRange(min = 1, max = 60) int requests,
            @ForAll long seed) {
        Random random = new Random(seed);
        ManualTime time = new ManualTime();
        Map<String, List<Long>> sent = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    String host = request.url().host();
                    assertThat(open.merge(host, 1, Integer::sum)).isLessThanOrEqualTo(connections);
                    CompletableFuture<Exchange> answer = new CompletableFuture<>();
                    boolean leaves = random.nextInt(10) > 0;
                    time.after((long) (random.nextDouble() * SECOND), () -> {
                        if (leaves) {
                            leaving.run();
                            sent.computeIfAbsent(host, any -> new ArrayList<>()).add(time.getAsLong());
                        }
                        time.after((long) (random.nextDouble() * SECOND), () -> {
                            open.merge(host, -1, Integer::sum);
                            if (leaves) {
                                answer.complete(answer(request, 200, Headers.NONE));
                            } else {
                                answer.completeExceptionally(new IllegalStateException("no connection"));
                            }
                        });
                    });
                    return answer;
                },
                new Politeness.Settings(rate, connections, Duration.ofMinutes(1)),
                time.timer(),
                time);
        List<CompletableFuture<Exchange>> results = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            String url = "http://" + HOSTS[random.nextInt(2)] + "/" + i;
            time.after((long) (random.nextDouble() * 2 * SECOND), () -> results.add(polite.send(request(url))));
        }
        // Each turn costs at most a second of the rate and the slowest start and answer.
        time.run((requests + 4L) * 4 * SECOND);
        assertThat(results).hasSize(requests).allMatch(CompletableFuture::isDone);
        sent.values().forEach(times -> {
            for (int i = 0; i + rate < times.size(); i++) {
                assertThat(times.get(i + rate) - times.get(i)).isGreaterThan(SECOND);
            }
        });
    }

    @Property(tries = 60)
    void aParkedHostIsLeftAloneThatLongAndNoLonger(
            @ForAll @IntRange(min = 1, max = 200) int asked, @ForAll @IntRange(min = 1, max = 90) int longest) {
        ManualTime time = new ManualTime();
        List<Long> sent = new ArrayList<>();
        Politeness polite = new Politeness(
                (request, leaving) -> {
                    leaving.run();
                    sent.add(time.getAsLong());
                    return CompletableFuture.completedFuture(
                            answer(request, 503, Headers.of("Retry-After", String.valueOf(asked))));
                },
                new Politeness.Settings(0, 2, Duration.ofSeconds(longest)),
                time.timer(),
                time);
        for (int i = 0; i < 3; i++) {
            polite.send(request("http://a.test/" + i));
        }
        time.run(1000 * SECOND);
        long park = Math.min(asked, longest) * SECOND;
        assertThat(sent).containsExactly(0L, park, 2 * park);
    }
}
