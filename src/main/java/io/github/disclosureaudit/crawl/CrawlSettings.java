package io.github.disclosureaudit.crawl;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How sites are crawled.
 *
 * @param limits where a crawl stops by itself
 * @param timeout limit of one exchange; a target that answers within 15 s is fine
 * @param pageBytes bytes of an own page or attachment that are read
 * @param outsideBytes bytes of a page outside that are read
 * @param inFlight own addresses of one site that are asked for at the same time
 * @param sideInFlight outside addresses and resources of one site that are asked for at the same time
 * @param secondRound pause before everything unsure is asked for again at the end of a site; zero when replaying
 * @param obeyRobots whether robots.txt is obeyed
 * @param fragments whether a fragment must name a place of its page
 * @param deadline when crawling must end, empty for no such time
 * @param spool folder for what does not fit into memory; exists
 * @param agent product token that robots.txt may name
 */
public record CrawlSettings(
        CrawlLimits limits,
        Duration timeout,
        int pageBytes,
        int outsideBytes,
        int inFlight,
        int sideInFlight,
        Duration secondRound,
        boolean obeyRobots,
        boolean fragments,
        Optional<Instant> deadline,
        Path spool,
        String agent) {

    /** Settings of an ordinary night: 15 s an exchange, a second round after ten minutes. */
    public static CrawlSettings of(CrawlLimits limits, Path spool) {
        return new CrawlSettings(
                limits,
                Duration.ofSeconds(15),
                32 << 20,
                64 << 10,
                32,
                32,
                Duration.ofMinutes(10),
                true,
                false,
                Optional.empty(),
                spool,
                "disclosure-audit");
    }

    /** Other limits of one exchange: its time, and the bytes of an own page that are read. */
    public CrawlSettings withExchangeLimits(Duration time, int bytes) {
        return new CrawlSettings(
                limits,
                time,
                bytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                secondRound,
                obeyRobots,
                fragments,
                deadline,
                spool,
                agent);
    }

    /** Other limits where a crawl stops by itself. */
    CrawlSettings withLimits(CrawlLimits other) {
        return new CrawlSettings(
                other,
                timeout,
                pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                secondRound,
                obeyRobots,
                fragments,
                deadline,
                spool,
                agent);
    }

    public CrawlSettings withSecondRound(Duration pause) {
        return new CrawlSettings(
                limits,
                timeout,
                pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                pause,
                obeyRobots,
                fragments,
                deadline,
                spool,
                agent);
    }

    public CrawlSettings withRobots(boolean obey) {
        return new CrawlSettings(
                limits,
                timeout,
                pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                secondRound,
                obey,
                fragments,
                deadline,
                spool,
                agent);
    }

    public CrawlSettings withFragments(boolean judged) {
        return new CrawlSettings(
                limits,
                timeout,
                pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                secondRound,
                obeyRobots,
                judged,
                deadline,
                spool,
                agent);
    }

    public CrawlSettings withDeadline(Optional<Instant> end) {
        return new CrawlSettings(
                limits,
                timeout,
                pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                secondRound,
                obeyRobots,
                fragments,
                end,
                spool,
                agent);
    }
}
