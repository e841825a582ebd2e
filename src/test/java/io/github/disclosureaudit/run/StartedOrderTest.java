package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class StartedOrderTest {
    private static final RunId RUN = new RunId("2021-12-01T0200");

    @TempDir
    Path reports;

    @Test
    void isReadAsItWasKept() throws Exception {
        Path run = Files.createDirectories(reports.resolve(RUN + ".partial"));
        StartedOrder order = new StartedOrder(Map.of("--as-of", "2021-11-30", "--dns", ""));
        order.keepIn(run);
        new StartedOrder(Map.of("--as-of", "2021-12-01")).keepIn(run);
        assertThat(StartedOrder.read(reports, RUN)).contains(order);
        assertThat(StartedOrder.read(reports, RUN).flatMap(StartedOrder::asOf)).contains(LocalDate.of(2021, 11, 30));
        StartedOrder.forget(run);
        assertThat(run).isEmptyDirectory();
        assertThat(StartedOrder.read(reports, RUN)).isEmpty();
    }
}
