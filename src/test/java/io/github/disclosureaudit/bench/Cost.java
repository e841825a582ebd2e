package io.github.disclosureaudit.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What a whole process has cost: wall time, CPU of all its threads, compiler and collector included, memory. */
final class Cost {
    private final long start = System.nanoTime();
    private final LongAdder collected = new LongAdder();

    private Cost() {}

    static Cost start() {
        Cost cost = new Cost();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> cost.collected(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())),
                            null,
                            null);
        }
        return cost;
    }

    /** What a collection found in Eden was allocated since the last one. */
    private void collected(GarbageCollectionNotificationInfo info) {
        for (Map.Entry<String, MemoryUsage> pool :
                info.getGcInfo().getMemoryUsageBeforeGc().entrySet()) {
            if (pool.getKey().contains("Eden")) {
                collected.add(pool.getValue().getUsed());
            }
        }
    }

    /** Prints one line: {@code pages requests seconds cpu-seconds peak-kilobytes allocated-kilobytes}. */
    void print(long pages, long requests) {
        double cpu = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
        System.out.printf(
                Locale.ROOT,
                "cost %d %d %.2f %.2f %d %d%n",
                pages,
                requests,
                (System.nanoTime() - start) / 1e9,
                cpu,
                peak(),
                collected.sum() / 1024);
    }

    private static long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
