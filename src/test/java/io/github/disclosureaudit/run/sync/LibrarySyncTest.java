package io.github.disclosureaudit.run.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.LibraryShelf;
import io.github.disclosureaudit.regulation.Receipt;
import io.github.disclosureaudit.regulation.Receipt.Outcome;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.regulation.VersionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come from both databases in the form in which they answer, politely, once, and never over a held text. */
@Timeout(60)
class LibrarySyncTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LibrarySync.Scope ALL = new LibrarySync.Scope(List.of(), 100, false);

    @TempDir
    private Path library;

    private OfficialSites sites;
    private HttpTransport transport;
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        sites = new OfficialSites();
        sites.hold("1", "渡口管理条例", "2010-03-01", 3, OfficialSites.BODY)
                .hold("2", "码头管理条例", "2011-04-02", 1, OfficialSites.BODY.replace("渡口", "码头"))
                .hold("3", "航道管理条例", "2012-05-03", 2, OfficialSites.BODY.replace("渡口", "航道"));
        transport = new HttpTransport(
                HttpSettings.defaults(),
                Names.of(Optional.empty()),
                new AddressGuard(true, List.of(), List.of("127.0.0.1")),
                List.of(),
                Runnable::run,
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        transport.close();
        sites.close();
    }

    private OfficialDatabase database(String name) {
        DatabaseClient client =
                new DatabaseClient(transport, RetryPolicy.standard(), Duration.ofSeconds(2), pauses::add);
        return name.equals("flk")
                ? new LawDatabase(sites.address(), client)
                : new RegulationDatabase(sites.address(), client);
    }

    private boolean sync(String name, LibrarySync.Scope scope) throws IOException, SyncException {
        receipts.clear();
        missed.clear();
        sites.asked.clear();
        try (LibraryShelf shelf = LibraryShelf.open(library, LibraryShelf.Rules.STRICT)) {
            return LibrarySync.run(database(name), library, shelf, scope, TODAY, new LibrarySync.Listener() {
                @Override
                public void received(Receipt receipt) {
                    receipts.add(receipt);
                }

                @Override
                public void missed(String title, Message why) {
                    missed.add(title);
                }
            });
        }
    }

    private RegulationVersion version(String title) throws IOException {
        return Library.open(library).titled(title).orElseThrow().newest();
    }

    private List<Outcome> outcomes() {
        return receipts.stream().map(Receipt::outcome).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flk", "xzfg"})
    void readsTextsWithTheirDatesOnce(String name) throws Exception {
        assertThat(sync(name, ALL)).isTrue();
        assertThat(outcomes()).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.ADDED);
        RegulationVersion held = version("渡口管理条例");
        assertThat(held.version()).isEqualTo(LocalDate.of(2010, 3, 1));
        assertThat(held.documentNumber()).isEqualTo("国务院令第91号");
        assertThat(held.effective()).contains(LocalDate.of(2010, 5, 1));
        assertThat(held.kind()).isEqualTo("行政法规");
        assertThat(held.statusAsOf()).contains(TODAY);
        assertThat(held.sources()).hasSize(1);
        assertThat(Library.open(library).text(held)).isEqualTo(OfficialSites.BODY + "\n");
        // Every question but the first waits.
        assertThat(pauses).hasSize(sites.asked.size() - 1).allMatch(Duration.ofSeconds(2)::equals);

        assertThat(sync(name, ALL)).isTrue();
        assertThat(receipts).isEmpty();
        assertThat(sites.asked).noneMatch(line -> line.contains("detail") || line.contains("docx"));
    }

    @Test
    void bothDatabasesTogetherVerifyAText() throws Exception {
        sync("flk", ALL);
        sync("xzfg", ALL);
        assertThat(outcomes()).containsOnly(Outcome.UPDATED);
        assertThat(version("渡口管理条例").isSingleSource()).isFalse();
    }

    @Test
    void takesOverWhatTheDatabaseSaysOfTheStatus() throws Exception {
        sync("flk", ALL);
        Library held = Library.open(library);
        LocalDate later = TODAY.plusDays(1);
        assertThat(held.status(version("渡口管理条例"), later)).isEqualTo(VersionStatus.CURRENT);
        assertThat(held.status(version("码头管理条例"), later)).isEqualTo(VersionStatus.REPEALED);
        assertThat(held.status(version("航道管理条例"), later)).isEqualTo(VersionStatus.AMENDED_TEXT_NOT_HELD);
        assertThat(held.status(version("航道管理条例"), LocalDate.of(2015, 1, 1))).isEqualTo(VersionStatus.CURRENT);
    }

    @Test
    void aChangedStatusIsReadAgain() throws Exception {
        sync("flk", ALL);
        sites.held.set(
                0,
                new OfficialSites.Held(
                        "1",
                        "渡口管理条例",
                        "2010-03-01",
                        "2010-05-01",
                        1,
                        sites.held.get(0).history(),
                        OfficialSites.BODY));
        sync("flk", ALL);
        assertThat(receipts).hasSize(1);
    }

    @Test
    void otherLettersAreReportedAndTheHeldTextStays() throws Exception {
        sync("xzfg", ALL);
        sync("flk", ALL);
        String held = Library.open(library).text(version("渡口管理条例"));
        sites.held.set(
                0,
                new OfficialSites.Held(
                        "1",
                        "渡口管理条例",
                        "2010-03-01",
                        "2010-05-01",
                        3,
                        sites.held.get(0).history(),
                        OfficialSites.BODY.replace("应当公布", "可以公布")));
        sync("xzfg", new LibrarySync.Scope(List.of(), 100, true));
        assertThat(outcomes()).contains(Outcome.DIFFERS_FROM_VERIFIED);
        assertThat(receipts.get(0).differing()).containsExactly("第二条");
        assertThat(Library.open(library).text(version("渡口管理条例"))).isEqualTo(held);
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        assertThat(sync("flk", new LibrarySync.Scope(List.of(), 1, false))).isFalse();
        assertThat(outcomes()).containsExactly(Outcome.ADDED);
        // The kill came while a line was written.
        Path journal = library.resolve(".flk.npc.gov.cn.sync");
        Files.writeString(journal, Files.readString(journal) + "2\t2011");
        assertThat(sync("flk", ALL)).isTrue();
        assertThat(receipts).extracting(Receipt::title).containsExactly("码头管理条例", "航道管理条例");
    }

    @Test
    void readsOnlyTheTitlesAskedFor() throws Exception {
        assertThat(sync("flk", new LibrarySync.Scope(List.of("码头"), 100, false)))
                .isTrue();
        assertThat(receipts).extracting(Receipt::title).containsExactly("码头管理条例");
        assertThat(sites.asked.get(0)).contains("\"searchContent\":\"码头\"");
    }

    @Test
    void passesTroubleThatPasses() throws Exception {
        sites.trouble.put("/law-search/search/list", 1);
        assertThat(sync("flk", ALL)).isTrue();
        assertThat(receipts).hasSize(3);
    }

    @Test
    void oneTextThatCannotBeReadDoesNotStopTheOthers() throws Exception {
        sites.trouble.put("/oss/2.docx", 99);
        assertThat(sync("flk", ALL)).isFalse();
        assertThat(missed).containsExactly("码头管理条例");
        assertThat(receipts).hasSize(2);
        sites.trouble.clear();
        assertThat(sync("flk", ALL)).isTrue();
        assertThat(receipts).extracting(Receipt::title).containsExactly("码头管理条例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flk", "xzfg"})
    void aWallIsNoDatabase(String name) {
        sites.wall = "<html><script>$_ts=window['$_ts'];</script></html>";
        assertThatThrownBy(() -> sync(name, ALL)).isInstanceOfSatisfying(SyncException.class, e -> assertThat(
                        e.explanation().isEmpty())
                .isFalse());
        assertThat(receipts).isEmpty();
    }

    @Test
    void aTruncatedTextIsRefusedAndAskedForAgain() throws Exception {
        sites.held.set(
                0,
                new OfficialSites.Held(
                        "1", "渡口管理条例", "2010-03-01", "", 3, sites.held.get(0).history(), "第一条　为了加强渡口管理，制定本条例。"));
        sync("flk", ALL);
        assertThat(outcomes()).contains(Outcome.REFUSED);
        sync("flk", ALL);
        assertThat(outcomes()).containsExactly(Outcome.REFUSED);
    }
}
