package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SiteCrawlTest {
    @TempDir
    Path spool;

    /** A site whose home page opens once and leads to addresses that never answer. */
    private static PaperSite fallingSilent(int addresses) {
        String[] hrefs = java.util.stream.IntStream.range(0, addresses)
                .mapToObj(i -> "/a" + i + ".html")
                .toArray(String[]::new);
        return new PaperSite()
                .inTurn(
                        "/",
                        request -> PaperSite.answer(request, 200, "text/html", "<title>首页</title>" + links(hrefs)),
                        request -> PaperSite.failure(request, Fault.TIMEOUT))
                .otherwise(request -> PaperSite.failure(request, Fault.TIMEOUT));
    }

    private static String links(String... hrefs) {
        StringBuilder out = new StringBuilder("<p>本页文字说明本页内容，供参考。</p>");
        for (String href : hrefs) {
            out.append("<p><a href=\"")
                    .append(href)
                    .append("\">链接")
                    .append(href.hashCode())
                    .append("</a></p>");
        }
        return out.toString();
    }

    static TreeMap<String, String> outcomes(CrawledPortal portal) {
        TreeMap<String, String> outcomes = new TreeMap<>();
        for (LinkFact fact : portal.linkFacts()) {
            outcomes.put(fact.target(), word(fact.outcome()));
        }
        return outcomes;
    }

    private static String word(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.reason().code();
        }
        if (outcome instanceof LinkOutcome.Unjudged unjudged) {
            return "unjudged " + unjudged.reason().code();
        }
        return outcome instanceof LinkOutcome.Noted noted
                ? "note " + noted.reason().code()
                : "fine";
    }

    @Test
    void walksTheSiteAndReportsEachBrokenTargetOnce() {
        PaperSite site = new PaperSite()
                .page("/", "首页", links("/a/", "/b.html", "/gone.html"))
                .page("/a/", "栏目", links("/b.html", "/gone.html", "http://192.168.1.2/x"))
                .page("/b.html", "文章", links("http://www.portal.invalid/"))
                .fault("http://www.portal.invalid/", Fault.DNS);
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.pages().stream().map(page -> page.url().path())).containsExactly("/", "/a/", "/b.html");
            assertThat(portal.home().map(Page::title)).contains("首页");
            assertThat(outcomes(portal))
                    .containsOnly(
                            java.util.Map.entry("http://portal.test/gone.html", "http-404"),
                            java.util.Map.entry("http://192.168.1.2/x", "intranet-address"),
                            java.util.Map.entry("http://www.portal.invalid/", "dns"));
            LinkFact gone = portal.linkFacts().get(0);
            assertThat(gone.count()).isEqualTo(2);
            assertThat(gone.places().get(0).page()).isEqualTo(Url.of(PaperSite.HOME));
            assertThat(portal.text(portal.pages().get(1))).contains("本页文字");
            assertThat(portal.access(Url.of("http://portal.test/gone.html")).state())
                    .isEqualTo(Access.State.BROKEN);
            assertThat(portal.access(Url.of("http://portal.test/index.html"))).isEqualTo(Access.OPEN);
            assertThat(portal.coverage().pages()).isEqualTo(3);
            assertThat(portal.coverage().incomplete()).isEmpty();
        }
    }

    @Test
    void believesAPassingFaultOnlyAfterASecondRound() {
        PaperSite site = new PaperSite()
                .page("/", "首页", links("/flaky.html", "/dead.html", "http://other.test/"))
                .inTurn(
                        "/flaky.html",
                        request -> PaperSite.failure(request, Fault.TIMEOUT),
                        request -> PaperSite.answer(
                                request, 200, "text/html", "<title>好</title><p>内容在此</p><a href=/deep.html>深</a>"))
                .page("/deep.html", "深", links("/"))
                .fault("/dead.html", Fault.RESET)
                .inTurn(
                        "http://other.test/",
                        request -> PaperSite.answer(request, 503, "text/html", ""),
                        request -> PaperSite.answer(request, 200, "text/html", "<p>好</p>"));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(outcomes(portal)).containsOnly(java.util.Map.entry("http://portal.test/dead.html", "reset"));
            assertThat(portal.page(Url.of("http://portal.test/deep.html"))).isPresent();
        }
    }

    @Test
    void onlyTheFirstLookIsBrief() {
        PaperSite site = new PaperSite()
                .page("/", "首页", links("/dead.html", "http://other.test/gone"))
                .fault("/dead.html", Fault.RESET)
                .fault("http://other.test/gone", Fault.REFUSED);
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(outcomes(portal)).hasSize(2);
        }
        List<String> dead = List.of("GET http://portal.test/dead.html", "GET http://other.test/gone");
        assertThat(site.asked()).contains("GET http://portal.test/");
        assertThat(site.asked().stream().filter(dead::contains)).hasSize(4);
        assertThat(site.askedBriefly()).containsExactlyInAnyOrderElementsOf(dead);
    }

    @Test
    void findsErrorPagesThatAnswer200() {
        String shell =
                "<html><head><title>提示信息</title></head><body><p>对不起，您访问的页面不存在或已删除！</p><a href=/>返回首页</a></body></html>";
        String template = "<title>样本海关</title><div>" + "导航栏目".repeat(200) + "</div><p>没有找到您要的内容 %s</p>";
        PaperSite site = new PaperSite()
                .page("/", "首页", links("/soft/t1.html", "/tpl/a1.html", "/tpl/a2.html", "/news/1.html"))
                .html("/soft/t1.html", shell)
                .page("/news/1.html", "关于网站出现“404 页面不存在”提示的说明", links("/") + "近日有用户反映页面不存在。".repeat(20))
                .otherwise(request -> request.url().path().startsWith("/tpl/")
                        ? PaperSite.answer(
                                request,
                                200,
                                "text/html;charset=utf-8",
                                String.format(template, request.url().path()))
                        : PaperSite.answer(request, 404, "text/html", "404"));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(outcomes(portal))
                    .containsEntry("http://portal.test/soft/t1.html", "soft-404")
                    .doesNotContainKey("http://portal.test/news/1.html");
            assertThat(outcomes(portal)).containsEntry("http://portal.test/tpl/a2.html", "soft-404");
        }
    }

    @Test
    void aWallIsNeverBrokenAndAnEmptySiteIsIncomplete() {
        PaperSite site = new PaperSite()
                .otherwise(request ->
                        PaperSite.answer(request, 412, "text/html", "<script>$_ts=window['$_ts'];</script>"));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.pages()).isEmpty();
            assertThat(portal.coverage().incomplete()).isEqualTo("home-wall");
            assertThat(portal.linkFacts()).isEmpty();
            assertThat(portal.access(Url.of(PaperSite.HOME)).state()).isEqualTo(Access.State.BLOCKED);
        }
    }

    @Test
    void doesNotLoopInACalendarOrBeyondTheLastPageOfAList() {
        PaperSite site = new PaperSite()
                .page(
                        "/",
                        "首页",
                        links(
                                "/rili/?ym=2022-01",
                                "/eportal/ui?pageId=1&currentPage=1&moduleId=0123456789abcdef0123456789abcdef"))
                .otherwise(request -> {
                    Url url = request.url();
                    if (url.path().equals("/rili/")) {
                        int month = Integer.parseInt(url.query().substring(8)) + 1;
                        return PaperSite.answer(
                                request,
                                200,
                                "text/html;charset=utf-8",
                                "<title>日历</title><p>" + "月".repeat(month) + "工作日历".repeat(60)
                                        + "</p><a href=\"?ym=2022-" + month + "\">下月</a>");
                    }
                    if (url.path().equals("/eportal/ui")) {
                        int at = url.query().indexOf("currentPage=") + 12;
                        int page = Integer.parseInt(
                                        url.query().substring(at, url.query().indexOf('&', at)))
                                + 1;
                        return PaperSite.answer(
                                request,
                                200,
                                "text/html;charset=utf-8",
                                "<title>列表</title><p>最后一页</p><a href=\"/eportal/ui?pageId=1&currentPage=" + page
                                        + "&moduleId=0123456789abcdef0123456789abcdef\">下一页</a>");
                    }
                    return PaperSite.answer(request, 404, "text/html", "404");
                });
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.pages().size()).isLessThan(150);
            assertThat(portal.coverage().limits()).containsKeys("calendar", "near-identical");
        }
    }

    @Test
    void saysOurNetworkIsDownInsteadOfThousandsOfDeadLinks() {
        PaperSite site = new PaperSite()
                .inTurn(
                        "/",
                        request ->
                                PaperSite.answer(request, 200, "text/html;charset=utf-8", links("/1.html", "/2.html")),
                        request -> PaperSite.failure(request, Fault.RESET))
                .status("/robots.txt", 404)
                .otherwise(request -> PaperSite.failure(request, Fault.RESET));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(outcomes(portal).values()).containsOnly("unjudged vantage");
            assertThat(portal.coverage().incomplete()).isEqualTo("network-down");
        }
    }

    @Test
    void homePageIsNeverFetchedTwiceUnderAnotherName() {
        PaperSite site = new PaperSite()
                .page("/", "首页", links("index.html", "./", "/index.html?jsessionid=1", "//portal.test/"));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(site.asked().stream().filter(asked -> !asked.contains("robots") && !asked.contains("sitemap")))
                    .isEqualTo(List.of("GET http://portal.test/"));
            assertThat(portal.pages()).hasSize(1);
        }
    }

    @Test
    void countsPagesThatOnlyABrowserFills() {
        PaperSite site = new PaperSite()
                .page("/", "首页", links("/app/"))
                .page("/app/", "清单", "<div id=app></div><script src=/js/app.js></script>")
                .html("/js/app.js", "");
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.coverage().limits()).containsEntry("script-only-pages", 1);
        }
    }

    @Test
    void stopsAtAHostThatFellSilentAndBlamesNoLink() {
        PaperSite site = fallingSilent(300);
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.coverage().incomplete()).isEqualTo("host-silent");
            assertThat(outcomes(portal).values()).containsOnly("unjudged vantage");
            assertThat(site.asked()).hasSizeLessThan(150);
        }
    }

    /** What had been sent for when the silence was noticed is chance; what comes of it is not. */
    @Test
    void aReplayOfASilentHostComesToTheSameEnd() {
        String[] hrefs = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> "/a" + i + ".html")
                .toArray(String[]::new);
        PaperSite site = new PaperSite()
                .inTurn(
                        "/",
                        request -> PaperSite.answer(request, 200, "text/html", "<title>首页</title>" + links(hrefs)),
                        request -> PaperSite.failure(request, Fault.TIMEOUT))
                .page("/a30.html", "文章", links("/"))
                .otherwise(request -> PaperSite.failure(request, Fault.TIMEOUT));
        CrawlSettings settings = CrawlSettings.of(CrawlLimits.of(1_000, 2026), spool);
        try (CrawledPortal live = site.crawl(settings);
                CrawledPortal replayed = site.replay().crawl(inFlight(settings, 1))) {
            assertThat(live.coverage().incomplete()).isEqualTo("host-silent");
            assertThat(outcomes(replayed)).isEqualTo(outcomes(live));
            assertThat(replayed.coverage())
                    .extracting(Coverage::pages, Coverage::requests, Coverage::notFetched, Coverage::incomplete)
                    .containsExactly(
                            live.coverage().pages(),
                            live.coverage().requests(),
                            live.coverage().notFetched(),
                            live.coverage().incomplete());
        }
    }

    @Test
    void givesUpASmallSiteThatFellSilentWithoutASecondRound() {
        PaperSite site = fallingSilent(5);
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.coverage().incomplete()).isEqualTo("host-silent");
            assertThat(outcomes(portal).values()).containsOnly("unjudged vantage");
            assertThat(site.asked()).filteredOn(asked -> asked.contains("/a")).hasSize(5);
        }
    }

    @Test
    void aHomePageThatAnswersAfterABreathSavesASlowSite() {
        String[] hrefs = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> "/a" + i + ".html")
                .toArray(String[]::new);
        Function<ExchangeRequest, Fetch> home =
                request -> PaperSite.answer(request, 200, "text/html", "<title>首页</title>" + links(hrefs));
        PaperSite site = new PaperSite().inTurn("/", home, request -> PaperSite.failure(request, Fault.TIMEOUT), home);
        for (String href : hrefs) {
            site.inTurn(
                    href,
                    request -> PaperSite.failure(request, Fault.TIMEOUT),
                    request -> PaperSite.answer(request, 200, "text/html", "<title>" + href + "</title>"));
        }
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.coverage().incomplete()).isEmpty();
            assertThat(outcomes(portal)).isEmpty();
            assertThat(portal.coverage().pages()).isEqualTo(61);
        }
    }

    @Test
    void goesOnWhenOnlyADirectoryIsSilent() {
        String[] hrefs = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> "/a" + i + ".html")
                .toArray(String[]::new);
        PaperSite site = new PaperSite()
                .page("/", "首页", links(hrefs) + links("/last.html"))
                .page("/last.html", "末页", links("/"))
                .otherwise(request -> PaperSite.failure(request, Fault.TIMEOUT));
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.coverage().incomplete()).isEmpty();
            assertThat(portal.page(Url.of("http://portal.test/last.html"))).isPresent();
            assertThat(outcomes(portal).values()).hasSize(100).containsOnly("timeout");
        }
    }

    /** How far reading ran ahead of a spent budget is chance: it must not tell a run from its replay. */
    @ParameterizedTest
    @CsvSource({"200, 20000", "10, 3500"})
    void aSpentBudgetCostsTheSameHoweverFarReadingRanAhead(int words, long bytes) {
        String[] hrefs = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> "/folder/d" + i + "/a.html")
                .toArray(String[]::new);
        PaperSite site = new PaperSite().page("/", "首页", links(hrefs));
        for (String href : hrefs) {
            // A short page is compared with one that cannot exist: another request for its sake.
            site.page(href, "文章" + href, links("/") + ("正文" + href).repeat(words));
        }
        Coverage slow = cutAt(bytes, 1, site);
        Coverage fast = cutAt(bytes, 32, site);
        assertThat(slow.incomplete()).isEqualTo("byte-budget");
        assertThat(slow.pages()).isBetween(2, 15);
        assertThat(fast)
                .extracting(Coverage::pages, Coverage::requests, Coverage::bytes, Coverage::notFetched)
                .containsExactly(slow.pages(), slow.requests(), slow.bytes(), slow.notFetched());
    }

    private Coverage cutAt(long bytes, int inFlight, PaperSite site) {
        CrawlSettings usual = CrawlSettings.of(CrawlLimits.of(1_000, bytes, 2026), spool);
        try (CrawledPortal portal = site.crawl(inFlight(usual, inFlight))) {
            return portal.coverage();
        }
    }

    private static CrawlSettings inFlight(CrawlSettings usual, int inFlight) {
        return new CrawlSettings(
                usual.limits(),
                usual.timeout(),
                usual.pageBytes(),
                usual.outsideBytes(),
                inFlight,
                usual.sideInFlight(),
                usual.secondRound(),
                usual.obeyRobots(),
                usual.fragments(),
                usual.deadline(),
                usual.spool(),
                usual.agent());
    }
}
