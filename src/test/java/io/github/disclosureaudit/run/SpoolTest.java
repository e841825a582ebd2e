package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class SpoolTest {
    @TempDir
    Path reports;

    @Test
    void theNextRunClearsAwayWhatKilledOnesLeft() throws Exception {
        Path old = Files.createDirectories(reports.resolve("2021-12-01T0200.partial/.spool/deep"));
        Files.writeString(old.resolve("n1.texts"), "cut off");
        Path archive = Files.createDirectories(reports.resolve("2021-12-01T0200.partial/archive"));
        Path run = Files.createDirectory(reports.resolve("2021-12-02T0200.partial"));
        try (Spool spool = Spool.take(reports, run)) {
            assertThat(old.getParent()).doesNotExist();
            assertThat(archive).isDirectory();
            Files.writeString(spool.path().resolve("n1.texts"), "tonight");
        }
        assertThat(run).isEmptyDirectory();
    }

    /** The system's folder for temporary files belongs to nobody, and nobody would ever clear it. */
    @Test
    void aWholeRunLeavesNothingBehind() throws Exception {
        try (NightPortal portal = NightPortal.start()) {
            Path run = new Nights(portal, reports, 1).run(1, Nights.Plan.FRESH);
            assertThat(run.toFile().list()).noneMatch(name -> name.startsWith("."));
        }
    }
}
