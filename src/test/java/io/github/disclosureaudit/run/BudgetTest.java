package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.run.Nights.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crawl cut short says so, and claims nothing that a whole one would deny. */
@Timeout(60)
class BudgetTest {
    private static final long MUCH = 1L << 30;

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
    @ValueSource(ints = {1, 2, 3, 5, 12, 30})
    void cutByPages(int pages) throws Exception {
        check("page-budget", new Plan(pages, MUCH, 8, true, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000, 20_000, 60_000})
    void cutByBytes(int bytes) throws Exception {
        check("byte-budget", new Plan(1000, bytes, 8, true, Optional.empty()));
    }

    @Test
    void cutByTheClockBeforeTheFirstPage() throws Exception {
        Path run = nights("cut").run(1, new Plan(1000, MUCH, 8, true, Optional.of(Instant.EPOCH)));
        assertThat(coverage(run)).contains("home-budget");
        assertThat(verdicts(run).values()).doesNotContain("PASS", "FAIL", "LATE");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 12, 35, 44})
    void cutByTheClockInTheMiddle(int request) throws Exception {
        Path whole = nights("whole").run(1, Plan.FRESH);
        AtomicReference<Instant> now = new AtomicReference<>(Nights.firstNight());
        long before = portal.requests();
        portal.whenAsked(request, () -> now.set(Nights.firstNight().plusSeconds(7200)));
        Plan hour =
                new Plan(1000, MUCH, 8, true, Optional.of(Nights.firstNight().plusSeconds(3600)));
        compare("time-budget", whole, nights("cut").run(now::get, hour));
        assertThat(portal.requests() - before).isLessThanOrEqualTo(request + 8 + 8);
    }

    /** Three sites share the pages of one run: each gets its part, whoever comes first, and no more is spent. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void pagesOfTheRunAreSharedFairly(int parallel) throws Exception {
        Plan plan = new Plan(1000, MUCH, parallel, true, Optional.empty()).with(new AuditOrder.Total(36, MUCH));
        Path cut = new Nights(portal, folder.resolve("cut"), 3).run(1, plan);
        assertThat(coverage(cut).lines().filter(line -> line.endsWith("page-budget")))
                .hasSize(3);
        assertThat(pages(cut)).hasSize(3).allMatch(pages -> pages >= 8 && pages <= 12);
        assertThat(verdicts(cut).values()).doesNotContain("PASS");
        Path again = new Nights(portal, folder, 3).recheck(cut, folder.resolve("again"));
        assertThat(RunTables.difference(RunTables.of(cut), RunTables.of(again))).isEmpty();
    }

    @Test
    void whatASmallSiteLeavesGoesToThoseThatStartLater() throws Exception {
        Plan plan = new Plan(1000, MUCH, 1, true, Optional.empty()).with(new AuditOrder.Total(60, MUCH));
        Path cut = new Nights(portal, folder.resolve("cut"), 3).withDown(1).run(1, plan);
        // An equal part is 20; the site that is down leaves nearly all of its own.
        assertThat(pages(cut))
                .hasSize(3)
                .contains(0)
                .filteredOn(pages -> pages > 20 && pages <= 30)
                .hasSize(2);
    }

    @Test
    void bytesOfTheRunAreSharedFairly() throws Exception {
        Plan plan = new Plan(1000, MUCH, 8, true, Optional.empty()).with(new AuditOrder.Total(MUCH, 60_000));
        Path cut = new Nights(portal, folder.resolve("cut"), 3).run(1, plan);
        assertThat(coverage(cut).lines().filter(line -> line.endsWith("byte-budget")))
                .hasSize(3);
        assertThat(pages(cut)).hasSize(3).allMatch(pages -> pages > 2);
    }

    private static List<Integer> pages(Path run) throws IOException {
        return coverage(run)
                .lines()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",", -1)[7]))
                .toList();
    }

    private void check(String reason, Plan plan) throws Exception {
        compare(reason, nights("whole").run(1, Plan.FRESH), nights("cut").run(1, plan));
    }

    private void compare(String reason, Path whole, Path cut) throws Exception {
        assertThat(coverage(cut)).contains(reason);
        assertThat(Files.readString(cut.resolve("run.json"))).contains("\"exitCode\" : 3");
        Map<String, String> full = verdicts(whole);
        verdicts(cut).forEach((requirement, verdict) -> {
            if (!verdict.equals(full.get(requirement))) {
                assertThat(verdict).as("requirement " + requirement).isIn("UNKNOWN", "MANUAL", "WARN");
            }
        });
        Path again = nights("cut").recheck(cut, folder.resolve("again"));
        assertThat(RunTables.difference(RunTables.of(cut), RunTables.of(again))).isEmpty();
    }

    private Nights nights(String name) {
        return new Nights(portal, folder.resolve(name), 1);
    }

    private static String coverage(Path run) throws IOException {
        return Files.readString(run.resolve("coverage.csv"));
    }

    /** Verdict by requirement, links left out: they are judged one by one. */
    private static Map<String, String> verdicts(Path run) throws IOException {
        Map<String, String> verdicts = new HashMap<>();
        String csv = Files.readString(run.resolve("verdicts.csv"));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setSkipHeaderRecord(true)
                .setHeader()
                .get();
        for (CSVRecord row : CSVParser.parse(csv, format)) {
            verdicts.put(row.get(4), row.get(6));
        }
        return verdicts;
    }
}
