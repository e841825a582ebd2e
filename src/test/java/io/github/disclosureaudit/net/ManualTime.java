package io.github.disclosureaudit.net;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A clock and its timer that move only when told, so that a test of waiting never waits. */
final class ManualTime implements LongSupplier {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private long now;
    private long made;

    private record Task(long at, long number, Runnable action) {}

    @Override
    public long getAsLong() {
        return now;
    }

    void after(long nanos, Runnable action) {
        tasks.add(new Task(now + nanos, made++, action));
    }

    /** Lets time pass from task to task until none is left or the end is reached. */
    void run(long end) {
        for (Task next = tasks.peek(); next != null && next.at <= end; next = tasks.peek()) {
            tasks.remove();
            now = Math.max(now, next.at);
            next.action.run();
        }
        now = Math.max(now, end);
    }

    /** A timer whose tasks run on this clock; it can do nothing but schedule once. */
    ScheduledExecutorService timer() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                ManualTime.class.getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("schedule")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    after(((TimeUnit) arguments[2]).toNanos((Long) arguments[1]), (Runnable) arguments[0]);
                    return null;
                });
    }
}
