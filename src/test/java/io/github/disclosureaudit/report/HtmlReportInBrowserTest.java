package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** index.html in a real browser; skipped where there is none. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportInBrowserTest {
    private static final String SHOWN =
            "document.querySelector('main .view') && !document.querySelector('main[aria-busy]')";
    private static final String EVIL = "</script><script>window.hit=1</script><img src=x onerror=window.hit=2>"
            + "<svg onload=window.hit=3><iframe src=http://evil.test/></iframe>${window.hit=4}{{window.hit=5}}<!--";
    private static final Site HOSTILE = new Site(
            "hostile", "坏" + EVIL, SiteKind.DIRECT, "", Url.of("http://hostile.test/"), "", List.of("hostile.test"));

    private static final Finding CHANGED = Finding.about(
                    "beta", 31, "regulation", Reason.of("article-changed"), "《检查办法》 第七条")
            .expected(Message.literal("第七条\u3000船方应当报告"))
            .actual(Message.literal("第七条 船方可以报告"))
            .build();

    private Optional<Browser> opened = Optional.empty();
    private String fleet = "";
    private String hostile = "";
    private String hostileFinding = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium on this machine: index.html was not looked at in a browser");
        fleet = page(new FleetRun(43, 40, 100_000).write(folder.resolve("fleet"), "2021-12-31T0200"));
        Finding finding = Finding.about(HOSTILE.id(), 31, "link", Reason.of("soft-404"), EVIL)
                .url("javascript:window.hit=6//" + EVIL)
                .foundOn("data:text/html," + EVIL)
                .position(EVIL)
                .message(Message.literal(EVIL))
                .expected(Message.literal("应为" + EVIL))
                .actual(Message.literal("实为" + EVIL))
                .evidence(EVIL, "urn:uuid:" + EVIL)
                .build();
        hostileFinding = finding.id();
        SampleRuns runs = new SampleRuns(folder.resolve("hostile"));
        runs.run("2021-12-30T0200", Night.of(HOSTILE));
        hostile = page(runs.run(
                "2021-12-31T0200",
                Night.of(HOSTILE, finding).incomplete("page-budget"),
                Night.of(SampleRuns.BETA, CHANGED)));
        opened = Optional.of(Browser.start(program.get(), folder.resolve("profile")));
    }

    @AfterAll
    void stop() throws IOException {
        if (opened.isPresent()) {
            opened.get().close();
        }
    }

    private static String page(Path run) {
        return run.resolve("index.html").toUri().toString();
    }

    private Browser browser() {
        return opened.orElseThrow();
    }

    /**
     * The figure that issue 6 asks for. Measured by the page's own clock from the start of the navigation to the second
     * frame that shows the whole first screen; the best of three, for other work on the machine only ever adds to it.
     */
    @Test
    void showsItsFirstScreenWithinTwoSeconds() {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            browser().open(fleet);
            browser().until("performance.getEntriesByName('first-screen').length === 1");
            best = Math.min(
                    best,
                    browser()
                            .eval("performance.getEntriesByName('first-screen')[0].startTime")
                            .asDouble());
        }
        assertThat(browser()
                        .eval("document.querySelectorAll('.matrix [data-cell]').length")
                        .asInt())
                .isEqualTo(43 * 40);
        assertThat(browser().text("document.querySelector('.cards').textContent"))
                .contains("100,000");
        assertThat(best).as("milliseconds to the first screen").isLessThan(2000);
    }

    @Test
    void filtersAndKeepsTheFilterInTheAddress() {
        browser().open(fleet + "#findings");
        browser().until("document.querySelector('.count')?.textContent.includes('100,000')");
        browser()
                .eval("(() => { const s = document.querySelector('select[name=severity]'); s.value = 'high';"
                        + " s.dispatchEvent(new Event('change')); })()");
        browser().until("!document.querySelector('.count')?.textContent.includes('100,000')");
        String count = browser().text("document.querySelector('.count').textContent");
        browser()
                .eval("(() => { const s = document.querySelector('select[name=site]'); s.value = 'site7';"
                        + " s.dispatchEvent(new Event('change')); })()");
        browser().until("document.querySelector('.count').textContent !== " + quoted(count));
        String narrowed = browser().text("document.querySelector('.count').textContent");
        assertThat(browser().text("location.hash")).contains("severity=high", "site=site7");
        assertThat(rowTexts()).isNotEmpty().allMatch(row -> row.contains("第7海关"));

        browser().reload();
        browser().until("document.querySelector('.count')");
        assertThat(browser().text("document.querySelector('.count').textContent"))
                .isEqualTo(narrowed);
        assertThat(browser().text("document.querySelector('select[name=severity]').value"))
                .isEqualTo("high");
        assertThat(rowTexts()).allMatch(row -> row.contains("第7海关"));
    }

    @Test
    void findsTextInAHundredThousandFindings() {
        browser().open(fleet + "#findings?q=" + "site42.test%2Fzfxxgk%2F3%2F17%2F");
        browser().until("document.querySelector('.count')");
        assertThat(rowTexts()).hasSize(1);
        browser().eval("document.querySelector('.findings tbody th a').click()");
        browser().until("document.querySelector('blockquote')");
        assertThat(browser().text("document.querySelector('blockquote').textContent"))
                .isEqualTo("HTTP 404 Not Found · 17");
        browser().eval("history.back()");
        browser().until("document.querySelector('.findings tbody tr')");
        assertThat(rowTexts()).hasSize(1);
    }

    @Test
    void asksTheNetworkForNothing() {
        for (String view : views("site0", "")) {
            browser().open(fleet + view);
            browser().until(SHOWN);
            assertThat(browser().requests()).as(view).containsExactly(fleet.replaceAll("#.*", ""));
            assertThat(browser().complaints()).as(view).isEmpty();
        }
    }

    @Test
    void runsNoScriptOfACrawledPage() {
        for (String view : views("hostile", hostileFinding)) {
            browser().open(hostile + view);
            browser().until(SHOWN);
            assertThat(browser().eval("window.hit === undefined").asBoolean())
                    .as(view)
                    .isTrue();
            assertThat(browser()
                            .eval("document.querySelectorAll('img, iframe, object, embed, [onerror], [onload]').length")
                            .asInt())
                    .as(view)
                    .isZero();
            assertThat(browser()
                            .text("[...document.querySelectorAll('a')].map(a => a.protocol).filter(p => "
                                    + "!['file:', 'http:', 'https:'].includes(p)).join()"))
                    .as(view)
                    .isEmpty();
            assertThat(browser().requests()).as(view).hasSize(1);
            // A complaint would mean that the policy had to stop what the page should never have made.
            assertThat(browser().complaints()).as(view).isEmpty();
        }
        browser().open(hostile + "#finding/hostile/" + hostileFinding);
        browser().until("document.querySelector('blockquote')");
        assertThat(browser().text("document.querySelector('blockquote').textContent"))
                .isEqualTo(EVIL);
        assertThat(browser().text("document.querySelector('h1').textContent")).isEqualTo(EVIL);
    }

    @Test
    void marksWhatDiffersInBothTextsOfAnArticle() {
        browser().open(hostile + "#finding/beta/" + CHANGED.id());
        browser().until(SHOWN);
        assertThat(browser().text("[...document.querySelectorAll('mark.should')].map(m => m.textContent).join('|')"))
                .isEqualTo("应当");
        assertThat(browser().text("[...document.querySelectorAll('mark.is')].map(m => m.textContent).join('|')"))
                .isEqualTo("可以");
        assertThat(browser().text("document.querySelector('.halves').textContent"))
                .contains("国家正式版本", "网站公开的文本");
    }

    @Test
    void switchesTheLanguageAndKeepsItInTheAddress() {
        browser().open(fleet);
        browser().until("document.querySelector('.matrix')");
        assertThat(browser().text("document.documentElement.lang")).isEqualTo("zh-CN");
        browser().eval("document.getElementById('language').click()");
        assertThat(browser().text("document.documentElement.lang")).isEqualTo("en");
        assertThat(browser().text("document.getElementById('top').textContent")).contains("Overview", "中文");
        assertThat(browser().text("document.querySelector('.cards').textContent"))
                .contains("Findings");
        browser().eval("document.querySelector('.matrix tbody th a').click()");
        browser().until("location.hash.startsWith('#site')");
        assertThat(browser().text("location.hash")).contains("lang=en");
        browser().reload();
        browser().until("document.documentElement.lang === 'en'");
    }

    @Test
    void worksByKeyboardAlone() {
        browser().open(fleet);
        browser().until("document.querySelector('.matrix')");
        browser().press("Tab");
        browser().until("document.activeElement.id === 'skip'");
        browser().press("Enter");
        browser().until("document.activeElement.id === 'main'");
        List<String> passed = new ArrayList<>();
        while (!focused("dataset.cell").startsWith("site") && passed.size() < 60) {
            browser().press("Tab");
            passed.add(focused("outerHTML"));
        }
        assertThat(focused("dataset.cell")).isEqualTo("site0 1");
        browser().press("ArrowRight");
        browser().press("ArrowDown");
        browser().until("document.activeElement.dataset.cell === 'site1 2'");
        assertThat(browser().text("document.getElementById('reading').textContent"))
                .contains("第1海关", "要点第2项");
        browser().press("Enter");
        browser().until("location.hash.startsWith('#requirement/2/site1') && document.activeElement.id === 'main'");
    }

    /** What a screen reader is told: names for everything that can be used, captions, one heading of the first rank. */
    @Test
    void namesEverythingForScreenReaders() {
        for (String view : views("hostile", hostileFinding)) {
            browser().open(hostile + view);
            browser().until(SHOWN);
            List<String> nameless = new ArrayList<>();
            for (JsonNode node :
                    browser().call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
                String role = node.path("role").path("value").asText();
                boolean used = List.of("link", "button", "combobox", "searchbox", "table", "image", "navigation")
                        .contains(role);
                if (used
                        && !node.path("ignored").asBoolean()
                        && node.path("name").path("value").asText().isBlank()) {
                    nameless.add(node.toString());
                }
            }
            assertThat(nameless).as(view).isEmpty();
            assertThat(browser().eval("document.querySelectorAll('h1').length").asInt())
                    .as(view)
                    .isEqualTo(1);
            assertThat(browser()
                            .text("[...document.querySelectorAll('[id]')].map(e => e.id)"
                                    + ".filter((id, i, all) => all.indexOf(id) !== i).join()"))
                    .as(view)
                    .isEmpty();
        }
    }

    @Test
    void printsWithoutItsControls() throws IOException {
        browser().open(fleet);
        browser().until("document.querySelector('.matrix')");
        try (PDDocument paper = Loader.loadPDF(browser().pdf())) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(text).contains("100,000", "第42海关").doesNotContain("English", "打印");
            assertThat(paper.getNumberOfPages()).isBetween(3, 20);
        }
    }

    private static List<String> views(String site, String finding) {
        List<String> views = new ArrayList<>(List.of(
                "", "#findings", "#site/" + site, "#requirement/31", "#requirement/31/" + site, "#dictionary", "#run"));
        if (!finding.isEmpty()) {
            views.add("#finding/" + site + "/" + finding);
        }
        return views;
    }

    private List<String> rowTexts() {
        List<String> rows = new ArrayList<>();
        browser()
                .eval("[...document.querySelectorAll('.findings tbody tr')].map(row => row.textContent)")
                .forEach(row -> rows.add(row.asText()));
        return rows;
    }

    private String focused(String property) {
        return browser().text("(document.activeElement." + property + " || '')");
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
