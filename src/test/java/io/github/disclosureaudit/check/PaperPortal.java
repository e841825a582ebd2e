package io.github.disclosureaudit.check;

import io.github.disclosureaudit.crawl.CrawlLimits;
import io.github.disclosureaudit.crawl.CrawlSettings;
import io.github.disclosureaudit.crawl.CrawlTools;
import io.github.disclosureaudit.crawl.CrawledPortal;
import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.crawl.LinkRules;
import io.github.disclosureaudit.crawl.Pause;
import io.github.disclosureaudit.crawl.PortalFamily;
import io.github.disclosureaudit.crawl.SiteCrawl;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.page.WallSign;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A small portal that exists in memory only, crawled and judged by the real code under the real rule book. It begins with
 * a home page that links to every page added as a column; whatever was not added answers 404.
 */
public final class PaperPortal {
    public static final LocalDate AS_OF = LocalDate.of(2022, 6, 30);
    private static final String HOME = "http://portal.test/";
    private static final Instant NOW = Instant.parse("2022-06-30T00:00:00Z");
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private static final String CHALLENGE = "<html><script>$_ts=window['$_ts'];</script></html>";

    private final Site site;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Function<ExchangeRequest, Exchange.Response>> answers = new LinkedHashMap<>();
    private final List<String> navigation = new ArrayList<>();
    private final List<String> homeParts = new ArrayList<>();
    private RuleBook rules = RULES;
    private RegulationTexts regulations = RegulationTexts.NONE;
    private LocalDate asOf = AS_OF;

    private PaperPortal(String name, SiteKind kind) {
        site = new Site("portal", name, kind, "", Url.of(HOME), "portal_customs", List.of("portal.test"));
    }

    /** A direct customs. */
    public static PaperPortal direct(String name) {
        return new PaperPortal(name, SiteKind.DIRECT);
    }

    /** The headquarters. */
    public static PaperPortal headquarters() {
        return new PaperPortal("海关总署", SiteKind.HEADQUARTERS);
    }

    /** A department site. */
    public static PaperPortal department(String name) {
        return new PaperPortal(name, SiteKind.DEPARTMENT);
    }

    /** Adds units that are budget units. */
    public PaperPortal units(String... names) {
        for (String name : names) {
            units.add(new Unit("portal", "portal-" + (units.size() + 1), name, true));
        }
        return this;
    }

    /** Adds one unit. */
    public PaperPortal unit(String name, boolean budgetUnit) {
        units.add(new Unit("portal", "portal-" + (units.size() + 1), name, budgetUnit));
        return this;
    }

    /** Judges by another rule book. */
    public PaperPortal under(RuleBook other) {
        rules = other;
        return this;
    }

    /** Judges as of another day. */
    public PaperPortal asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    /** Judges with a library of official texts. */
    public PaperPortal with(RegulationTexts library) {
        regulations = library;
        return this;
    }

    /** Puts something into the content of the home page. */
    public PaperPortal onHome(String html) {
        homeParts.add(html);
        return this;
    }

    /** A column in the navigation; its entries are made by {@link #entry}. */
    public PaperPortal column(String name, String path, String... entries) {
        String list = entries.length == 0 ? "<p>暂无信息</p>" : "<ul>" + String.join("\n", entries) + "</ul>";
        return columnOf(name, path, list);
    }

    /** A column in the navigation with any content. */
    public PaperPortal columnOf(String name, String path, String content) {
        linkTo(name, path);
        return html(
                path,
                "<title>" + name + "-" + site.name() + "</title><meta name=ColumnName content='" + name + "'>"
                        + crumb(name, path) + "<div class=list><h2>" + name + "</h2>" + content + "</div>");
    }

    /** Only a link in the navigation. */
    public PaperPortal linkTo(String name, String path) {
        navigation.add("<li><a href='" + path + "'>" + name + "</a></li>");
        return this;
    }

    /** One line of a list. */
    public static String entry(String title, String path, String date) {
        return "<li><a href='" + path + "'>" + title + "</a><span>" + date + "</span></li>";
    }

    /** An article with the day of publication shown on it; without it when empty. */
    public PaperPortal article(String path, String title, String date, String... paragraphs) {
        String shown = date.isEmpty() ? "" : "<div class=describe>发布时间：" + date + "</div>";
        return html(
                path,
                "<title>" + title + "</title><meta name=ArticleTitle content='" + title + "'><div class=article><h1>"
                        + title + "</h1>" + shown + "<div class=text><p>" + String.join("</p><p>", paragraphs)
                        + "</p></div></div>");
    }

    /** A page as written; it gets the navigation and the foot of the site. */
    public PaperPortal html(String path, String html) {
        return on(path, request -> answer(request, 200, "text/html; charset=utf-8", bytes(page(html))));
    }

    /** A file. */
    public PaperPortal file(String path, byte[] body) {
        return on(path, request -> answer(request, 200, "application/octet-stream", body));
    }

    /** An answer as it is, without the navigation and the foot of the site. */
    public PaperPortal bytes(String path, String contentType, byte[] body) {
        return on(path, request -> answer(request, 200, contentType, body));
    }

    /** A script challenge in place of content. */
    public PaperPortal wall(String path) {
        return on(path, request -> answer(request, 412, "text/html", bytes(CHALLENGE)));
    }

    /** The home page itself behind a wall. */
    public PaperPortal walledHome() {
        return wall("/");
    }

    private PaperPortal on(String path, Function<ExchangeRequest, Exchange.Response> answer) {
        answers.put(HOME + path.substring(1), answer);
        return this;
    }

    private String page(String html) {
        return "<html><head><meta charset=utf-8></head><body><div class=nav><ul>" + String.join("", navigation)
                + "</ul></div>" + html + "<div class=footer><p>主办单位：" + site.name()
                + "</p><p>网站标识码：bm00000001</p></div>"
                + "</body></html>";
    }

    private static String crumb(String name, String path) {
        return "<div class=crumb>当前位置：<a href='/'>首页</a> &gt; <a href='" + path + "'>" + name + "</a></div>";
    }

    /** Crawls and judges one requirement. */
    public Conclusion judge(int requirement) {
        return judge().get(requirement - 1);
    }

    /** Crawls and judges all requirements. */
    public List<Conclusion> judge() {
        return look(portal -> new Judge(rules, CheckCatalogue.load(), regulations).judge(portal, asOf));
    }

    /** Crawls and looks at what came home. */
    public <T> T look(Function<CrawledPortal, T> question) {
        if (!answers.containsKey(HOME)) {
            html("/", "<title>" + site.name() + "</title>" + String.join("\n", homeParts));
        }
        try {
            Path spool = Files.createTempDirectory("paper-portal");
            SiteCrawl crawl = new SiteCrawl(
                    PortalFamily.of(List.of(site)),
                    CrawlSettings.of(CrawlLimits.of(1_000, AS_OF.getYear()), spool),
                    links(),
                    tools());
            try (CrawledPortal portal = crawl.crawl(site, units, fetching())) {
                return question.apply(portal);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fetching fetching() {
        return request -> {
            Function<ExchangeRequest, Exchange.Response> answer = answers.getOrDefault(
                    request.url().toString(), unknown -> answer(unknown, 404, "text/html", bytes("<h1>404</h1>")));
            return CompletableFuture.completedFuture(new Fetch(
                    request.url(), List.of(answer.apply(request)), Fetch.Ending.ANSWERED, Optional.empty(), 1));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Exchange.Response answer(ExchangeRequest request, int status, String type, byte[] body) {
        return new Exchange.Response(
                request,
                NOW,
                "",
                status,
                Headers.of("Content-Type", type),
                body,
                Exchange.BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }

    private static CrawlTools tools() {
        WallSign challenge = new WallSign(
                "challenge", Set.of(412), List.of(), List.of("$_ts=window['$_ts']"), List.<Pattern>of(), 0, false);
        return new CrawlTools(
                new ChallengeDetector(List.of(challenge)),
                ReadLimits.DEFAULT,
                host -> false,
                ForkJoinPool.commonPool(),
                Pause.NONE,
                () -> NOW);
    }

    private static LinkRules links() {
        return new LinkRules(
                Set.of(),
                Set.of("index.html"),
                Set.of("javascript", "mailto", "tel"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }
}
