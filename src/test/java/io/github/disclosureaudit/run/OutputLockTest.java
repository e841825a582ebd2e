package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OutputLockTest {
    @Test
    void secondRunLearnsWhoHoldsTheFolder(@TempDir Path out) throws Exception {
        try (OutputLock first = OutputLock.take(out, "process 4711, run 2026-11-23T0200")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> OutputLock.take(out, "another"))
                    .isInstanceOf(OutputLock.HeldException.class)
                    .hasMessageContaining("process 4711, run 2026-11-23T0200");
        }
    }

    @Test
    void releasedLockIsFree(@TempDir Path out) throws Exception {
        OutputLock.take(out, "first").close();
        try (OutputLock second = OutputLock.take(out, "second")) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void runIdIsLocalTimeOfThePlanAndNeverTaken(@TempDir Path out) throws Exception {
        Instant start = Instant.parse("2026-11-22T18:00:30Z");
        RunId first = RunId.next(start, out);
        assertThat(first.text()).isEqualTo("2026-11-23T0200");
        java.nio.file.Files.createDirectory(out.resolve(first + ".partial"));
        assertThat(RunId.next(start, out).text()).isEqualTo("2026-11-23T0200-2");
        assertThat(RunId.isRunId("ledger.csv")).isFalse();
    }
}
