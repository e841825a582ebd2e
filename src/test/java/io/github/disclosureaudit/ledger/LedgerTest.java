package io.github.disclosureaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.State;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.JudgedSite;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lives of findings from night to night: what was not looked at is neither there nor gone. */
@Timeout(60)
class LedgerTest {
    private static final int LINKS = 31;

    private final Ledger ledger = new Ledger();
    private List<FindingLife> lives = List.of();
    private int night;

    private static Finding link(String url, String label) {
        return Finding.about("alpha", LINKS, "link", Reason.http(404), label)
                .key(url)
                .url(url)
                .foundOn("http://a.test/")
                .build();
    }

    private static Finding phone(String url, String unit) {
        return Finding.about("alpha", 7, "phone", Reason.of("phone-missing"), unit)
                .key(url + unit)
                .url(url)
                .build();
    }

    private String runId() {
        return "2021-12-%02dT0200".formatted(night);
    }

    private List<FindingLife> night(Finding... findings) {
        return night(true, Set.of(), findings);
    }

    /** One more night; what {@code histories} promised before it must be what became of it. */
    private List<FindingLife> night(boolean complete, Set<String> unjudged, Finding... findings) {
        night++;
        Map<String, FindingHistory> told = ledger.histories(lives, runId(), List.of(findings));
        List<KnownFinding> known =
                List.of(findings).stream().map(LedgerTest::known).toList();
        Set<JudgedSite.Judged> judged = Set.of(new JudgedSite.Judged(LINKS, "link"), new JudgedSite.Judged(7, "phone"));
        lives = ledger.after(lives, new JudgedSite(runId(), "alpha", complete, judged, unjudged, known));
        assertThat(lives.stream().map(life -> life.finding().id())).doesNotHaveDuplicates();
        Set<String> open = new HashSet<>();
        lives.stream()
                .filter(life -> life.state() == State.OPEN)
                .forEach(life -> open.add(life.finding().id()));
        Set<String> promised = new HashSet<>();
        told.values().forEach(history -> promised.add(history.findingId()));
        assertThat(open).isEqualTo(promised);
        for (FindingLife life : lives) {
            boolean fresh = life.firstSeenRun().equals(runId());
            told.values().stream()
                    .filter(history -> history.findingId().equals(life.finding().id()))
                    .forEach(history -> assertThat(history.state() == FindingHistory.State.NEW)
                            .isEqualTo(fresh));
        }
        return lives;
    }

    private static KnownFinding known(Finding finding) {
        return new KnownFinding(
                finding.id(),
                finding.siteId(),
                "甲海关",
                finding.requirement(),
                "链接可用",
                finding.check(),
                finding.reason().code(),
                finding.severity(),
                finding.certainty(),
                finding.url(),
                finding.foundOn(),
                finding.subject(),
                "",
                "",
                "");
    }

    private FindingLife only() {
        assertThat(lives).hasSize(1);
        return lives.get(0);
    }

    private static List<Turn.Kind> turns(FindingLife life) {
        return life.history().stream().map(Turn::kind).toList();
    }

    @Test
    void opensStaysIsFixedAndComesBack() {
        Finding dead = link("http://a.test/1.html", "附件");
        night(dead);
        night(dead);
        assertThat(only().runsSeen()).isEqualTo(2);
        night();
        assertThat(only().state()).isEqualTo(State.FIXED);
        night();
        night(dead);
        assertThat(turns(only())).containsExactly(Turn.Kind.OPENED, Turn.Kind.FIXED, Turn.Kind.REOPENED);
        assertThat(only().state()).isEqualTo(State.OPEN);
        assertThat(only().lastSeenRun()).isEqualTo("2021-12-05T0200");
    }

    @Test
    void whatCouldNotBeLookedAtIsNotJudged() {
        Finding dead = link("http://a.test/1.html", "附件");
        night(dead);
        night(false, Set.of());
        assertThat(only().state()).isEqualTo(State.NOT_JUDGED);
        night(true, Set.of("http://a.test/1.html"));
        night(true, Set.of("http://a.test/"));
        assertThat(only().runsNotJudged()).isEqualTo(3);
        night(dead);
        assertThat(only().state()).isEqualTo(State.OPEN);
        assertThat(turns(only())).containsExactly(Turn.Kind.OPENED);
    }

    @Test
    void aNightThatCouldNotTellDoesNotUndoARepair() {
        night(link("http://a.test/1.html", "附件"));
        night();
        night(false, Set.of());
        assertThat(only().state()).isEqualTo(State.FIXED);
        assertThat(only().runsNotJudged()).isZero();
    }

    @Test
    void aFaultWhosePageMovedGoesOnUnderItsFirstId() {
        Finding before = phone("http://a.test/old.html", "乙海关");
        Finding after = phone("http://a.test/new.html", "乙海关");
        night(before);
        night(after);
        night(after);
        assertThat(only().finding().id()).isEqualTo(before.id());
        assertThat(only().finding().url()).isEqualTo(after.url());
        assertThat(only().formerIds()).containsExactly(after.id());
        assertThat(turns(only())).containsExactly(Turn.Kind.OPENED, Turn.Kind.MOVED);
    }

    /** The page moved, and then the old address showed the fault as well. */
    @Test
    void twoFaultsNeverShareALife() {
        Finding before = phone("http://a.test/old.html", "乙海关");
        Finding after = phone("http://a.test/new.html", "乙海关");
        night(before);
        night(after);
        night(after, before);
        assertThat(lives).hasSize(2);
        night(before, after);
        assertThat(lives).hasSize(2).allMatch(life -> life.state() == State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.test/x/1.pdf, http://b.test/y/1.pdf, 1",
        "http://a.test/x/1/index.html, http://a.test/y/1/index.html, 1",
        "http://a.test/x/1/, http://a.test/y/1/index.html, 1",
        "http://a.test/x/1.pdf?a=1, http://a.test/y/1.pdf?b=2, 1",
        "http://a.test/x/1.pdf, http://a.test/x/2.pdf, 2",
        "http://a.test/x/1/index.html, http://a.test/x/2/index.html, 2"
    })
    void aDeadLinkMovedOnlyWithTheNameOfItsFile(String before, String after, int expected) {
        night(link(before, "更多"));
        night(link(after, "更多"));
        assertThat(lives).hasSize(expected);
    }

    @Test
    void aFixedFaultIsNotContinuedByAnotherOne() {
        night(phone("http://a.test/old.html", "乙海关"));
        night();
        night(phone("http://a.test/new.html", "乙海关"));
        assertThat(lives).extracting(FindingLife::state).containsExactly(State.FIXED, State.OPEN);
    }

    @Test
    void aFaultWithoutANameIsNeverTakenForOneThatMoved() {
        night(phone("http://a.test/old.html", " "));
        night(phone("http://a.test/new.html", " "));
        assertThat(lives).hasSize(2);
    }

    /** Whatever nights bring: no life is doubled, none is lost, each fault is one life. */
    @Test
    void anyNightsAddUp() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            lives = List.of();
            night = 0;
            int before = 0;
            while (night < 8) {
                List<Finding> faults = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String url = "http://a.test/" + random.nextInt(3) + ".html";
                    String subject = "甲".repeat(random.nextInt(2) + 1);
                    faults.add(random.nextBoolean() ? link(url, subject) : phone(url, subject));
                }
                List<Finding> distinct = new ArrayList<>();
                faults.stream()
                        .filter(one ->
                                distinct.stream().noneMatch(other -> other.id().equals(one.id())))
                        .limit(random.nextInt(6))
                        .forEach(distinct::add);
                night(random.nextInt(4) > 0, Set.of(), distinct.toArray(Finding[]::new));
                assertThat(lives.size()).isGreaterThanOrEqualTo(before);
                assertThat(lives.stream().filter(life -> life.state() == State.OPEN))
                        .hasSameSizeAs(distinct);
                before = lives.size();
            }
        }
    }
}
