package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.ReadLimits;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What crawls of all sites share.
 *
 * @param walls recognises walls
 * @param limits caps of reading
 * @param isIntranetHost whether a host written in a link can only be reached inside an internal network
 * @param parsing where pages are parsed: as many threads as cores, for all sites together
 * @param pause lets time pass
 * @param clock the time
 */
public record CrawlTools(
        ChallengeDetector walls,
        ReadLimits limits,
        Predicate<String> isIntranetHost,
        Executor parsing,
        Pause pause,
        InstantSource clock) {}
