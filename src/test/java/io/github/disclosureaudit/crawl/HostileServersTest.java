package io.github.disclosureaudit.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.HostileDns;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.Politeness;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.run.CrawlRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
 * One crawl of a portal on which every page means harm, one test a line of {@code hostile.csv}: each behaviour ends
 * within its limits with the outcome that stands beside it, and the good pages between them are read all the same.
 */
@Timeout(150)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileServersTest {
    private static final Duration EXCHANGE = Duration.ofSeconds(2);
    private static final int PAGE_BYTES = 2 << 20;
    private static final String GOOD =
            "<html><head><title>口岸动态</title></head><body><h1>口岸动态</h1><p>关员在口岸一线为企业办理通关手续。</p></body></html>";

    private static final HostileServer PORTAL = new HostileServer();
    /** The kernel accepts its connections and nobody ever says a word: whoever speaks TLS waits. */
    private static final ServerSocket SILENT = silent();

    private static final HostileDns NAMES = names();

    private final HostileServer server = PORTAL;
    private final ExecutorService parsing = Executors.newFixedThreadPool(2);
    private final ExecutorService answers = Executors.newFixedThreadPool(2);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Set<String> pages = new java.util.HashSet<>();
    private final Map<String, Page.Legibility> files = new HashMap<>();
    private Optional<Coverage> coverage = Optional.empty();
    private Duration took = Duration.ZERO;

    static Stream<Arguments> behaviours() throws IOException {
        try (InputStream table = HostileServersTest.class.getResourceAsStream("hostile.csv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("{port}", String.valueOf(PORTAL.port()))
                            .replace("{tls}", String.valueOf(SILENT.getLocalPort()))
                            .split(",", 3))
                    .map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
        }
    }

    @ParameterizedTest(name = "{0} ends as {1}: {2}")
    @MethodSource("behaviours")
    void endsWithItsOutcome(String path, String expected, String what) {
        assertThat(outcomes.getOrDefault(
                        "http://portal.test:" + server.port() + path, outcomes.getOrDefault(path, "fine")))
                .as(what)
                .isIn((Object[]) expected.split("\\|"));
    }

    @Test
    void readsTheGoodPagesBetween() {
        assertThat(pages).contains("/good/1.html", "/good/2.html", "/good/3.html");
    }

    @Test
    void endsInBoundedTime() {
        assertThat(took).isLessThan(Duration.ofSeconds(100));
    }

    @Test
    void cutsFarmsAndCalendarsAndSaysSo() {
        assertThat(server.requests("/farm/")).isLessThan(400);
        assertThat(server.requests("/calendar")).isLessThan(120);
        assertThat(server.requests("/grow")).isLessThan(60);
        assertThat(coverage.map(Coverage::limits).orElse(Map.of())).isNotEmpty();
    }

    @Test
    void readsNothingOfBombsAndKeepsWhatIsReadable() {
        assertThat(files)
                .containsKeys("/bomb.docx", "/bomb.xlsx", "/beside.docx")
                .containsEntry("/external.docx", Page.Legibility.UNREADABLE)
                .containsEntry("/damaged.pdf", Page.Legibility.UNREADABLE);
    }

    @BeforeAll
    void crawl(@TempDir Path spool) throws IOException, InterruptedException {
        headers();
        bodies();
        redirects();
        traps();
        pages();
        files();
        server.page("/", home());
        long start = System.nanoTime();
        run(spool);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    private void run(Path spool) throws IOException, InterruptedException {
        Url home = Url.of("http://portal.test:" + server.port() + "/");
        Site site = new Site("portal", "样本海关", SiteKind.DIRECT, "", home, "", List.of("portal.test"));
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.empty());
        List<NameOverride> names = Stream.of(server.port(), SILENT.getLocalPort())
                .map(port -> NameOverride.parse("portal.test:" + port + ":127.0.0.1"))
                .toList();
        AddressGuard guard = new AddressGuard(false, names, List.of());
        try (HttpTransport network = new HttpTransport(
                HttpSettings.defaults(),
                Names.of(NAMES.server(), Duration.ofSeconds(1)),
                guard,
                names,
                answers,
                Clock.systemUTC())) {
            Politeness polite = new Politeness(
                    network, new Politeness.Settings(0, 16, Duration.ofSeconds(2)), timer, System::nanoTime);
            Fetcher fetcher = new Fetcher(
                    new ContentCoding(polite), new RetryPolicy(2, Duration.ZERO, Duration.ZERO), wait -> answers);
            CrawlTools tools = new CrawlTools(
                    new ChallengeDetector(CrawlRules.walls(book, Locale.ENGLISH)),
                    ReadLimits.DEFAULT,
                    guard::isIntranetHost,
                    parsing,
                    Pause.NONE,
                    Clock.systemUTC());
            CrawlSettings settings =
                    CrawlSettings.of(CrawlLimits.of(900, 2026), spool).withExchangeLimits(EXCHANGE, PAGE_BYTES);
            SiteCrawl crawl = new SiteCrawl(PortalFamily.of(List.of(site)), settings, CrawlRules.links(book), tools);
            try (CrawledPortal portal = crawl.crawl(site, List.of(), fetcher::fetch)) {
                for (LinkFact fact : portal.linkFacts()) {
                    outcomes.put(fact.target(), word(fact.outcome()));
                }
                for (Page page : portal.pages()) {
                    pages.add(page.url().path());
                    if (page.kind() == Page.Kind.FILE) {
                        files.put(page.url().path(), page.legibility());
                    }
                }
                coverage = Optional.of(portal.coverage());
            }
        }
    }

    private static HostileDns names() {
        try {
            return new HostileDns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        SILENT.close();
        NAMES.close();
        parsing.shutdownNow();
        answers.shutdownNow();
        timer.shutdownNow();
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

    private String home() throws IOException {
        StringBuilder html = new StringBuilder("<title>样本海关</title><h1>样本海关</h1><p>门户首页，栏目如下。</p>");
        List<String> links = new ArrayList<>(List.of("/good/1.html"));
        behaviours().forEach(row -> links.add(String.valueOf(row.get()[0])));
        links.add(links.size() / 2, "/good/2.html");
        links.add("/good/3.html");
        for (String link : links) {
            html.append("<p><a href=\"")
                    .append(link)
                    .append("\">")
                    .append(link.hashCode())
                    .append("</a></p>");
        }
        html.append("<p><a href=\"/long/").append("x".repeat(100_000)).append("\">长</a></p>");
        return html.toString();
    }

    private void headers() {
        byte[] letters = "x".repeat(8192).getBytes(ISO_8859_1);
        server.page("/good/1.html", GOOD)
                .page("/good/2.html", GOOD.replace("动态", "要闻"))
                .page("/good/3.html", GOOD.replace("动态", "公告"))
                .on("/header/endless-line", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\nX-Long: ");
                    wire.forever(letters);
                })
                .on("/header/endless-fields", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\n");
                    wire.forever(
                            "X-More: again and again and again\r\n".repeat(200).getBytes(ISO_8859_1));
                })
                .on("/header/drip", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\n");
                    wire.drip("X", 200);
                })
                .on(
                        "/header/continue",
                        wire -> wire.forever(
                                "HTTP/1.1 100 Continue\r\n\r\n".repeat(300).getBytes(ISO_8859_1)))
                .on("/header/no-http", wire -> {
                    wire.send("SSH-2.0-OpenSSH_9.0\r\n\r\n");
                    throw new IOException("close");
                })
                .on("/header/status-nil", wire -> {
                    wire.send("HTTP/1.1 000 Nil\r\nContent-Length: 0\r\n\r\n");
                    throw new IOException("close");
                })
                .on("/header/empty", wire -> {
                    throw new IOException("close without a byte");
                })
                .on("/header/reset", wire -> {
                    wire.socket().setSoLinger(true, 0);
                    throw new IOException("reset");
                })
                .on("/header/hold", HostileServer.Wire::hold)
                .on("/header/nul", wire -> wire.answer("200 OK", "Content-Type: text/html\r\nX-Nul: a\u0000b", GOOD))
                .on("/header/inject", wire -> {
                    wire.send(
                            "HTTP/1.1 302 Found\r\nLocation: /good/1.html%0d%0aSet-Cookie:%20a=b\rX: y\r\nContent-Length: 0\r\n\r\n");
                    throw new IOException("close");
                })
                .on(
                        "/header/cookies",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html\r\n" + "Set-Cookie: a=bbbbbbbbbbbbbbbb\r\n".repeat(2_000)
                                        + "X: y",
                                GOOD))
                .on("/header/retry", wire -> wire.answer("429 Slow", "Retry-After: 99999999999", new byte[0]))
                .on("/robots.txt", wire -> {
                    wire.send(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nUser-agent: *\nDisallow: /robots-forbid/\n");
                    for (int i = 0; i < 100; i++) {
                        wire.send("Disallow: /nothing/here\n".repeat(43_690));
                    }
                    throw new IOException("close");
                });
    }

    private void bodies() {
        byte[] letters = "<p>文字</p>".repeat(500).getBytes(UTF_8);
        String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
        server.on("/body/endless", wire -> {
                    wire.send(html + "Connection: close\r\n\r\n" + "<title>无尽</title>");
                    wire.forever(letters);
                })
                .on("/body/endless-chunks", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\n");
                    wire.forever("5\r\n<p>a>\r\n".repeat(500).getBytes(ISO_8859_1));
                })
                .on("/body/drip", wire -> {
                    wire.send(html + "Content-Length: 1000000\r\n\r\n");
                    wire.drip("<", 150);
                })
                .on("/body/bad-chunk", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + "nonsense");
                    throw new IOException("close");
                })
                .on("/body/huge-chunk", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + "x");
                    throw new IOException("close");
                })
                .on("/body/too-long", wire -> {
                    wire.send(html + "Content-Length: 99999999999\r\n\r\n");
                    wire.send(GOOD.getBytes(UTF_8));
                    throw new IOException("close");
                })
                .on("/body/negative", wire -> {
                    wire.send(html + "Content-Length: -5\r\n\r\n");
                    wire.send(GOOD.getBytes(UTF_8));
                    throw new IOException("close");
                })
                .on("/body/too-short", wire -> {
                    wire.send(html + "Content-Length: 40\r\n\r\n");
                    wire.send((GOOD + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlies").getBytes(UTF_8));
                })
                .on(
                        "/body/gzip-bomb",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: gzip",
                                gzip("<p>零</p>", 40 << 20)))
                .on(
                        "/body/gzip-lie",
                        wire -> wire.answer(
                                "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", GOOD.getBytes(UTF_8)))
                .on(
                        "/body/brotli-garbage",
                        wire -> wire.answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: br", new byte[] {
                            1, 2, 3, 4, 5, 6, 7
                        }))
                .on("/body/nul", wire -> wire.page(GOOD.replace("口岸", "口\u0000岸")))
                .on(
                        "/body/charset-lie",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html; charset=utf-16",
                                GOOD.getBytes(Charset.forName("GBK"))))
                .on(
                        "/body/charset-none",
                        wire -> wire.answer(
                                "200 OK", "Content-Type: text/html; charset=klingon-1", GOOD.getBytes(UTF_8)))
                .on("/body/fifty-megabytes", wire -> {
                    wire.send(html + "Content-Length: " + (50 << 20) + "\r\n\r\n");
                    for (int i = 0; i < 50; i++) {
                        wire.send(new byte[1 << 20]);
                    }
                });
    }

    private void redirects() {
        server.below("/redirect/count", wire -> {
                    String query = wire.target().replaceAll(".*=", "");
                    int next = query.matches("\\d+") ? Integer.parseInt(query) + 1 : 1;
                    wire.redirect("/redirect/count?n=" + next);
                })
                .below(
                        "/redirect/grow",
                        wire -> wire.redirect(wire.target() + (wire.target().contains("?") ? "&" : "?") + "a=1"))
                .on(
                        "/redirect/cookie",
                        wire -> wire.answer(
                                "302 Found",
                                "Location: /redirect/cookie\r\nSet-Cookie: turn=" + System.nanoTime(),
                                new byte[0]))
                .on("/redirect/file", wire -> wire.redirect("file:///etc/passwd"))
                .on("/redirect/gopher", wire -> wire.redirect("gopher://127.0.0.1:70/x"))
                .on("/redirect/metadata", wire -> wire.redirect("http://169.254.169.254/latest/meta-data/"))
                .on("/redirect/octal", wire -> wire.redirect("http://0177.0.0.1/"))
                .on("/redirect/decimal", wire -> wire.redirect("http://2130706433/"))
                .on("/redirect/mapped", wire -> wire.redirect("http://[::ffff:127.0.0.1]/"))
                .on("/redirect/long", wire -> wire.redirect("/" + "y".repeat(100_000)))
                .on("/redirect/rebound", wire -> wire.redirect("http://loopback.dns.test:" + server.port() + "/"))
                .below(
                        "/redirect/gbk",
                        wire -> wire.send(
                                "HTTP/1.1 302 Found\r\nLocation: /redirect/gbk?口岸\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(Charset.forName("GBK"))))
                .on("/redirect/none", wire -> wire.answer("302 Found", "X: y", new byte[0]))
                .on("/redirect/traversal", wire -> wire.redirect("/../../../../etc/passwd%00"));
    }

    private void traps() {
        server.below("/farm/", wire -> {
                    String path = wire.target().endsWith("/") ? wire.target() : wire.target() + "/";
                    wire.page("<title>农场</title><p>链接农场的一页，与别页无异。</p><a href=\"" + path + "a/\">甲</a><a href=\"" + path
                            + "b/\">乙</a>");
                })
                .below("/calendar", wire -> {
                    String day = wire.target().replaceAll(".*=", "");
                    LocalDate date =
                            day.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(day) : LocalDate.of(2021, 1, 1);
                    wire.page("<title>日历</title><p>日历上的一天，没有安排。</p><a href=\"/calendar?day=" + date.plusDays(1)
                            + "\">次日</a><a href=\"/calendar?day=" + date.minusDays(1) + "\">前日</a>");
                })
                .below(
                        "/grow",
                        wire -> wire.page("<title>增长</title><p>地址不断增长的页面。</p><a href=\"" + wire.target()
                                + (wire.target().contains("?") ? "&" : "?") + "s="
                                + wire.target().length() + "\">更多</a>"))
                .page("/refresh/self", "<meta http-equiv=refresh content=\"0;url=/refresh/self\">")
                .below(
                        "/refresh/chain",
                        wire -> wire.page("<meta http-equiv=refresh content=\"0;url=" + wire.target() + "x\">"))
                .on(
                        "/sitemap.xml",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
                                        + "<!ENTITY g SYSTEM \"file:///etc/passwd\">]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                        + "<url><loc>http://portal.test/&f;&f;&f;&g;</loc></url></urlset>"));
    }

    private void pages() {
        server.on("/page/million-links", wire -> {
                    StringBuilder html = new StringBuilder("<title>百万链接</title>");
                    for (int i = 0; i < 60_000; i++) {
                        html.append("<a href=/many/").append(i).append(">x</a>");
                    }
                    wire.page(html.toString());
                })
                .page("/page/deep", "<title>深</title>" + "<div>".repeat(100_000) + "<p>到底了，这里有一段文字。</p>")
                .page(
                        "/page/span",
                        "<title>表</title><table><tr><td rowspan=65000 colspan=1000>格</td><td>一</td></tr>"
                                + "<tr><td>二</td></tr></table>" + GOOD)
                .page(
                        "/page/attribute",
                        "<title>属性</title><a href=\"/good/1.html\" title=\"" + "y".repeat(1_500_000) + "\">一</a>"
                                + GOOD)
                .page(
                        "/page/data",
                        "<title>数据</title><img src=\"data:image/png;base64," + "A".repeat(1_000_000) + "\">" + GOOD)
                .page("/page/script-title", "<title><script>alert(1)</script>\r\n=cmd|' /C calc'!A0</title>" + GOOD);
    }

    private void files() throws IOException {
        byte[] word = zip("word/document.xml", "<w:t>", "零", 80 << 20);
        byte[] sheet = zip("xl/worksheets/sheet1.xml", "<c><v>", "0", 80 << 20);
        byte[] beside = zip("word/media/other.bin", "", "0", 300 << 20);
        byte[] external = zip(
                "word/document.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"w\"><w:p><w:t>&x;</w:t></w:p></w:document>",
                "",
                0);
        String type = "Content-Type: application/octet-stream";
        server.on("/bomb.docx", wire -> wire.answer("200 OK", type, word))
                .on("/bomb.xlsx", wire -> wire.answer("200 OK", type, sheet))
                .on("/beside.docx", wire -> wire.answer("200 OK", type, beside))
                .on("/external.docx", wire -> wire.answer("200 OK", type, external))
                .on(
                        "/damaged.pdf",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/pdf",
                                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"))
                .on(
                        "/loop.pdf",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/pdf",
                                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>endobj\n"
                                        + "trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"));
    }

    private static byte[] gzip(String piece, int bytes) {
        return packed(piece, bytes, GZIPOutputStream::new);
    }

    private static byte[] zip(String name, String start, String piece, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("../../../../tmp/evil.txt"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(UTF_8));
            fill(zip, piece, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(String piece, int bytes, Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = packing.over(out)) {
            fill(packer, piece, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, String piece, int bytes) throws IOException {
        byte[] block = piece.repeat(8192).getBytes(UTF_8);
        for (int written = 0; written < bytes && block.length > 0; written += block.length) {
            out.write(block);
        }
    }
}
