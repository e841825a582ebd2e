package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.check.Judge;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home pages that only lead on, or lead nowhere: neither may make a whole portal look empty. */
@Timeout(60)
class HomeDoorTest {
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private static final String PORTAL =
            "<title>样本海关</title><h1>样本海关</h1><p>欢迎访问本关门户网站。</p><a href=/news.html>工作动态</a>";

    @TempDir
    Path spool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=\"refresh\" content=\"0; url=/portal/index.html\">",
                "<script>window.location.href='/portal/index.html';</script>",
                "<script>location.replace(\"/portal/index.html\")</script>"
            })
    void takesThePageThatADoorOpensForTheHomePage(String door) {
        PaperSite site = new PaperSite()
                .html("/", "<html><head>" + door + "</head><body></body></html>")
                .html("/portal/index.html", PORTAL)
                .page("/news.html", "工作动态", "<p>关员在口岸一线忙碌。</p>");
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.home().map(page -> page.url().path())).contains("/portal/index.html");
            assertThat(portal.pages())
                    .filteredOn(page -> page.kind() == Page.Kind.HOME)
                    .hasSize(1);
            assertThat(portal.home().map(Page::depth)).contains(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><div id=\"app\"></div><script src=\"/js/app.1f2e.js\"></script></body>",
                "<title>维护通知</title><body><p>网站升级维护中，请稍后再来。</p></body>",
                "<body><script>var map={a:1};location.replace('http://'+host+'/p'+map.a)</script></body>"
            })
    void findsNoFaultInASiteOfWhichItSawOnlyTheDoor(String home) {
        PaperSite site = new PaperSite()
                .html("/", "<html>" + home + "</html>")
                .on("/js/app.1f2e.js", ask -> PaperSite.answer(ask, 200, "text/javascript", "draw()"));
        try (CrawledPortal portal = site.crawl(spool)) {
            List<Conclusion> conclusions = new Judge(RULES, CheckCatalogue.load(), RegulationTexts.NONE)
                    .judge(portal, LocalDate.of(2022, 6, 30));
            assertThat(conclusions)
                    .extracting(Conclusion::verdict)
                    .doesNotContain(Verdict.FAIL, Verdict.LATE, Verdict.WARN, Verdict.PASS);
            assertThat(conclusions).allMatch(conclusion -> conclusion.findings().isEmpty());
        }
    }
}
