package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.archive.WarcJournal;
import io.github.disclosureaudit.run.ArchiveRetention.Pruned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ArchiveRetentionTest {
    @TempDir
    Path out;

    /** Four nights of two sites; the second site was complete in the oldest one only. */
    @BeforeEach
    void fourNights() throws IOException {
        for (int day = 1; day <= 4; day++) {
            night("2021-12-0" + day + "T0200", "a", "complete");
            night("2021-12-0" + day + "T0200", "b", day == 1 ? "complete" : "home-wall");
        }
        Files.createDirectories(out.resolve("2021-12-05T0200.partial/archive"));
        night("2021-12-05T0200.partial", "a", "complete");
    }

    @Test
    void newestRunsAndTheNewestCompleteArchiveOfEachSiteStay() throws Exception {
        Pruned pruned = ArchiveRetention.prune(out, 2, false);
        assertThat(pruned.archives()).isEqualTo(3);
        assertThat(pruned.runs()).isEqualTo(2);
        assertThat(pruned.bytes()).isPositive();
        assertThat(archive("2021-12-04T0200", "a")).exists();
        assertThat(archive("2021-12-03T0200", "b")).exists();
        assertThat(archive("2021-12-02T0200", "a")).doesNotExist();
        assertThat(archive("2021-12-02T0200", "b")).doesNotExist();
        assertThat(archive("2021-12-01T0200", "a")).doesNotExist();
        assertThat(archive("2021-12-01T0200", "b"))
                .as("b's next night compares with it")
                .exists();
        assertThat(archive("2021-12-05T0200.partial", "a")).as("to be resumed").exists();
        assertThat(out.resolve("2021-12-01T0200/verdicts.csv")).exists();
    }

    @Test
    void onlyTheNewestFactsOfEachSiteStay() throws Exception {
        for (int day = 1; day <= 4; day++) {
            Files.writeString(facts("2021-12-0" + day + "T0200", "a"), "facts");
        }
        Files.writeString(facts("2021-12-02T0200", "b"), "facts");
        Files.writeString(facts("2021-12-05T0200.partial", "a"), "facts");
        long bytes = ArchiveRetention.prune(out, 4, true).bytes();
        assertThat(bytes).isEqualTo(3L * "facts".length());
        assertThat(ArchiveRetention.prune(out, 4, false)).isEqualTo(new Pruned(0, 0, bytes));
        assertThat(facts("2021-12-04T0200", "a")).exists();
        assertThat(facts("2021-12-03T0200", "a")).doesNotExist();
        assertThat(facts("2021-12-01T0200", "a")).doesNotExist();
        assertThat(facts("2021-12-02T0200", "b")).as("no newer one").exists();
        assertThat(facts("2021-12-05T0200.partial", "a")).exists();
    }

    @Test
    void dryRunDeletesNothing() throws Exception {
        assertThat(ArchiveRetention.prune(out, 2, true).archives()).isEqualTo(3);
        assertThat(ArchiveRetention.prune(out, 2, true).archives()).isEqualTo(3);
    }

    @Test
    void neverWhileARunIsWriting() throws Exception {
        try (OutputLock run = OutputLock.take(out, "process 4711, run 2021-12-05T0200")) {
            assertThat(run).isNotNull();
            assertThatThrownBy(() -> ArchiveRetention.prune(out, 1, false)).hasMessageContaining("4711");
        }
    }

    private void night(String run, String site, String end) throws IOException {
        try (WarcJournal journal = WarcJournal.append(archive(run, site), "test")) {
            journal.writeNote(EndCard.NOTE, end);
        }
        Files.writeString(out.resolve(run).resolve("verdicts.csv"), "");
    }

    private Path facts(String run, String site) {
        return out.resolve(run).resolve("archive").resolve(site + ".facts");
    }

    private Path archive(String run, String site) {
        return out.resolve(run).resolve("archive").resolve(site + ".warc.gz");
    }
}
