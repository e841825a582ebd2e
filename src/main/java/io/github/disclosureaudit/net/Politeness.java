package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to a rate and a number of connections per host and parks a host that asks for patience. Nothing blocks: a
 * request that may not go yet waits in its host's queue while other hosts go on. Every host has its own lock; none is
 * held while a request is sent.
 */
public final class Politeness implements Transport {
    private final Sender below;
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
    }

    /**
     * Wraps a sender.
     *
     * @param timer wakes queues up; its tasks are short
     * @param nanoTime monotonic clock in nanoseconds
     */
    public Politeness(Sender below, Settings settings, ScheduledExecutorService timer, LongSupplier nanoTime) {
        this.below = below;
        this.settings = settings;
        this.timer = timer;
        this.nanoTime = nanoTime;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return send(request, below, false);
    }

    /** The same for requests that go before all that still wait. */
    public Transport ahead() {
        return request -> send(request, below, true);
    }

    /** Another sender whose requests wait in the same queues: a measurement is a visit like any other. */
    public Transport through(Sender other) {
        return request -> send(request, other, false);
    }

    private CompletableFuture<Exchange> send(ExchangeRequest request, Sender over, boolean ahead) {
        Host host = hosts.computeIfAbsent(request.url().host(), name -> new Host());
        Waiting waiting = new Waiting(request, over, new CompletableFuture<>());
        host.add(waiting, ahead);
        pump(host);
        return waiting.result;
    }

    private void pump(Host host) {
        for (Started next = host.next(); next != null; next = host.next()) {
            start(host, next);
        }
        long wait = host.claimWakeUp();
        if (wait >= 0) {
            timer.schedule(() -> wake(host), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void start(Host host, Started started) {
        Waiting waiting = started.waiting;
        waiting.over
                .send(waiting.request, () -> {
                    if (host.leaves(started)) {
                        pump(host);
                    }
                })
                .whenComplete((exchange, error) -> {
                    host.done(
                            started,
                            error == null && exchange instanceof Exchange.Response response ? patience(response) : 0);
                    if (error == null) {
                        waiting.result.complete(exchange);
                    } else {
                        waiting.result.completeExceptionally(error);
                    }
                    pump(host);
                });
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

    private record Waiting(ExchangeRequest request, Sender over, CompletableFuture<Exchange> result) {}

    /** A request whose turn has come. */
    private static final class Started {
        private final Waiting waiting;
        private final Pace.@Nullable Turn turn;
        private boolean left;

        Started(Waiting waiting, Pace.@Nullable Turn turn) {
            this.waiting = waiting;
            this.turn = turn;
        }
    }

    /** Queue and clock of one host. */
    private final class Host {
        private final Deque<Waiting> queue = new ArrayDeque<>();
        private final @Nullable Pace pace;
        private int inFlight;
        private long notBefore = nanoTime.getAsLong();
        private boolean answered;
        private boolean wakeUpSet;
        private long wakeUpAt;

        Host() {
            pace = settings.perSecond == 0 ? null : new Pace(settings.perSecond, notBefore);
        }

        synchronized void add(Waiting waiting, boolean ahead) {
            if (ahead) {
                queue.addFirst(waiting);
            } else {
                queue.addLast(waiting);
            }
        }

        /** The request that may go now, null when none may. */
        synchronized @Nullable Started next() {
            long now = nanoTime.getAsLong();
            if (queue.isEmpty() || isFull() || soonest(now) - now > 0) {
                return null;
            }
            inFlight++;
            return new Started(queue.remove(), pace == null ? null : pace.take(now));
        }

        /**
         * With a rate, the first request goes alone: name, connection and our own cold start delay it, and the second
         * would arrive on its heels.
         */
        private boolean isFull() {
            return inFlight >= settings.connections || (pace != null && !answered && inFlight > 0);
        }

        private long soonest(long now) {
            long next = pace == null ? now : pace.next(now);
            return notBefore - next > 0 ? notBefore : next;
        }

        /** Notes that a request goes out; whether that may let others go earlier than expected. */
        synchronized boolean leaves(Started started) {
            started.left = true;
            if (started.turn != null) {
                started.turn.leaves(nanoTime.getAsLong());
            }
            return started.turn != null && !queue.isEmpty();
        }

        synchronized void done(Started started, long park) {
            inFlight--;
            long now = nanoTime.getAsLong();
            if (!started.left) {
                leaves(started);
            }
            if (pace != null && !answered) {
                pace.rest(now);
            }
            answered = true;
            if (park > 0 && now + park - notBefore > 0) {
                notBefore = now + park;
            }
        }

        /** Nanoseconds until the queue may move, -1 when nothing waits for the clock or a wake-up is set already. */
        synchronized long claimWakeUp() {
            if (queue.isEmpty() || isFull()) {
                return -1;
            }
            long now = nanoTime.getAsLong();
            long next = soonest(now);
            if (wakeUpSet && wakeUpAt - next <= 0) {
                return -1;
            }
            wakeUpSet = true;
            wakeUpAt = next;
            return Math.max(0, next - now);
        }

        synchronized void awake() {
            wakeUpSet = false;
        }
    }
}
