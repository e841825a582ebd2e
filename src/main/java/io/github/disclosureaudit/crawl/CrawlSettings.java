package io.github.disclosureaudit.crawl;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How sites are crawled.
 *
 * @param limits where a crawl stops by itself
 * @param timeout limit of one exchange; a target that answers within 15 s is fine
 * @param pageBytes bytes of an own page or attachment that are read
 * @param outsideBytes bytes of a page outside that are read
 * @param inFlight own addresses of one site that are asked for at the same time
 * @param sideInFlight outside addresses and resources of one site that are asked for at the same time; also own
 *     addresses at the second look
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

    /** One that waits for its next attempt keeps its place without a connection, so there must be many. */
    private static final int SIDES = 128;

    /** Settings of an ordinary night: 15 s an exchange, a second round after ten minutes. */
    public static CrawlSettings of(CrawlLimits limits, Path spool) {
        return new CrawlSettings(
                limits,
                Duration.ofSeconds(15),
                32 << 20,
                64 << 10,
                32,
                SIDES,
                Duration.ofMinutes(10),
                true,
                false,
                Optional.empty(),
                spool,
                "disclosure-audit");
    }

    /** Other limits of one exchange: its time, and the bytes of an own page that are read. */
    public CrawlSettings withExchangeLimits(Duration time, int bytes) {
        return with(draft -> {
            draft.timeout = time;
            draft.pageBytes = bytes;
        });
    }

    /** Other limits where a crawl stops by itself. */
    CrawlSettings withLimits(CrawlLimits other) {
        return with(draft -> draft.limits = other);
    }

    public CrawlSettings withSecondRound(Duration pause) {
        return with(draft -> draft.secondRound = pause);
    }

    public CrawlSettings withRobots(boolean obey) {
        return with(draft -> draft.obeyRobots = obey);
    }

    public CrawlSettings withFragments(boolean judged) {
        return with(draft -> draft.fragments = judged);
    }

    public CrawlSettings withDeadline(Optional<Instant> end) {
        return with(draft -> draft.deadline = end);
    }

    private CrawlSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new CrawlSettings(
                draft.limits,
                draft.timeout,
                draft.pageBytes,
                outsideBytes,
                inFlight,
                sideInFlight,
                draft.secondRound,
                draft.obeyRobots,
                draft.fragments,
                draft.deadline,
                spool,
                agent);
    }

    /** What may be other than in the settings it begins with. */
    private static final class Draft {
        private CrawlLimits limits;
        private Duration timeout;
        private int pageBytes;
        private Duration secondRound;
        private boolean obeyRobots;
        private boolean fragments;
        private Optional<Instant> deadline;

        Draft(CrawlSettings from) {
            limits = from.limits;
            timeout = from.timeout;
            pageBytes = from.pageBytes;
            secondRound = from.secondRound;
            obeyRobots = from.obeyRobots;
            fragments = from.fragments;
            deadline = from.deadline;
        }
    }
}
