package io.github.disclosureaudit.crawl;

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
import io.github.disclosureaudit.net.Sender;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.run.CrawlRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
        HostilePages.on(server);
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
                    Sender.of(network), new Politeness.Settings(0, 16, Duration.ofSeconds(2)), timer, System::nanoTime);
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
}
