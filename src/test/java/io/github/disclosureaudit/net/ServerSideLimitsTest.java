package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Url;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host sees of the limits, counted where it matters: at the server, over real sockets. */
@Timeout(60)
class ServerSideLimitsTest {
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok"
            .getBytes(StandardCharsets.US_ASCII);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private ServerSocket server;
    private volatile byte[] answer = ANSWER;

    ServerSideLimitsTest() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void start() {
        threads.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    threads.execute(() -> serve(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private void serve(Socket client) {
        boolean held = false;
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("GET ")) {
                    arrivals.add(System.nanoTime());
                }
                held |= line.startsWith("GET /held");
                if (line.isEmpty() && !held) {
                    client.getOutputStream().write(answer);
                    client.getOutputStream().flush();
                }
            }
        } catch (IOException closed) {
            // The client has let go of the connection, which is all the same to this server.
            assertThat(closed).isNotNull();
        } finally {
            open.decrementAndGet();
        }
    }

    private void ask(int times, Politeness.Settings settings) {
        assertThat(answers(times, settings)).allSatisfy(one -> assertThat(one).isInstanceOf(Exchange.Response.class));
    }

    private HttpTransport transport() {
        return new HttpTransport(
                HttpSettings.defaults(),
                Names.ofSystem(Duration.ofSeconds(5)),
                new AddressGuard(true, List.of(), List.of("127.0.0.1")),
                List.of(),
                threads,
                Clock.systemUTC());
    }

    private List<Exchange> answers(int times, Politeness.Settings settings) {
        try (HttpTransport http = transport()) {
            Transport polite = http.through(new Politeness(http.once(), settings, timer, System::nanoTime));
            List<CompletableFuture<Exchange>> all = IntStream.range(0, times)
                    .mapToObj(i -> polite.send(ExchangeRequest.get(
                            Url.of("http://127.0.0.1:" + server.getLocalPort() + "/" + i),
                            100,
                            Duration.ofSeconds(20))))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void unlimitedRateNeverOpensMoreConnectionsThanAllowed() {
        ask(300, new Politeness.Settings(0, 4, Duration.ofMinutes(1)));
        assertThat(arrivals).hasSize(300);
        assertThat(mostOpen.get()).isBetween(1, 4);
    }

    /**
     * Bounds that hold however busy the machine is that runs the test: a late arrival of the first request delays all
     * others. Every window of a second is looked at where requests are sent, in {@link PolitenessTest}.
     */
    @Test
    void theServerSeesTheRateEvenAtTheColdStart() {
        ask(13, new Politeness.Settings(5, 8, Duration.ofMinutes(1)));
        assertThat(arrivals).hasSize(13);
        assertThat(arrivals.get(1) - arrivals.get(0)).isGreaterThanOrEqualTo(200_000_000L);
        assertThat(arrivals.get(12) - arrivals.get(0)).isGreaterThanOrEqualTo(12 * 200_000_000L);
    }

    /** Where the first answer had bytes in Location that are no UTF-8, the second request for them is one like any other. */
    @Test
    void theRepetitionForAGbkLocationKeepsToTheRateToo() {
        answer = "HTTP/1.1 302 Found\r\nLocation: /口岸.html\r\nContent-Length: 0\r\n\r\n"
                .getBytes(Charset.forName("GBK"));
        List<Exchange> answers = answers(2, new Politeness.Settings(5, 8, Duration.ofMinutes(1)));
        assertThat(answers)
                .extracting(one ->
                        ((Exchange.Response) one).headers().first("Location").orElse(""))
                .containsOnly(new String("/口岸.html".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1));
        assertThat(arrivals).hasSize(4);
        assertThat(arrivals.get(3) - arrivals.get(0)).isGreaterThanOrEqualTo(3 * 200_000_000L);
    }

    /** A server that takes requests and says nothing more: each slot comes free by its own limit, for whoever waits. */
    @Test
    void slotsThatAreHeldOpenComeFree() {
        try (HttpTransport http = transport()) {
            Politeness.Settings settings = new Politeness.Settings(0, 4, Duration.ofMinutes(1));
            Politeness polite = new Politeness(http.once(), settings, timer, System::nanoTime);
            String home = "http://127.0.0.1:" + server.getLocalPort();
            List<CompletableFuture<Exchange>> held = IntStream.range(0, 12)
                    .mapToObj(i ->
                            polite.send(ExchangeRequest.get(Url.of(home + "/held" + i), 100, Duration.ofMillis(300))))
                    .toList();
            Exchange behind = polite.send(ExchangeRequest.get(Url.of(home + "/"), 100, Duration.ofSeconds(20)))
                    .join();
            assertThat(behind).isInstanceOf(Exchange.Response.class);
            assertThat(held)
                    .extracting(one -> ((Exchange.Failure) one.join()).fault())
                    .containsOnly(Fault.TIMEOUT);
        }
    }
}
