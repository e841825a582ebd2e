package io.github.disclosureaudit.run;

import io.github.disclosureaudit.crawl.CrawlLimits;
import io.github.disclosureaudit.crawl.CrawlSettings;
import io.github.disclosureaudit.crawl.CrawlTools;
import io.github.disclosureaudit.crawl.Pause;
import io.github.disclosureaudit.crawl.PortalFamily;
import io.github.disclosureaudit.crawl.SiteCrawl;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What differs between a live crawl and the replay of an archive; all else comes from the order.
 *
 * @param isIntranetHost whether a host can only be reached inside an internal network
 * @param pause lets time pass
 * @param spool folder for what does not fit into memory
 * @param secondRound pause before everything unsure is asked for again
 * @param parsing where pages are parsed
 * @param clock the time
 */
record CrawlSetup(
        Predicate<String> isIntranetHost,
        Pause pause,
        Path spool,
        Duration secondRound,
        Executor parsing,
        InstantSource clock) {

    /** The crawl that all sites of an order share. */
    SiteCrawl crawl(AuditOrder order) {
        CrawlLimits limits = CrawlLimits.of(
                order.network().maxPages(),
                order.network().maxBytes(),
                order.asOf().getYear());
        CrawlSettings settings = CrawlSettings.of(limits, spool)
                .withSecondRound(secondRound)
                .withRobots(order.network().obeyRobots())
                .withFragments(order.network().fragments());
        CrawlTools tools = new CrawlTools(
                new ChallengeDetector(CrawlRules.walls(order.rules(), order.locale())),
                ReadLimits.DEFAULT,
                isIntranetHost,
                parsing,
                pause,
                clock);
        return new SiteCrawl(PortalFamily.of(order.roster().sites()), settings, CrawlRules.links(order.rules()), tools);
    }
}
