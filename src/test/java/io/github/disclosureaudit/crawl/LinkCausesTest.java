package io.github.disclosureaudit.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.run.CrawlRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The specification of link judging: every cause of false alarms (A) and misses (B) that users of link checkers report,
 * as a fixture with the outcome it must have. One crawl over real sockets, one test a line of {@code causes.csv}.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkCausesTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String SHELL =
            "<html><head><meta id=x content=y r='m'><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>";
    private static final String LONG_TEXT = "<p>海关持续优化口岸营商环境，便利企业通关，欢迎社会各界监督。</p>".repeat(30);

    private final OddServer server = new OddServer();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, String> outcomes = new HashMap<>();
    private Map<Reason, Integer> notFetched = Map.of();
    private String home = "";

    static Stream<Arguments> causes() throws IOException {
        try (InputStream table = LinkCausesTest.class.getResourceAsStream("causes.csv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3]));
        }
    }

    @ParameterizedTest(name = "{0} {3}: {1} is {2}")
    @MethodSource("causes")
    void judgesEveryCauseAsSpecified(String cause, String target, String expected, String why) {
        String address = address(target);
        if (expected.equals("unasked")) {
            assertThat(server.asked()).doesNotContain(target);
        } else {
            assertThat(outcomes.getOrDefault(address, "fine"))
                    .as(cause + " " + why)
                    .isEqualTo(expected);
        }
    }

    @Test
    void reportsNothingThatTheTableDoesNotName() throws IOException {
        Set<String> named = new java.util.HashSet<>();
        causes().forEach(row -> named.add(address(String.valueOf(row.get()[1]))));
        assertThat(outcomes.keySet().stream().filter(target -> !named.contains(target)))
                .isEmpty();
    }

    @Test
    void countsWhatRobotsForbade() {
        assertThat(notFetched).containsEntry(Reason.of("robots"), 1);
    }

    private String address(String target) {
        String whole = target.replace("{port}", String.valueOf(server.port()));
        return whole.startsWith("/") ? "http://portal.test:" + server.port() + whole : whole;
    }

    @BeforeAll
    void crawl(@TempDir Path spool) throws IOException, InterruptedException {
        build();
        Url home = Url.of("http://portal.test:" + server.port() + "/");
        Site site = new Site("portal", "样本海关", SiteKind.DIRECT, "", home, "", List.of("portal.test"));
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.empty());
        List<NameOverride> names = Stream.of(
                        "portal.test",
                        "wall.test",
                        "shut.test",
                        "outside.test",
                        "casino.test",
                        "police.test",
                        "parked.test")
                .map(host -> NameOverride.parse(host + ":" + server.port() + ":127.0.0.1"))
                .toList();
        AddressGuard guard = new AddressGuard(true, names, List.of());
        try (HttpTransport network = new HttpTransport(
                HttpSettings.defaults(),
                Names.of(Names.server("127.0.0.1:9"), Duration.ofSeconds(1)),
                guard,
                names,
                threads,
                Clock.systemUTC())) {
            RetryPolicy patient = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);
            Fetcher fetcher = new Fetcher(new ContentCoding(network), patient, wait -> threads);
            Fetcher brief = new Fetcher(new ContentCoding(network), patient.brief(), wait -> threads);
            Fetching fetching = new GradedFetching(fetcher::fetch, brief::fetch, fetcher::fetch);
            CrawlTools tools = new CrawlTools(
                    new ChallengeDetector(CrawlRules.walls(book, Locale.ENGLISH)),
                    ReadLimits.DEFAULT,
                    guard::isIntranetHost,
                    threads,
                    Pause.NONE,
                    Clock.systemUTC());
            CrawlSettings settings = CrawlSettings.of(CrawlLimits.of(2_000, 2026), spool);
            SiteCrawl crawl = new SiteCrawl(PortalFamily.of(List.of(site)), settings, CrawlRules.links(book), tools);
            try (CrawledPortal portal = crawl.crawl(site, List.of(), fetching)) {
                for (LinkFact fact : portal.linkFacts()) {
                    outcomes.put(fact.target(), word(fact.outcome()));
                }
                notFetched = portal.coverage().notFetched();
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    private static String word(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.reason().code();
        }
        if (outcome instanceof LinkOutcome.Noted noted) {
            return "note " + noted.reason().code();
        }
        return outcome instanceof LinkOutcome.Unjudged unjudged
                ? "unjudged " + unjudged.reason().code()
                : String.valueOf(outcome);
    }

    private void build() throws IOException {
        StringBuilder links = new StringBuilder();
        causes().forEach(row -> {
            String target = String.valueOf(row.get()[1]).replace("{port}", String.valueOf(server.port()));
            boolean elsewhere = target.startsWith("/never/")
                    || target.startsWith("/based/")
                    || target.startsWith("/slash/")
                    || target.startsWith("/script/")
                    || target.startsWith("/gbk/")
                    || target.startsWith("/big/")
                    || target.startsWith("/refresh/");
            String href = target.startsWith("/esc/")
                    ? target.replace("%20", " ").replace("%E4%B8%AD%E6%96%87", "中文")
                    : target;
            String tag = target.startsWith("/pic/") ? "<img src=\"%s\">" : "<a href=\"%s\">链接</a>%n";
            links.append(elsewhere ? "" : String.format(tag, href));
        });
        home = "<title>样本海关门户</title>" + LONG_TEXT + links
                + "<a href=\"/plain.html#nowhere\">段落</a><a href=\"/base.html\">基准</a><a href=/big.html>长文</a>"
                + "<a href=/refresh.html>旧版</a><a href=/old.html>旧文</a><a href=\"\">空</a><a href=\"#top\">顶</a>"
                + "<a href=\"//outside.test:" + server.port()
                + "/\">外</a><button onclick=\"window.open('/script/lost.html')\">开</button>"
                + "<a href=\"javascript:void(0)\">打印</a><a href=\"mailto:a@portal.test\">信</a>"
                + "<!-- <a href=/never/comment.html>x</a> --><script>var a='<a href=/never/script.html>';</script>"
                + "<noscript><a href=/never/noscript.html>x</a></noscript>"
                + "<template><a href=/never/template.html>x</a></template>";
        server.page("/", home);
        walls();
        heads();
        passing();
        addresses();
        contents();
    }

    private void walls() {
        server.on("wall.test/ruishu", ask -> OddServer.page(412, SHELL))
                .on(
                        "wall.test/jsl",
                        ask -> OddServer.page(521, "<script>document.cookie=('_')+('_')+('j')+('s')+('l')</script>"))
                .on("wall.test/accepted", ask -> OddServer.page(202, SHELL))
                .on("wall.test/ok", ask -> OddServer.page(200, SHELL))
                .on("wall.test/999", ask -> OddServer.page(999, "<h1>Request denied</h1>"))
                .on("wall.test/209", ask -> OddServer.page(209, "<script>go()</script>"))
                .on("wall.test/blocked", ask -> OddServer.page(405, "<p>您的访问被阻断，请求可能存在威胁</p>"))
                .on("wall.test/firewall", ask -> OddServer.page(403, "<p>您的访问请求已被云防护拦截</p>"))
                .on("shut.test/page.html", ask -> OddServer.page(403, "<h1>Forbidden</h1>"))
                .on("shut.test/", ask -> OddServer.page(403, "<h1>Forbidden</h1>"))
                .on("outside.test/forbidden.html", ask -> OddServer.page(403, "<h1>Forbidden</h1>"))
                .page("outside.test/", LONG_TEXT)
                .page("/wall/marked.html", "<title>公告</title><script>$_ts=window['$_ts'];</script>" + LONG_TEXT)
                .on(
                        "/robots.txt",
                        ask -> OddServer.answer(
                                200,
                                "Content-Type: text/plain",
                                "User-agent: *\nDisallow: /private/\n".getBytes(UTF_8)));
    }

    private void heads() {
        byte[] zip = OddServer.answer(200, "Content-Type: application/zip", "PK\3\4abcdef".getBytes(ISO_8859_1));
        Map.of(
                        "/files/head405.zip",
                        405,
                        "/files/head404.zip",
                        404,
                        "/files/head500.zip",
                        500,
                        "outside.test/head403.pdf",
                        403)
                .forEach((path, status) ->
                        server.on(path, ask -> ask.method().equals("HEAD") ? OddServer.page(status, "") : zip));
    }

    private void passing() {
        String good = "<title>查询</title>" + LONG_TEXT;
        server.on(
                        "/limit/once.html",
                        ask -> ask.count() == 1
                                ? OddServer.answer(429, "Retry-After: 0", new byte[0])
                                : OddServer.page(200, good))
                .on(
                        "/limit/date.html",
                        ask -> ask.count() == 1
                                ? OddServer.answer(503, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", new byte[0])
                                : OddServer.page(200, good))
                .on("/limit/nohint.html", ask -> OddServer.page(ask.count() == 1 ? 429 : 200, good))
                .on("/limit/always.html", ask -> OddServer.page(429, "slow down"))
                .on("/flaky/reset.html", ask -> ask.count() <= 4 ? new byte[1] : OddServer.page(200, good))
                .on("/flaky/busy.html", ask -> OddServer.page(ask.count() <= 4 ? 503 : 200, good))
                .on("/dead/reset.html", ask -> new byte[1])
                .on("/dead/busy.html", ask -> OddServer.page(503, "busy"))
                .on("/limits/silent.html", ask -> new byte[0])
                .on(
                        "/limits/header.html",
                        ask -> OddServer.answer(
                                200, "Content-Type: text/html\r\nX-Long: " + "x".repeat(12_000), good.getBytes(UTF_8)))
                .on(
                        "/limits/nocontent.html",
                        ask -> OddServer.raw(
                                "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\nConnection: close\r\n\r\n",
                                "extra".getBytes(UTF_8)))
                .on(
                        "/limits/cut.html",
                        ask -> OddServer.raw(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nContent-Length: 999999\r\nConnection: close\r\n\r\n",
                                good.getBytes(UTF_8)))
                .on(
                        "/cookie.html",
                        ask -> ask.cookie().contains("sid=1")
                                ? OddServer.page(200, good)
                                : OddServer.answer(
                                        302, "Set-Cookie: sid=1; path=/\r\nLocation: /cookie.html", new byte[0]));
    }

    private void addresses() {
        String good = "<title>目录</title>" + LONG_TEXT;
        server.on("/slash", ask -> OddServer.answer(301, "Location: /slash/", new byte[0]))
                .page("/slash/", good + "<a href=beside.html>旁</a><a href=\"?page=2\">下页</a>")
                .page("/slash/?page=2", good)
                .page("/slash/beside.html", good)
                .page(
                        "/base.html",
                        "<base href=\"/based/\">" + good + "<a href=there.html>在</a><a href=lost.html>不在</a>")
                .page("/based/there.html", good)
                .on(
                        "/location/gbk",
                        ask -> OddServer.raw(
                                "HTTP/1.1 302 Found\r\nLocation: /文件/目录.html\r\nContent-Length: 0\r\n\r\n",
                                GBK,
                                new byte[0]))
                .on(
                        "/location/utf8",
                        ask -> OddServer.raw(
                                "HTTP/1.1 302 Found\r\nLocation: /资料/汇编.html\r\nContent-Length: 0\r\n\r\n",
                                UTF_8,
                                new byte[0]))
                .page("/%E6%96%87%E4%BB%B6/%E7%9B%AE%E5%BD%95.html", good)
                .page("/%CE%C4%BC%FE/%C4%BF%C2%BC.html", good)
                .page("/%E8%B5%84%E6%96%99/%E6%B1%87%E7%BC%96.html", good)
                .page("/esc/%zz.html", good)
                .page("/esc/a%20b(1).html", good)
                .page("/esc/%E4%B8%AD%E6%96%87.html", good)
                .page("/esc/%B8%BD.html", good)
                .page("/plain.html", good)
                .page("/gbk/%E7%9B%AE%E5%BD%95.html", good)
                .on(
                        "/old.html",
                        ask -> OddServer.answer(
                                200,
                                "Content-Type: text/html",
                                ("<meta charset=gb2312><title>旧文</title>" + LONG_TEXT + "<a href=/gbk/目录.html>目录</a>")
                                        .getBytes(GBK)))
                .page("/refresh.html", "<meta http-equiv=refresh content=\"0; url=/refresh/gone.html\">")
                .page("/big.html", good + "<p>正文</p>".repeat(250_000) + "<a href=/big/end.html>末</a>")
                .on("/loop/a.html", ask -> OddServer.answer(302, "Location: /loop/b.html", new byte[0]))
                .on("/loop/b.html", ask -> OddServer.answer(302, "Location: /loop/a.html", new byte[0]));
    }

    private static OddServer.Answer json(String text) {
        return ask -> OddServer.answer(200, "Content-Type: application/json;charset=UTF-8", text.getBytes(UTF_8));
    }

    private void contents() {
        String error = "<title>提示信息</title><p>对不起，您访问的页面不存在或已删除！</p><a href=/>返回首页</a>";
        String template = "<title>样本海关</title>" + LONG_TEXT + "<p>很抱歉，没有找到您要的内容 %s</p>";
        String menu =
                "<ul><li><a href=/>首页</a><li><a href=/plain.html>动态</a><li><a href=/slash>公开</a><li><a href=/based/there.html>互动</a></ul>";
        String nav = "<div class=nav>" + menu + "</div>";
        String reading = "<ul>" + "<li><a href=/plain.html>样本海关开展一项行动</a><span>2021-11-12</span>".repeat(6) + "</ul>";
        server.page("/news/number404.html", "<title>公告第404号解读</title>" + menu + "<h1>公告第404号解读</h1><p>详见附件。</p>")
                .page(
                        "/news/dated404.html",
                        "<title>遇到404错误</title>" + menu
                                + "<h1>遇到404错误</h1><div>发布时间：2021-11-12</div><p>见到404，请从首页重新进入。</p>")
                .page("/news/lost.html", "<title>404错误</title>" + menu + "<h1>404错误</h1><p>请稍后再试。</p>")
                .page("/news/about404.html", "<title>关于“404 页面不存在”提示的说明</title><p>近日页面不存在的提示增多，现说明如下。</p>" + LONG_TEXT)
                .page("/said/gone.html", "<title>样本海关</title>" + nav + "<div class=tip>您要查看的信息已被删除！</div>")
                .page(
                        "/said/reading.html",
                        "<title>样本海关</title>" + nav + "<div class=tip>该文章不存在</div><h3>推荐阅读</h3>" + reading)
                .page("/said/alert.html", "<script>alert('文章不存在');history.back();</script>")
                .page("/said/titled.html", "<title>404</title>")
                .page("/said/search.html", "<title>样本海关</title>" + nav + "<p>没有找到您要查询的文件。</p>")
                .page("/said/session.html", "<title>样本海关</title>" + nav + "<p>页面不存在或登录已超时，请重新登录。</p>")
                .page("/said/own.html", "<title>关于某文件的说明</title>" + nav + "<h1>关于某文件的说明</h1><p>该文件不存在第三条。</p>")
                .page("/said/dated.html", "<title>样本海关</title>" + nav + "<div>发布时间：2021-11-12</div><p>经查，该信息不存在。</p>")
                .page("/error/404.html", error)
                .on("/moved/old.html", ask -> OddServer.answer(302, "Location: /error/404.html", new byte[0]))
                .page("casino.test/", "<title>皇冠娱乐城官网_真人博彩_开户送彩金</title><p>真人百家乐 棋牌捕鱼</p>")
                .page("police.test/", "<title>警方打击网络博彩</title><p>查获博彩、百家乐、棋牌平台多个。</p>" + LONG_TEXT)
                .page("parked.test/", "<title>parked.test</title><p>This domain is for sale</p>")
                .on("/err/410.html", ask -> OddServer.page(410, "gone"))
                .on("/err/500.html", ask -> OddServer.page(500, "error"))
                .on("/files/empty.pdf", ask -> OddServer.answer(200, "Content-Type: application/pdf", new byte[0]))
                .page("/files/page.pdf", "<html><head><title>系统提示</title></head><body>文件服务暂时不可用</body></html>")
                .on(
                        "/files/message.docx",
                        ask -> OddServer.answer(
                                200,
                                "Content-Type: application/json",
                                "{\"code\":404,\"msg\":\"no such file\"}".getBytes(UTF_8)))
                .on(
                        "/files/table.xls",
                        ask -> OddServer.answer(
                                200,
                                "Content-Type: application/vnd.ms-excel",
                                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1</td></tr></table></html>"
                                        .getBytes(UTF_8)))
                .on("/files/spaced.pdf", json("{ \n \"status\" : 500 }"))
                .on("/data/gone.html", json("{\"code\":404,\"msg\":\"not found\",\"data\":null}"))
                .page("/data/gone?id=7", "{\"code\":\"404\",\"message\":\"内容\\u4e0d存在\"}")
                .on("/data/words.html", json("{\"code\":200,\"msg\":\"该文章不存在\",\"data\":{}}"))
                .on("outside.test/data/gone.html", json("\uFEFF{\"status\":410,\"error\":\"Gone\"}"))
                .on("/data/trouble.html", json("{\"code\":500,\"msg\":\"系统繁忙\"}"))
                .on("/data/login.html", json("{\"code\":404,\"msg\":\"请先登录\"}"))
                .on("/data/answer.html", json("{\"code\":404,\"msg\":\"x\",\"data\":[{\"title\":\"公告\"}]}"))
                .on("/data/nested.html", json("{\"code\":0,\"last\":{\"code\":404}}"))
                .on("/api/v1/gone", json("{\"code\":404,\"msg\":\"not found\"}"))
                .on("/data/list.json", json("{\"code\":404}"))
                .page("/files/viewer.pdf", "<html><body><iframe src=\"/plain.html\"></iframe></body></html>")
                .otherwise(ask -> {
                    if (ask.target().startsWith("/soft/")) {
                        return OddServer.page(200, error);
                    }
                    if (ask.target().startsWith("/soft2/")) {
                        return OddServer.page(200, String.format(template, ask.target()));
                    }
                    if (ask.target().startsWith("/app/")) {
                        return OddServer.page(200, "<title>应用</title><p>请选择查询条件。</p>");
                    }
                    return ask.target().startsWith("/homely/")
                            ? OddServer.page(200, home)
                            : OddServer.page(404, "404 Not Found");
                });
    }
}
