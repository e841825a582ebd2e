package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.page.WallSign;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** A site that exists in memory only: addresses and what they answer. */
final class PaperSite implements Fetching {
    static final String HOME = "http://portal.test/";
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Map<String, Function<ExchangeRequest, Fetch>> answers = new HashMap<>();
    private final ConcurrentLinkedQueue<String> askedBriefly = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, ConcurrentLinkedQueue<Fetch>> archive = new ConcurrentHashMap<>();
    private Function<ExchangeRequest, Fetch> unknown = request -> answer(request, 404, "text/html", "<h1>404</h1>");

    static Fetch answer(ExchangeRequest request, int status, String type, String body) {
        return answer(request, status, Headers.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    static Fetch answer(ExchangeRequest request, int status, Headers headers, byte[] body) {
        Exchange.Response response = new Exchange.Response(
                request, NOW, "", status, headers, body, Exchange.BodyEnd.COMPLETE, "", Exchange.Timing.UNMEASURED);
        return new Fetch(request.url(), List.of(response), Fetch.Ending.ANSWERED, Optional.empty(), 1);
    }

    static Fetch failure(ExchangeRequest request, Fault fault) {
        Exchange.Failure failure = new Exchange.Failure(request, NOW, "", fault, fault.name());
        return new Fetch(request.url(), List.of(failure), Fetch.Ending.FAILED, Optional.empty(), 1);
    }

    PaperSite page(String path, String title, String body) {
        return html(
                path,
                "<html><head><meta charset=utf-8><title>" + title + "</title></head><body>" + body + "</body></html>");
    }

    PaperSite html(String path, String html) {
        return on(path, request -> answer(request, 200, "text/html; charset=utf-8", html));
    }

    PaperSite status(String path, int status) {
        return on(path, request -> answer(request, status, "text/html", "<h1>" + status + "</h1>"));
    }

    PaperSite fault(String path, Fault fault) {
        return on(path, request -> failure(request, fault));
    }

    /** Answers with the later functions once the earlier ones were used up; the last one stays. */
    @SafeVarargs
    final PaperSite inTurn(String path, Function<ExchangeRequest, Fetch>... turns) {
        List<Function<ExchangeRequest, Fetch>> left = new ArrayList<>(List.of(turns));
        return on(path, request -> (left.size() > 1 ? left.remove(0) : left.get(0)).apply(request));
    }

    PaperSite redirect(String path, String to) {
        return on(path, request -> {
            Exchange.Response first = new Exchange.Response(
                    request,
                    NOW,
                    "",
                    302,
                    Headers.of("Location", to),
                    new byte[0],
                    Exchange.BodyEnd.COMPLETE,
                    "",
                    Exchange.Timing.UNMEASURED);
            Fetch rest = settle(request.with(Url.of(absolute(to))));
            List<Exchange> hops = new ArrayList<>(List.of(first));
            hops.addAll(rest.hops());
            return new Fetch(request.url(), hops, rest.ending(), Optional.empty(), 1);
        });
    }

    PaperSite on(String path, Function<ExchangeRequest, Fetch> answer) {
        answers.put(absolute(path), answer);
        return this;
    }

    PaperSite otherwise(Function<ExchangeRequest, Fetch> answer) {
        unknown = answer;
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private static String absolute(String path) {
        return path.startsWith("http") ? path : HOME + path.substring(1);
    }

    private synchronized Fetch settle(ExchangeRequest request) {
        return answers.getOrDefault(request.url().toString(), unknown).apply(request);
    }

    @Override
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        asked.add(first.method() + " " + first.url());
        Fetch fetch = settle(first);
        archive.computeIfAbsent(first.url().toString(), url -> new ConcurrentLinkedQueue<>())
                .add(fetch);
        return CompletableFuture.completedFuture(fetch);
    }

    @Override
    public Fetching brief() {
        return first -> {
            askedBriefly.add(first.method() + " " + first.url());
            return fetch(first);
        };
    }

    /** Those of the questions that were asked with the few attempts of a first look. */
    List<String> askedBriefly() {
        return List.copyOf(askedBriefly);
    }

    /** A site that answers what this one has answered so far, and nothing else. */
    PaperSite replay() {
        PaperSite replay = new PaperSite().otherwise(request -> failure(request, Fault.NOT_ARCHIVED));
        archive.forEach((url, fetches) -> replay.on(
                url, request -> fetches.size() > 1 ? fetches.remove() : Objects.requireNonNull(fetches.peek())));
        return replay;
    }

    static Site site() {
        return new Site("portal", "样本海关", SiteKind.DIRECT, "", Url.of(HOME), "portal_customs", List.of("portal.test"));
    }

    static CrawlTools tools(Executor parsing) {
        List<WallSign> signs = List.of(
                new WallSign("challenge", Set.of(), List.of(), List.of("$_ts=window['$_ts']"), List.of(), 0, false));
        return new CrawlTools(
                new ChallengeDetector(signs),
                ReadLimits.DEFAULT,
                host -> host.startsWith("192.168.") || host.equals("localhost"),
                parsing,
                Pause.NONE,
                () -> NOW);
    }

    CrawledPortal crawl(Path spool) {
        return crawl(CrawlSettings.of(CrawlLimits.of(1_000, 2026), spool));
    }

    CrawledPortal crawl(CrawlSettings settings) {
        return crawl(settings, Rules.links());
    }

    CrawledPortal crawl(CrawlSettings settings, LinkRules rules) {
        try {
            return new SiteCrawl(PortalFamily.of(List.of(site())), settings, rules, tools(ForkJoinPool.commonPool()))
                    .crawl(site(), List.of(), this);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
