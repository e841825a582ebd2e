package io.github.disclosureaudit.bench;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Names;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The least that any checker must do, as the measure of what ours costs: the same client, fetch every page of one host,
 * parse it with jsoup, take its links; no archive, no judgement. {@code BareLoop URL}.
 */
final class BareLoop implements AutoCloseable {
    private static final int IN_FLIGHT = 64;

    private final ExecutorService parsing =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final HttpTransport http = new HttpTransport(
            HttpSettings.defaults(),
            Names.ofSystem(Duration.ofSeconds(5)),
            new AddressGuard(true, List.of(), List.of("127.0.0.1")),
            List.of(),
            parsing,
            Clock.systemUTC());
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(IN_FLIGHT);
    private final AtomicInteger outstanding = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger pages = new AtomicInteger();
    private final java.util.Queue<Url> waiting = new java.util.concurrent.ConcurrentLinkedQueue<>();
    private final String origin;

    private BareLoop(Url home) {
        origin = home.origin();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Cost cost = Cost.start();
        Url home = Url.of(arguments[0]);
        try (BareLoop loop = new BareLoop(home)) {
            loop.found(home.toString());
            loop.done.await();
            cost.print(loop.pages.get(), loop.seen.size());
        }
    }

    private void found(String address) {
        if (address.startsWith(origin) && seen.add(address)) {
            outstanding.incrementAndGet();
            waiting.add(Url.of(address));
            pump();
        }
    }

    private void pump() {
        while (!waiting.isEmpty() && slots.tryAcquire()) {
            Url next = waiting.poll();
            if (next == null) {
                slots.release();
                return;
            }
            http.send(ExchangeRequest.get(next, 8 << 20, Duration.ofSeconds(15)))
                    .whenComplete((exchange, fault) -> {
                        slots.release();
                        pump();
                        if (exchange instanceof Exchange.Response response
                                && response.isSuccess()
                                && response.headers()
                                        .first("Content-Type")
                                        .orElse("")
                                        .startsWith("text/html")) {
                            read(response);
                        }
                        if (outstanding.decrementAndGet() == 0) {
                            done.countDown();
                        }
                    });
        }
    }

    private void read(Exchange.Response response) {
        pages.incrementAndGet();
        String base = response.request().url().toString();
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(response.body()), null, base);
            URI from = URI.create(base);
            for (Element element : document.select("[href],[src]")) {
                String value = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                found(resolved(from, value));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String resolved(URI from, String value) {
        try {
            String address = from.resolve(value.strip()).toString();
            int fragment = address.indexOf('#');
            return fragment < 0 ? address : address.substring(0, fragment);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    @Override
    public void close() {
        http.close();
        parsing.shutdown();
    }
}
