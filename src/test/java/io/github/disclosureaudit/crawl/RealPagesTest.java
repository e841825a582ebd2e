package io.github.disclosureaudit.crawl;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.RealPages;
import io.github.disclosureaudit.RealPages.Truth;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real saved pages, served on loopback under their own host names and crawled: what is read of each equals what a person
 * read.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPagesTest {
    private final OddServer server = new OddServer();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Integer> walls = new HashMap<>();
    private List<Truth> truths = List.of();

    @Test
    void readsEveryPageThatIsNoWall() {
        SoftAssertions all = new SoftAssertions();
        for (Truth truth : truths) {
            boolean read = pages.containsKey(truth.file());
            all.assertThat(read).as(truth.file()).isEqualTo(!truth.isWall());
        }
        all.assertAll();
        assertThat(walls).containsOnlyKeys("www.mps.gov.cn", "ruishu.customs.test");
    }

    @Test
    void readsTitleAndColumn() {
        check((truth, page, all) -> {
            all.assertThat(page.heading()).as(truth.file() + " heading").isEqualTo(truth.heading());
            all.assertThat(column(page)).as(truth.file() + " column").isEqualTo(truth.column());
        });
    }

    @Test
    void readsTheDayOfPublicationAndWhereItStands() {
        check((truth, page, all) -> {
            Optional<DateMark> mark = PublicationDate.ofPage(page).stream().findFirst();
            all.assertThat(mark.map(found -> found.date() + " " + found.source())
                            .orElse(" "))
                    .as(truth.file() + " published")
                    .isEqualTo(truth.published() + " " + truth.source());
        });
    }

    @Test
    void tellsWhatAPageIsAndWhetherAProgramCanReadIt() {
        check((truth, page, all) -> {
            if (!truth.kind().isEmpty()) {
                all.assertThat(page.kind()).as(truth.file() + " kind").hasToString(truth.kind());
            }
            all.assertThat(page.legibility()).as(truth.file() + " legibility").hasToString(truth.legibility());
        });
    }

    @Test
    void findsTheAttachments() {
        check((truth, page, all) -> all.assertThat(attachments(page))
                .as(truth.file() + " attachments")
                .isEqualTo(truth.attachments()));
    }

    @Test
    void readsTheListOfTheRedesignedPortal() {
        Page list = pages.get("customs-tjs_customs_gov_cn-tjkx-index-2026.html");
        assertThat(list).isNotNull();
        assertThat(list.lists()).singleElement().satisfies(block -> {
            assertThat(block.items()).hasSize(10).allMatch(item -> item.date().isPresent());
            assertThat(block.pages()).isEqualTo(239);
        });
    }

    private interface Question {
        void ask(Truth truth, Page page, SoftAssertions all);
    }

    private void check(Question question) {
        SoftAssertions all = new SoftAssertions();
        for (Truth truth : truths) {
            Page page = pages.get(truth.file());
            if (page != null) {
                question.ask(truth, page, all);
            }
        }
        all.assertAll();
    }

    private static String column(Page page) {
        List<Crumb> path = page.breadcrumb();
        return path.isEmpty()
                ? page.metaValue("ColumnName").orElse("")
                : path.get(path.size() - 1).label();
    }

    private static int attachments(Page page) {
        return (int) page.contentLinks().stream()
                .filter(link -> link.reference() instanceof Reference.Web web && Attachment.isFile(web.url()))
                .count();
    }

    @BeforeAll
    void crawl(@TempDir Path spool) throws IOException, InterruptedException {
        truths = RealPages.read();
        Map<String, List<Truth>> byHost =
                truths.stream().collect(groupingBy(truth -> truth.url().getHost()));
        for (Truth truth : truths) {
            byte[] body = truth.bytes();
            server.on(
                    truth.url().getHost() + truth.url().getPath(),
                    ask -> OddServer.answer(truth.status(), "Content-Type: text/html", body));
        }
        byHost.forEach((host, list) -> server.page(host + "/", home(host, list)));
        List<NameOverride> names = byHost.keySet().stream()
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
            Fetcher fetcher = new Fetcher(
                    new ContentCoding(network), new RetryPolicy(1, Duration.ZERO, Duration.ZERO), wait -> threads);
            for (Map.Entry<String, List<Truth>> portal : byHost.entrySet()) {
                crawl(portal.getKey(), portal.getValue(), fetcher, guard, spool);
            }
        }
    }

    private void crawl(String host, List<Truth> list, Fetcher fetcher, AddressGuard guard, Path spool)
            throws InterruptedException, IOException {
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.empty());
        Url home = Url.of("http://" + host + ":" + server.port() + "/");
        Site site = new Site(host.replace('.', '-'), host, SiteKind.DIRECT, "", home, "", List.of(host));
        CrawlTools tools = new CrawlTools(
                new ChallengeDetector(CrawlRules.walls(book, Locale.ENGLISH)),
                ReadLimits.DEFAULT,
                guard::isIntranetHost,
                threads,
                Pause.NONE,
                Clock.systemUTC());
        CrawlSettings settings = CrawlSettings.of(CrawlLimits.of(2_000, 2026), spool);
        SiteCrawl crawl = new SiteCrawl(PortalFamily.of(List.of(site)), settings, CrawlRules.links(book), tools);
        try (CrawledPortal portal = crawl.crawl(site, List.of(), fetcher::fetch)) {
            for (Truth truth : list) {
                portal.page(Url.of("http://" + host + ":" + server.port()
                                + truth.url().getPath()))
                        .ifPresent(page -> pages.put(truth.file(), page));
            }
            if (!portal.coverage().walls().isEmpty()) {
                walls.put(host, portal.coverage().walls().size());
            }
        }
    }

    private static String home(String host, List<Truth> list) {
        StringBuilder html = new StringBuilder("<title>" + host + "</title><h1>首页</h1><ul>");
        for (Truth truth : list) {
            html.append("<li><a href=\"").append(truth.url().getPath()).append("\">页面</a></li>");
        }
        return html.append("</ul>").toString();
    }

    @AfterAll
    void stop() {
        server.close();
        threads.shutdownNow();
    }
}
