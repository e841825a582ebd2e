package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.run.NightPortal.Validators;
import io.github.disclosureaudit.run.Nights.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A night that remembers what the last one read reports what a night that reads everything reports. */
@Timeout(60)
class RememberedNightTest {
    private static final Pattern RECALLED = Pattern.compile("\"recalled\":(\\d+)");
    private static final String FACTS = "archive/n1.facts";

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
    void sameTablesAsAFreshNightWhateverBecameOfThePages(Validators offered) throws Exception {
        portal.offer(offered);
        Nights remembering = nights("remembering");
        Nights full = nights("full");
        assertThat(recalled(remembering.run(1, Plan.ORDINARY))).isZero();
        full.run(1, Plan.ORDINARY);

        portal.change("/tzgg/3.html", NightPortal.article(3, "改过的正文，链接<a href='/lost/new.html'>新附件</a>。"));
        portal.answerWith("/tzgg/4.html", 404);
        portal.change("/tzgg/5.html", "<html><title>404</title><body>您访问的页面不存在</body></html>");
        portal.declare("/tzgg/6.html", "text/html;charset=windows-1252");
        portal.change("/tzgg/8.html", NightPortal.article(9, "与另一篇相同。"));
        for (int number : new int[] {3, 5, 6, 8}) {
            portal.touch("/tzgg/" + number + ".html");
        }
        Path second = remembering.run(2, Plan.ORDINARY);
        Path fresh = full.run(2, Plan.FRESH);
        assertSame(fresh, second);
        assertThat(findings(second)).contains("/lost/new.html", "/tzgg/4.html,", "soft-404");
        assertThat(recalled(second)).isBetween(NightPortal.ARTICLES - 5, NightPortal.ARTICLES + 10);
        assertThat(recalled(fresh)).isZero();

        for (int number : new int[] {4, 5}) {
            portal.answerNormally("/tzgg/" + number + ".html");
            portal.change("/tzgg/" + number + ".html", NightPortal.article(number, "又回来了。"));
        }
        portal.declare("/tzgg/6.html", "text/html");
        for (int number : new int[] {4, 5, 6}) {
            portal.touch("/tzgg/" + number + ".html");
        }
        Path third = remembering.run(3, Plan.ORDINARY);
        assertSame(full.run(3, Plan.FRESH), third);
        assertThat(findings(third)).doesNotContain("/tzgg/4.html,", "soft-404");
        assertThat(recalled(third)).isGreaterThanOrEqualTo(NightPortal.ARTICLES - 3);
    }

    /** It says the same as last time to whoever names the date of the error page. */
    @Test
    void anErrorPageVouchesForNothing() throws Exception {
        portal.offer(Validators.LAST_MODIFIED);
        portal.change("/tzgg/5.html", "<html><title>404</title><body>您访问的页面不存在</body></html>");
        Nights nights = nights("reports");
        assertThat(findings(nights.run(1, Plan.ORDINARY))).contains("soft-404");
        portal.change("/tzgg/5.html", NightPortal.article(5, "又回来了，日期比错误页的还早。"));
        Path second = nights.run(2, Plan.ORDINARY);
        assertThat(findings(second)).doesNotContain("soft-404");
        assertThat(recalled(second)).isGreaterThan(NightPortal.ARTICLES - 5);
    }

    @Test
    void freshNightForgetsAndKeepsForTheNextOne() throws Exception {
        Nights nights = nights("reports");
        nights.run(1, Plan.ORDINARY);
        Path fresh = nights.run(2, Plan.FRESH);
        assertThat(recalled(fresh)).isZero();
        assertThat(fresh.resolve(FACTS)).exists();
        assertThat(recalled(nights.run(3, Plan.ORDINARY))).isGreaterThan(NightPortal.ARTICLES);
    }

    @Test
    void fileThatIsDeletedOrDamagedChangesNothing() throws Exception {
        Nights nights = nights("reports");
        Path first = nights.run(1, Plan.ORDINARY);
        Files.write(first.resolve(FACTS), new byte[] {1, 2, 3});
        Path second = nights.run(2, Plan.ORDINARY);
        assertSame(first, second);
        assertThat(recalled(second)).isZero();
        Files.delete(first.resolve(FACTS));
        Files.delete(second.resolve(FACTS));
        Path third = nights.run(3, Plan.ORDINARY);
        assertSame(first, third);
        assertThat(recalled(third)).isZero();
    }

    @Test
    void aNightThatWasCutShortKeepsNothing() throws Exception {
        Path cut = nights("reports").run(1, new Plan(5, 1L << 30, 8, false, Optional.empty()));
        assertThat(cut.resolve(FACTS)).doesNotExist();
        assertThat(cut.resolve(FACTS + ".part")).doesNotExist();
    }

    /** What a killed run has left of its own is written anew. */
    @Test
    void resumedNightRemembersTheNightBefore() throws Exception {
        Nights nights = nights("reports");
        Path first = nights.run(1, Plan.ORDINARY);
        byte[] other = Files.readAllBytes(nights("other").run(1, Plan.ORDINARY).resolve("archive/n1.warc.gz"));
        RunId id = new RunId("2021-12-09T0200");
        Path partial = folder.resolve("reports").resolve(id + ".partial");
        Files.createDirectories(partial.resolve("archive"));
        Files.write(partial.resolve("archive/n1.warc.gz"), Arrays.copyOf(other, other.length / 2));
        Files.write(partial.resolve(FACTS + ".part"), new byte[] {1, 2, 3});
        Path resumed = nights.resume(id, Plan.ORDINARY).folder();
        assertSame(first, resumed);
        assertThat(recalled(resumed)).isGreaterThan(NightPortal.ARTICLES);
        assertThat(resumed.resolve(FACTS)).exists();
        assertThat(resumed.resolve(FACTS + ".part")).doesNotExist();
    }

    /** It is what a night is checked with. */
    @Test
    void recheckReadsEverything() throws Exception {
        Path night = nights("reports").run(1, Plan.ORDINARY);
        Path again = nights("reports").recheck(night, folder.resolve("again"));
        assertThat(recalled(again)).isZero();
        assertThat(again.resolve(FACTS)).doesNotExist();
    }

    private Nights nights(String name) {
        return new Nights(portal, folder.resolve(name), 1);
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        assertThat(RunTables.difference(tables(expected), tables(actual))).isEmpty();
    }

    private static Map<String, String> tables(Path run) throws IOException {
        Map<String, String> tables = RunTables.ofLiveRun(run);
        tables.replaceAll((name, text) -> RunTables.withoutLife(text));
        return tables;
    }

    private static String findings(Path run) throws IOException {
        return Files.readString(run.resolve("findings/n1.csv"));
    }

    private static int recalled(Path run) throws IOException {
        Matcher field = RECALLED.matcher(Files.readString(run.resolve("run.jsonl")));
        assertThat(field.find()).isTrue();
        return Integer.parseInt(field.group(1));
    }
}
