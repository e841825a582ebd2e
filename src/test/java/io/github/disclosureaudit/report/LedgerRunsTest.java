package io.github.disclosureaudit.report;

import static io.github.disclosureaudit.report.SampleRuns.ALPHA;
import static io.github.disclosureaudit.report.SampleRuns.BETA;
import static io.github.disclosureaudit.report.SampleRuns.dead;
import static io.github.disclosureaudit.report.SampleRuns.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.State;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.report.RunDiff.Change;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ledger over whole runs: written by each, made again from all of them. */
@Timeout(60)
class LedgerRunsTest {
    private static final Finding STAYS = dead(ALPHA, "a/1.html", "甲");
    private static final Finding GOES = dead(ALPHA, "a/2.html", "乙");

    @TempDir
    Path reports;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SampleRuns runs;

    @BeforeEach
    void open() {
        runs = new SampleRuns(reports);
    }

    @Test
    void opensFixesAndReopens() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS));
        assertThat(life(GOES).state()).isEqualTo(State.FIXED);
        Path third = runs.run("2021-12-03T0200", Night.of(ALPHA, STAYS, GOES));

        assertThat(life(STAYS).runsSeen()).isEqualTo(3);
        assertThat(life(GOES).timesReopened()).isEqualTo(1);
        assertThat(ledger()).contains("opened 2021-12-01T0200; fixed 2021-12-02T0200; reopened 2021-12-03T0200");
        assertThat(column(third, "state")).containsExactly("known", "reopened");
        assertThat(column(third, "first_seen")).containsOnly("2021-12-01");
    }

    @Test
    void incompleteCrawlProvesNothing() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS).incomplete("budget"));
        assertThat(life(GOES).state()).isEqualTo(State.NOT_JUDGED);
        assertThat(life(GOES).runsNotJudged()).isEqualTo(1);
        assertThat(life(STAYS).state()).isEqualTo(State.OPEN);
    }

    @Test
    void checkThatCouldNotJudgeProvesNothingThoughTheRequirementFails() throws IOException {
        Finding number = phone(ALPHA, "tel.html", "咨询电话");
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, number));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS).check("phone", Verdict.UNKNOWN));
        assertThat(life(number).state()).isEqualTo(State.NOT_JUDGED);
        runs.run("2021-12-03T0200", Night.of(ALPHA, STAYS));
        assertThat(life(number).state()).isEqualTo(State.FIXED);
    }

    @Test
    void walledAddressIsNotJudged() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS).walled(GOES.url()));
        assertThat(life(GOES).state()).isEqualTo(State.NOT_JUDGED);
    }

    @Test
    void siteThatWasNotAuditedIsNotJudged() throws IOException {
        Finding other = dead(BETA, "b.html", "丙");
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS), Night.of(BETA, other));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS));
        assertThat(life(other).state()).isEqualTo(State.NOT_JUDGED);
    }

    @Test
    void findingKeepsItsIdWhenItsPageMoves() throws IOException {
        Finding moved = dead(ALPHA, "new/place/1.html", "甲");
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS));
        Path second = runs.run("2021-12-02T0200", Night.of(ALPHA, moved));
        Path third = runs.run("2021-12-03T0200", Night.of(ALPHA, moved));
        assertThat(column(second, "finding_id")).containsExactly(STAYS.id());
        assertThat(column(third, "finding_id")).containsExactly(STAYS.id());
        assertThat(column(third, "state")).containsExactly("known");
        assertThat(life(STAYS).finding().url()).isEqualTo(moved.url());
        assertThat(Files.readString(second.resolve("moves.csv"))).contains(STAYS.id() + "," + moved.id());
    }

    @Test
    void equalLabelsAreNotTakenForAMove() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, dead(ALPHA, "a/1.html", "更多")));
        Path second = runs.run("2021-12-02T0200", Night.of(ALPHA, dead(ALPHA, "b/7.html", "更多")));
        assertThat(column(second, "state")).containsExactly("new");
    }

    @Test
    void madeAgainByteForByte() throws IOException {
        fiveNights();
        Map<String, String> before = files();
        for (String derived : List.of("ledger.csv", "quarterly.csv", "lookback.csv")) {
            assertThat(before).containsKey(derived);
            Files.delete(reports.resolve(derived));
        }
        rebuild();
        assertThat(files()).isEqualTo(before);
        rebuild();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void killBetweenFolderAndLedgerIsMadeUpForByTheNextRun() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        byte[] older = Files.readAllBytes(reports.resolve("ledger.csv"));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS));
        Files.write(reports.resolve("ledger.csv"), older);
        Path third = runs.run("2021-12-03T0200", Night.of(ALPHA, STAYS, GOES));
        assertThat(column(third, "state")).containsExactly("known", "reopened");
        String written = ledger();
        rebuild();
        assertThat(ledger()).isEqualTo(written);
    }

    @Test
    void runThatIsResumedAfterALaterOneTakesItsPlaceInBetween() throws IOException {
        runs.open("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS));
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES));
        assertThat(life(GOES).state()).isEqualTo(State.FIXED);
        String written = ledger();
        rebuild();
        assertThat(ledger()).isEqualTo(written);
    }

    @Test
    void knowsTheRunsWhoseFoldersAreGone() throws IOException {
        Path first = runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS));
        assertThat(ReportFolder.open(reports, new Ledger()).lostRuns()).isEmpty();
        Files.move(first, reports.resolveSibling(reports.getFileName() + "-away"));
        assertThat(ReportFolder.open(reports, new Ledger()).lostRuns()).containsExactly("2021-12-01T0200");
    }

    @Test
    void spoiltLedgerIsNamedWithLineAndRemedy() throws IOException {
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS));
        Path file = reports.resolve("ledger.csv");
        Files.writeString(file, ledger().replace(",high,", ",grave,"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> runs.open("2021-12-02T0200"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ledger.csv:2:")
                .hasMessageContaining("report");
        rebuild();
        assertThat(life(STAYS).state()).isEqualTo(State.OPEN);
    }

    @Test
    void tellsWhatChangedBetweenTwoRuns() throws IOException {
        fiveNights();
        ReportFolder folder = ReportFolder.open(reports, new Ledger());
        RunDiff diff = folder.diff(reports.resolve("2021-12-01T0200"), reports.resolve("2022-01-05T0200"));
        assertThat(diff.count(Change.STILL_OPEN)).isEqualTo(1);
        assertThat(diff.count(Change.REOPENED)).isEqualTo(1);
        assertThat(diff.count(Change.NEW)).isEqualTo(1);
        assertThat(diff.count(Change.NOT_JUDGED)).isEqualTo(1);
        RunDiff back = folder.diff(reports.resolve("2021-12-01T0200"), reports.resolve("2021-12-02T0200"));
        assertThat(back.count(Change.FIXED)).isEqualTo(1);
        assertThat(back.count(Change.STILL_OPEN)).isEqualTo(2);
    }

    @Test
    void quartersAddUp() throws IOException {
        fiveNights();
        List<CsvTable.Row> rows =
                CsvTable.read(reports.resolve("quarterly.csv")).rows();
        assertThat(rows.stream().map(CsvTable.Row::cells))
                .containsExactly(
                        List.of("2021-Q4", "办公厅", "0", "3", "0", "1", "2", "2", "0", "", "2"),
                        List.of("2022-Q1", "办公厅", "2", "1", "1", "0", "4", "4", "0", "1", "2"));
        assertThat(Files.readString(reports.resolve("lookback.csv")))
                .contains(GOES.id() + ",came-back,")
                .contains(STAYS.id() + ",never-fixed,");
    }

    /** Fixed, come back, not looked at, new: over the turn of a year. */
    private void fiveNights() throws IOException {
        Finding other = dead(BETA, "b.html", "丙");
        runs.run("2021-12-01T0200", Night.of(ALPHA, STAYS, GOES), Night.of(BETA, other));
        runs.run("2021-12-02T0200", Night.of(ALPHA, STAYS), Night.of(BETA, other));
        runs.run("2022-01-03T0200", Night.of(ALPHA, STAYS).incomplete("budget"), Night.of(BETA, other));
        runs.run("2022-01-04T0200", Night.of(ALPHA, dead(ALPHA, "c/1.html", "甲")), Night.of(BETA, other));
        runs.run("2022-01-05T0200", Night.of(ALPHA, dead(ALPHA, "c/1.html", "甲"), GOES, dead(ALPHA, "d.pdf", "丁")));
    }

    private void rebuild() throws IOException {
        ReportFolder.open(reports, new Ledger()).rebuild(SampleRuns.TEXTS, run -> true);
    }

    private String ledger() throws IOException {
        return Files.readString(reports.resolve("ledger.csv"), StandardCharsets.UTF_8);
    }

    private FindingLife life(Finding finding) throws IOException {
        return LedgerFile.read(reports.resolve("ledger.csv")).values().stream()
                .flatMap(List::stream)
                .filter(life -> life.finding().id().equals(finding.id()))
                .findAny()
                .orElseThrow();
    }

    private static List<String> column(Path run, String id) throws IOException {
        int index = Columns.FINDINGS.indexOf(id);
        return CsvTable.read(run.resolve("findings/alpha.csv")).rows().stream()
                .map(row -> row.textAt(index))
                .toList();
    }

    /** All files of the folder of results, as Latin-1 so that any byte counts. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(reports.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
