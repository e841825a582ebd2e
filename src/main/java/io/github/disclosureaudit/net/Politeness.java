package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps to a rate and a number of connections per host and parks a host that asks for patience. Nothing blocks: a
 * request that may not go yet waits in its host's queue while other hosts go on. Every host has its own lock; none is
 * held while a request is sent.
 */
public final class Politeness implements Transport {
    private static final long NANOS = 1_000_000_000L;

    /** Added to each interval, so that jitter on the way does not put one request too many into a second. */
    private static final long SLACK = 10_000_000L;

    private final Transport below;
    private final Settings settings;
    private final ScheduledExecutorService timer;
    private final LongSupplier nanoTime;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * What is polite.
     *
     * @param perSecond requests per second and host; 0 = unlimited
     * @param connections requests in flight per host, at least 1
     * @param longestPark longest time a host is left alone after it asked for patience
     */
    public record Settings(double perSecond, int connections, Duration longestPark) {
        public Settings {
            if (perSecond < 0 || connections < 1) {
                throw new IllegalArgumentException("rate " + perSecond + ", connections " + connections);
            }
        }

        long intervalNanos() {
            return perSecond == 0 ? 0 : (long) (NANOS / perSecond) + SLACK;
        }
    }

    /**
     * Wraps a transport.
     *
     * @param timer wakes queues up; its tasks are short
     * @param nanoTime monotonic clock in nanoseconds
     */
    public Politeness(Transport below, Settings settings, ScheduledExecutorService timer, LongSupplier nanoTime) {
        this.below = below;
        this.settings = settings;
        this.timer = timer;
        this.nanoTime = nanoTime;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return send(request, below);
    }

    /** Another transport that waits in the same queues: a measurement is a visit like any other. */
    public Transport through(Transport other) {
        return request -> send(request, other);
    }

    private CompletableFuture<Exchange> send(ExchangeRequest request, Transport over) {
        Host host = hosts.computeIfAbsent(request.url().host(), name -> new Host());
        Waiting waiting = new Waiting(request, over, new CompletableFuture<>());
        host.add(waiting);
        pump(host);
        return waiting.result;
    }

    private void pump(Host host) {
        for (Waiting next = host.next(); next != null; next = host.next()) {
            Waiting sent = next;
            sent.over.send(sent.request).whenComplete((exchange, error) -> {
                host.done(error == null && exchange instanceof Exchange.Response response ? patience(response) : 0);
                if (error == null) {
                    sent.result.complete(exchange);
                } else {
                    sent.result.completeExceptionally(error);
                }
                pump(host);
            });
        }
        long wait = host.claimWakeUp();
        if (wait >= 0) {
            timer.schedule(() -> wake(host), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void wake(Host host) {
        host.awake();
        pump(host);
    }

    /** Nanoseconds that an answer asks to be left alone; 0 for most. */
    private long patience(Exchange.Response response) {
        if (response.status() != 429 && response.status() != 503) {
            return 0;
        }
        return RetryPolicy.retryAfter(response)
                .map(asked -> asked.compareTo(settings.longestPark) > 0 ? settings.longestPark : asked)
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private record Waiting(ExchangeRequest request, Transport over, CompletableFuture<Exchange> result) {}

    /** Queue and clock of one host. */
    private final class Host {
        private final Queue<Waiting> queue = new ArrayDeque<>();
        private int inFlight;
        private long notBefore = nanoTime.getAsLong();
        private boolean wakeUpSet;
        private boolean answered;

        synchronized void add(Waiting waiting) {
            queue.add(waiting);
        }

        /** The request that may go now, null when none may. */
        synchronized @org.jspecify.annotations.Nullable Waiting next() {
            if (queue.isEmpty() || isFull() || notBefore - nanoTime.getAsLong() > 0) {
                return null;
            }
            inFlight++;
            notBefore = nanoTime.getAsLong() + settings.intervalNanos();
            return queue.poll();
        }

        synchronized void done(long park) {
            inFlight--;
            long wait = Math.max(park, answered ? 0 : settings.intervalNanos());
            answered = true;
            long until = nanoTime.getAsLong() + wait;
            if (wait > 0 && until - notBefore > 0) {
                notBefore = until;
            }
        }

        /**
         * With a rate, the first request goes alone: name, connection and our own cold start delay it, and the second
         * would arrive on its heels.
         */
        private boolean isFull() {
            return inFlight >= settings.connections || (settings.perSecond > 0 && !answered && inFlight > 0);
        }

        /** Nanoseconds until the queue may move, -1 when nothing waits for the clock or a wake-up is set already. */
        synchronized long claimWakeUp() {
            if (queue.isEmpty() || isFull() || wakeUpSet) {
                return -1;
            }
            wakeUpSet = true;
            return Math.max(0, notBefore - nanoTime.getAsLong());
        }

        synchronized void awake() {
            wakeUpSet = false;
        }
    }
}
