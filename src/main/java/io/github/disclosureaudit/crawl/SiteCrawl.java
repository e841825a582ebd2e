package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteSearch;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ReadLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Crawls sites: from the home page through every own page, with a look at everything that is linked. The same path for
 * a live crawl, a resumed one and the replay of an archive; only where fetches come from differs. Safe for many threads,
 * one a site.
 */
public final class SiteCrawl {
    private final PortalFamily family;
    private final CrawlSettings settings;
    private final LinkRules rules;
    private final CrawlTools tools;
    private final CrawlWatch watch;
    private final Function<ReadLimits, PageReading> readers;

    public SiteCrawl(PortalFamily family, CrawlSettings settings, LinkRules rules, CrawlTools tools) {
        this(family, settings, rules, tools, CrawlWatch.NONE, PageReader::new);
    }

    private SiteCrawl(
            PortalFamily family,
            CrawlSettings settings,
            LinkRules rules,
            CrawlTools tools,
            CrawlWatch watch,
            Function<ReadLimits, PageReading> readers) {
        this.family = family;
        this.settings = settings;
        this.rules = rules;
        this.tools = tools;
        this.watch = watch;
        this.readers = readers;
    }

    /** The same crawl with another end. */
    public SiteCrawl until(Optional<Instant> deadline) {
        return new SiteCrawl(family, settings.withDeadline(deadline), rules, tools, watch, readers);
    }

    /**
     * The same crawl with less to spend.
     *
     * @param pages own addresses that are fetched
     * @param bytes body bytes of own addresses after which no more are taken
     */
    public SiteCrawl within(long pages, long bytes) {
        CrawlLimits limits = settings.limits();
        int fewer = (int) Math.min(limits.pages(), pages);
        return new SiteCrawl(
                family,
                settings.withLimits(limits.within(fewer, Math.min(limits.bytes(), bytes))),
                rules,
                tools,
                watch,
                readers);
    }

    /** The same crawl with somebody who looks on. */
    public SiteCrawl watchedBy(CrawlWatch onlooker) {
        return new SiteCrawl(family, settings, rules, tools, onlooker, readers);
    }

    /** The same crawl whose pages are read by others: one for those of a site, one for all else that it links. */
    public SiteCrawl readBy(Function<ReadLimits, PageReading> other) {
        return new SiteCrawl(family, settings, rules, tools, watch, other);
    }

    /**
     * Crawls one site on the calling thread.
     *
     * @param site the site
     * @param units units the roster asks it to cover
     * @param fetching where its fetches come from
     * @return what was brought home; the caller closes it
     * @throws InterruptedException if the thread is interrupted; files are gone then
     * @throws java.io.UncheckedIOException if the spool folder cannot be written
     */
    public CrawledPortal crawl(Site site, List<Unit> units, Fetching fetching) throws InterruptedException {
        return crawl(site, units, fetching, "");
    }

    /**
     * Crawls one site on the calling thread, or replays its archive.
     *
     * @param knownEnd why the crawl that is replayed was incomplete, which a replay cannot see by itself; else empty
     */
    public CrawledPortal crawl(Site site, List<Unit> units, Fetching fetching, String knownEnd)
            throws InterruptedException {
        Instant started = tools.clock().instant();
        SiteDesk desk = new SiteDesk(site, family, fetching, settings, rules, tools, readers);
        boolean done = false;
        try {
            CrawlSession session = new CrawlSession(desk, watch);
            session.run();
            boolean down = doubtNetworkFaults(desk, session);
            SiteSearch search =
                    down || session.stopped().isPresent() ? SiteSearch.NOT_ASKED : new SearchDesk(desk).ask();
            String incomplete = knownEnd.isEmpty() ? incomplete(desk, session, down) : knownEnd;
            desk.fragments.settle(desk.shelf);
            LinkFacts facts = new LinkFacts(desk);
            Coverage coverage =
                    new CoverageCount(desk).coverage(started, tools.clock().instant(), incomplete);
            done = true;
            return new SpooledSite(desk, units, facts, coverage, Optional.empty(), List.of(), search);
        } finally {
            if (!done) {
                desk.close();
            }
        }
    }

    /**
     * Before faults of the network are believed, the home page is asked for once more: when it does not answer either,
     * it is our network or the whole site that is down, and not thousands of links.
     */
    private static boolean doubtNetworkFaults(SiteDesk desk, CrawlSession session) {
        boolean doubtful = desk.shelf.size() > 0
                && desk.targets.stories().values().stream().anyMatch(Story::isNetworkFault);
        if (!doubtful) {
            return false;
        }
        if (!session.isSilent() && session.askHome().join().response().isPresent()) {
            return false;
        }
        for (Map.Entry<Integer, Story> entry : desk.targets.stories().entrySet()) {
            if (entry.getValue().isNetworkFault()) {
                entry.setValue(
                        entry.getValue().with(LinkJudge.unjudged("vantage", "home page unreachable at the end")));
            }
        }
        return true;
    }

    private static String incomplete(SiteDesk desk, CrawlSession session, boolean down) {
        if (desk.shelf.size() == 0) {
            return desk.targets.stories().values().stream()
                    .findFirst()
                    .map(story -> "home-" + code(story.outcome()))
                    .orElse("no-pages");
        }
        if (session.stopped().isPresent()) {
            return session.stopped().get();
        }
        if (down) {
            return "network-down";
        }
        if (session.limitsHit().containsKey("bytes")) {
            return "byte-budget";
        }
        return session.limitsHit().containsKey("pages") ? "page-budget" : "";
    }

    private static String code(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.reason().code();
        }
        return outcome instanceof LinkOutcome.Unjudged unjudged
                ? unjudged.reason().code()
                : "elsewhere";
    }
}
