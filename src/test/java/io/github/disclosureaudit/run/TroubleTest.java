package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.run.Nights.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at one site stays there, is said, and claims nothing. */
@Timeout(60)
class TroubleTest {
    private static final int SITES = 6;

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

    @Test
    void wallAndDeadServerAreSaidAndTheirNeighbourIsWhole() throws Exception {
        portal.wall(2, 412);
        Path alone = nights("alone", 1).run(1, Plan.FRESH);
        Path run = nights("together", 3).withDown(3).run(1, Plan.FRESH);
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"exitCode\" : 3");
        assertThat(rows(run, "coverage.csv", 1).get("n2")).contains("home-wall");
        assertThat(rows(run, "coverage.csv", 1).get("n3")).contains("home-refused");
        for (CSVRecord row : records(run, "verdicts.csv")) {
            boolean closed = !row.get(1).equals("n1");
            boolean dnsAlone = row.get(4).equals("27");
            boolean homeLink = row.get(1).equals("n3")
                    && (row.get(4).equals("25") || row.get(4).equals("26"));
            if (closed && !dnsAlone && !homeLink) {
                assertThat(row.get(6)).as(row.toString()).isIn("UNKNOWN", "MANUAL", "NA");
            }
        }
        String table = "findings/n1.csv";
        assertThat(RunTables.ofLiveRun(run).get(table))
                .isEqualTo(RunTables.ofLiveRun(alone).get(table));
    }

    @Test
    void ownFailureAtOneSiteIsARowOfItsOwn() throws Exception {
        RunId id = new RunId("2021-12-02T0200");
        Path partial = folder.resolve("reports").resolve(id + ".partial");
        Files.createDirectories(partial.resolve("archive").resolve("n1.warc.gz"));
        Outcome outcome = nights("reports", 2).resume(id, Plan.FRESH);
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.complete()).isEqualTo(1);
        assertThat(outcome.failed()).isEqualTo(1);
        Path run = outcome.folder();
        assertThat(rows(run, "coverage.csv", 1).get("n1")).contains("internal-error");
        assertThat(records(run, "verdicts.csv").stream()
                        .filter(row -> row.get(1).equals("n1"))
                        .map(row -> row.get(6))
                        .distinct())
                .containsExactlyInAnyOrder("UNKNOWN", "NA");
        assertThat(rows(run, "findings/n2.csv", 7).keySet()).contains("http-404");
    }

    @Test
    void logSaysTheSameForPeopleAndMachines() throws Exception {
        portal.wall(2, 412);
        Outcome outcome = nights("reports", 2).resume(new RunId("2021-12-02T0200"), Plan.FRESH);
        List<String> people = Files.readAllLines(outcome.folder().resolve("run.log"));
        List<String> machines = Files.readAllLines(outcome.folder().resolve("run.jsonl"));
        assertThat(people).hasSameSizeAs(machines).hasSize(6);
        assertThat(people.get(5)).endsWith(outcome.health().in(Locale.CHINESE));
        assertThat(machines.get(0)).startsWith("{\"at\":\"2021-12-0").contains("\"event\":\"run-started\"");
        assertThat(machines).anyMatch(line -> line.contains("\"event\":\"site-done\",\"site\":\"n1\""));
        assertThat(machines)
                .anyMatch(line -> line.contains("\"event\":\"site-incomplete\",\"site\":\"n2\"")
                        && line.contains("\"incomplete\":\"home-wall\""));
        assertThat(machines.get(5)).contains("\"event\":\"run-done\",\"exit\":3,\"sites\":2,\"complete\":1");
        assertThat(outcome.health().in(Locale.ENGLISH))
                .startsWith("Health: of 2 sites 1 complete, 1 incomplete, 0 failed; 35 pages, ")
                .endsWith("exit code 3");
    }

    @Test
    void nothingDependsOnHowManySitesRunSideBySide() throws Exception {
        portal.wall(4, 412);
        Path one = nights("one", SITES).withDown(5).run(1, parallel(1));
        Path many = nights("many", SITES).withDown(5).run(1, parallel(64));
        assertThat(RunTables.difference(RunTables.ofLiveRun(one), RunTables.ofLiveRun(many)))
                .isEmpty();
    }

    private static Plan parallel(int lanes) {
        return new Plan(1_000, 1L << 30, lanes, true, Optional.empty());
    }

    private Nights nights(String name, int sites) {
        return new Nights(portal, folder.resolve(name), sites);
    }

    private static Map<String, String> rows(Path run, String table, int key) throws IOException {
        return records(run, table).stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.get(key), CSVRecord::toString, (a, b) -> a));
    }

    private static List<CSVRecord> records(Path run, String table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return CSVParser.parse(Files.readString(run.resolve(table)), format).getRecords();
    }
}
