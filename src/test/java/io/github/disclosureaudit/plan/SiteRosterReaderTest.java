package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters as people keep them in spreadsheets. */
@Timeout(30)
class SiteRosterReaderTest {
    private static final String HEAD = "site_id,name,kind,parent,home_url,site_code,hosts";

    @TempDir
    private Path folder;

    private Path sites(String... rows) throws IOException {
        Path file = folder.resolve("sites.csv");
        Files.write(file, List.of(rows));
        return file;
    }

    private List<Problem> faults(Path file) {
        return catchThrowableOfType(RuleBookException.class, () -> SiteRosterReader.read(file))
                .problems();
    }

    @Test
    void theRosterNamesTheHeadquartersAndThe42DirectCustoms() {
        SiteRoster roster = SiteRosterReader.read(RulesUnderTest.FOLDER.resolve("sites.csv"));
        assertThat(roster.sites())
                .filteredOn(site -> site.kind() == SiteKind.DIRECT)
                .hasSize(42);
        assertThat(roster.sites())
                .filteredOn(site -> site.kind() == SiteKind.HEADQUARTERS)
                .hasSize(1);
        assertThat(roster.sites()).extracting(site -> site.homeUrl().host()).doesNotHaveDuplicates();
        Site hohhot = roster.site("huhehaote").orElseThrow();
        assertThat(hohhot.siteCode()).isEqualTo("hhht_customs");
        assertThat(roster.unitsOf("shenzhen")).hasSizeGreaterThan(20);
        assertThat(roster.unitsOf("huangpu")).anyMatch(unit -> unit.name().equals("沙田海关"));
    }

    @Test
    void readsHostsInAnyCommonSpelling() throws IOException {
        SiteRoster roster = SiteRosterReader.read(sites(
                HEAD,
                "a,甲,headquarters,,HTTP://WWW.Example.test:8080/,customs,",
                "b,乙,direct,a,http://b.example.test/,b_customs,\"b.example.test；FW_b.example.test, c.example.test\""));
        assertThat(roster.sites().get(0).hosts()).containsExactly("www.example.test");
        assertThat(roster.sites().get(1).hosts())
                .containsExactly("b.example.test", "fw_b.example.test", "c.example.test");
    }

    @Test
    void readsWhatASpreadsheetLeavesBehind() throws IOException {
        Path file = folder.resolve("sites.csv");
        String text = "site_id;name;kind;parent;home_url;site_code;hosts;;\r\n"
                + "a;\u00A0甲海关 ;direct;;http://a.test/;;;;\r\n;;;;;;;;\r\n\r\n";
        Files.write(
                file,
                text.getBytes(
                        Charset.forName("GBK").newEncoder().canEncode('\u00A0')
                                ? Charset.forName("GBK")
                                : Charset.forName("UTF-8")));
        assertThat(SiteRosterReader.read(file).sites())
                .singleElement()
                .extracting(Site::name)
                .isEqualTo("甲海关");
    }

    @Test
    void readsATableThatExcelSavedInGbk() throws IOException {
        Path file = folder.resolve("sites.csv");
        Files.write(file, (HEAD + "\r\na,甲海关,direct,,http://a.test/,,\r\n").getBytes(Charset.forName("GBK")));
        assertThat(SiteRosterReader.read(file).sites()).extracting(Site::name).containsExactly("甲海关");
    }

    @Test
    void tellsAllFaultsAtOnceWithPlaceAndRemedy() throws IOException {
        List<Problem> faults = faults(sites(
                HEAD,
                "a,甲,headquarters,,http://a.test/,,",
                "../etc,乙,custom,,ftp://x,a/b,http://c.test",
                "a,丙,direct,nobody,http://c.test/,,",
                "d,,direct,d,http://d.test/,,"));
        assertThat(faults)
                .extracting(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.message().key())
                .containsExactlyInAnyOrder(
                        "3:1 id-bad",
                        "3:3 kind-unknown",
                        "3:5 url-bad",
                        "3:6 site-code-bad",
                        "3:7 host-bad",
                        "4:1 site-twice",
                        "4:4 parent-unknown",
                        "5:2 cell-empty",
                        "5:4 parent-itself");
        assertThat(faults)
                .allMatch(problem -> !problem.remedy().in(Locale.ENGLISH).isBlank()
                        && !problem.remedy().in(Locale.CHINESE).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "a\\b", ".", "..", "-a", "A", "海关", "con", "a b", "a.b", "%2e"})
    void refusesIdsThatCouldLeaveTheReportFolder(String id) throws IOException {
        assertThat(faults(sites(HEAD, id + ",甲,direct,,http://a.test/,,")))
                .extracting(problem -> problem.message().key())
                .contains("id-bad");
    }

    @Test
    void countsLinesOfTheFileAlsoAfterACellOfSeveralLines() throws IOException {
        List<Problem> faults =
                faults(sites(HEAD + ",note", "a,甲,direct,,http://a.test/,,,\"one\ntwo\"", "b,乙,x,,http://b.test/,,,"));
        assertThat(faults).singleElement().extracting(Problem::line).isEqualTo(4);
    }

    @Test
    void namesColumnsThatItDoesNotKnowOrMisses() throws IOException {
        List<Problem> faults = faults(sites("site_id,name,knd,home_url,name"));
        assertThat(faults)
                .extracting(problem -> problem.message().key())
                .containsExactlyInAnyOrder("table-column-unknown-near", "table-column-twice", "table-column-missing");
    }

    @Test
    void refusesEmptyTablesAndRosters() throws IOException {
        assertThat(faults(sites()).get(0).message().key()).isEqualTo("table-empty");
        assertThat(faults(sites(HEAD)).get(0).message().key()).isEqualTo("roster-empty");
        assertThat(faults(folder.resolve("absent.csv")).get(0).message().key()).isEqualTo("file-missing");
    }

    @Test
    void unitsBelongToSitesOfTheRoster() throws IOException {
        Path file = sites(HEAD, "alpha,甲,direct,,http://a.test/,,");
        Files.write(
                folder.resolve("units.csv"),
                List.of(
                        "site_id,unit_id,unit_name,is_budget_unit",
                        "alpha,u-1,北海关,yes",
                        "alpa,u-2,南海关,no",
                        "alpha,u-1,东海关,是",
                        "alpha,u-3,北海关,no",
                        "alpha,u-4,西海关,maybe"));
        assertThat(faults(file))
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("3 unit-site-unknown-near", "4 unit-twice", "5 unit-name-twice", "6 yes-no-expected");
    }

    @Test
    void readsTheRosterOfTheSampleWorld() {
        Path file = Path.of("../shared/acceptance/world/roster/sites.csv");
        Assumptions.assumeTrue(Files.exists(file), "the sample world is not here");
        SiteRoster roster = SiteRosterReader.read(file);
        assertThat(roster.sites()).isNotEmpty();
        assertThat(roster.units()).anyMatch(unit -> unit.budgetUnit() && unit.isSubordinateCustoms());
    }
}
