package io.github.disclosureaudit.bench;

import io.github.disclosureaudit.crawl.CrawlLimits;
import io.github.disclosureaudit.crawl.CrawlSettings;
import io.github.disclosureaudit.crawl.CrawlTools;
import io.github.disclosureaudit.crawl.CrawledPortal;
import io.github.disclosureaudit.crawl.PortalFamily;
import io.github.disclosureaudit.crawl.SiteCrawl;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.run.CrawlRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Crawls one site over the real network and prints what it cost: {@code CrawlBench URL [findings.csv]}. See
 * CONTRIBUTING.md.
 */
public final class CrawlBench {
    private CrawlBench() {}

    public static void main(String[] arguments) throws Exception {
        Url home = Url.of(arguments[0]);
        Site site = new Site("bench", "样本站", SiteKind.DIRECT, "", home, "", List.of(home.host()));
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.empty());
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService parsing = Executors.newFixedThreadPool(cores);
        Path spool = Files.createTempDirectory("bench");
        long start = System.nanoTime();
        try (HttpTransport network = new HttpTransport(
                HttpSettings.defaults(),
                Names.ofSystem(Duration.ofSeconds(6)),
                new AddressGuard(true, List.of(), List.of("127.0.0.1", "localhost")),
                List.of(),
                parsing,
                Clock.systemUTC())) {
            CrawlTools tools = new CrawlTools(
                    new ChallengeDetector(CrawlRules.walls(book, Locale.ENGLISH)),
                    ReadLimits.DEFAULT,
                    host -> false,
                    parsing,
                    pause -> CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)),
                    Clock.systemUTC());
            CrawlSettings settings =
                    CrawlSettings.of(CrawlLimits.of(500_000, 2026), spool).withSecondRound(Duration.ofSeconds(1));
            SiteCrawl crawl = new SiteCrawl(PortalFamily.of(List.of(site)), settings, CrawlRules.links(book), tools);
            try (CrawledPortal portal = crawl.crawl(site, List.of(), new PlainFetching(new ContentCoding(network)))) {
                print(portal, System.nanoTime() - start);
                if (arguments.length > 1) {
                    write(portal, Path.of(arguments[1]));
                }
            }
        } finally {
            parsing.shutdown();
        }
    }

    private static void print(CrawledPortal portal, long nanos) {
        double seconds = nanos / 1e9;
        double cpu = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
        int pages = portal.pages().size();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %.1f s, %.0f pages/s, %.1f CPU s, %.2f CPU s/1000 pages, peak RSS %s%n%s%n",
                pages,
                seconds,
                pages / seconds,
                cpu,
                cpu * 1_000 / pages,
                peak(),
                portal.coverage());
    }

    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("unknown")
                    .substring(6)
                    .strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void write(CrawledPortal portal, Path file) {
        StringBuilder out = new StringBuilder("url,source,reason\n");
        for (LinkFact fact : portal.linkFacts()) {
            String reason = reason(fact.outcome());
            if (!reason.isEmpty()) {
                out.append('"')
                        .append(fact.target().replace("\"", "\"\""))
                        .append("\",\"")
                        .append(fact.places().get(0).page())
                        .append("\",")
                        .append(reason)
                        .append(",\"")
                        .append(String.valueOf(fact.outcome()).replace("\"", ""))
                        .append("\"")
                        .append('\n');
            }
        }
        try {
            Files.writeString(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.reason().code();
        }
        return outcome instanceof LinkOutcome.Noted noted
                ? "note:" + noted.reason().code()
                : "";
    }
}
