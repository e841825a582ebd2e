package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** availability.csv survives overlapping calls and a power loss. */
@Timeout(30)
class AvailabilityFileTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2022-06-01T08:00:00+08:00");

    @TempDir
    Path reports;

    @Test
    void keepsEveryRowWholeWhenCallsOverlap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> calls = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        new AvailabilityFile(reports).append(List.of(row("a", i), row("b", i)), Locale.CHINESE);
                        return null;
                    })
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new AvailabilityFile(reports).visits("a")).hasSize(40);
        assertThat(new AvailabilityFile(reports).visits("b")).hasSize(40);
        String text = Files.readString(reports.resolve("availability.csv"));
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(text.lines().filter(line -> line.contains("\uFEFF"))).hasSize(1);
        assertThat(text.lines()).hasSize(81);
    }

    @Test
    void losesNoOtherRowToOneThatWasCutOff() throws Exception {
        AvailabilityFile file = new AvailabilityFile(reports);
        file.append(List.of(row("a", 1)), Locale.ENGLISH);
        Files.writeString(
                reports.resolve("availability.csv"),
                "2022-06-01T08:02+08:00,a,\"half a na",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        file.append(List.of(row("a", 3)), Locale.ENGLISH);
        assertThat(file.visits("a")).extracting(Visit::millis).containsExactly(1L, 3L);
    }

    @Test
    void knowsNoVisitsWithoutAFile() throws IOException {
        assertThat(new AvailabilityFile(reports).visits("a")).isEmpty();
    }

    private static AvailabilityRow row(String site, int millis) {
        return new AvailabilityRow(
                START.plusMinutes(millis),
                site,
                "样本海关,\"甲\"",
                "http://a.test/",
                "ipv4",
                "up",
                "",
                200,
                millis,
                "127.0.0.1");
    }
}
