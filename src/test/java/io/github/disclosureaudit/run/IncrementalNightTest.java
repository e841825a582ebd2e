package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.run.NightPortal.Validators;
import io.github.disclosureaudit.run.Nights.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A night that asks only for what has changed reports what a night that fetches everything reports. */
@Timeout(60)
class IncrementalNightTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private NightPortal portal;

    @BeforeEach
    void start() throws IOException {
        portal = NightPortal.start();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @EnumSource
    void sameTablesAsAFullNight(Validators offered) throws Exception {
        portal.offer(offered);
        Nights incremental = nights("incremental");
        Nights full = nights("full");
        incremental.run(1, Plan.ORDINARY);
        full.run(1, Plan.ORDINARY);
        portal.change("/tzgg/3.html", NightPortal.article(3, "改过的正文，链接<a href='/lost/new.html'>新附件</a>。"));
        portal.touch("/tzgg/3.html");
        Path expected = full.run(2, Plan.FRESH);
        Path second = incremental.run(2, Plan.ORDINARY);
        assertThat(RunTables.difference(RunTables.ofLiveRun(expected), RunTables.ofLiveRun(second)))
                .isEmpty();
        assertThat(Files.readString(second.resolve("findings/n1.csv"))).contains("/lost/new.html");
    }

    @ParameterizedTest
    @EnumSource(names = {"ETAG", "LAST_MODIFIED"})
    void unchangedSiteCostsAQuarterOfTheBytesAtMost(Validators offered) throws Exception {
        portal.offer(offered);
        Nights nights = nights("reports");
        nights.run(1, Plan.ORDINARY);
        long first = portal.bodyBytes();
        nights.run(2, Plan.ORDINARY);
        assertThat(portal.bodyBytes() - first).isLessThanOrEqualTo(first / 4);
        assertThat(portal.notModified()).isGreaterThan(NightPortal.ARTICLES);
    }

    @Test
    void freshNightAsksForEverything() throws Exception {
        portal.offer(Validators.ETAG);
        Nights nights = nights("reports");
        nights.run(1, Plan.ORDINARY);
        nights.run(2, Plan.FRESH);
        assertThat(portal.notModified()).isZero();
    }

    @Test
    void errorsAreNeverAnswersOfTheNextNight() throws Exception {
        portal.offer(Validators.ETAG);
        Nights nights = nights("reports");
        nights.run(1, Plan.ORDINARY);
        portal.answerWith("/tzgg/4.html", 404);
        Path second = nights.run(2, Plan.ORDINARY);
        assertThat(Files.readString(second.resolve("findings/n1.csv"))).contains("/tzgg/4.html");
        portal.answerNormally("/tzgg/4.html");
        long before = portal.notModified();
        Path third = nights.run(3, Plan.ORDINARY);
        assertThat(Files.readString(third.resolve("findings/n1.csv"))).doesNotContain("/tzgg/4.html");
        assertThat(portal.notModified() - before).isGreaterThanOrEqualTo(NightPortal.ARTICLES);
    }

    @Test
    void aNightThatWasCutShortVouchesForNothing() throws Exception {
        portal.offer(Validators.ETAG);
        Nights nights = nights("reports");
        nights.run(1, new Plan(5, 1L << 30, 8, false, Optional.empty()));
        nights.run(2, Plan.ORDINARY);
        assertThat(portal.notModified()).isZero();
    }

    /** Each archive holds all that it refers to: runs can be pruned, moved and rechecked one by one. */
    @ParameterizedTest
    @EnumSource
    void archiveOfAnIncrementalNightStandsAlone(Validators offered) throws Exception {
        portal.offer(offered);
        Nights nights = nights("reports");
        Path first = nights.run(1, Plan.ORDINARY);
        Path second = nights.run(2, Plan.ORDINARY);
        Path third = nights.run(3, Plan.ORDINARY);
        delete(first);
        delete(second);
        Path again = nights.recheck(third, folder.resolve("again"));
        assertThat(verdictsAndFindings(again)).isEqualTo(verdictsAndFindings(third));
    }

    private Nights nights(String name) {
        return new Nights(portal, folder.resolve(name), 1);
    }

    private static List<String> verdictsAndFindings(Path run) throws IOException {
        return RunTables.of(run).entrySet().stream()
                .filter(table -> !table.getKey().startsWith("ledger"))
                .map(table -> table.getKey() + "\n" + RunTables.withoutLife(table.getValue()))
                .toList();
    }

    private static void delete(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
