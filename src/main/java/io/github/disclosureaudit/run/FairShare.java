package io.github.disclosureaudit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shares the time of a run among its sites: when more sites wait than run side by side, none may take the time of those
 * that come after it. A site that starts gets the time left, times the lanes, divided by the sites that still have to
 * start; what it does not use goes to the others. Safe for many threads.
 */
final class FairShare {
    private final Optional<Instant> end;
    private final int lanes;
    private int waiting;

    /**
     * The time of one run.
     *
     * @param end when the run's crawling ends, empty for never
     * @param sites sites of the run
     * @param lanes sites that run side by side, at least 1
     */
    FairShare(Optional<Instant> end, int sites, int lanes) {
        this.end = end;
        this.waiting = sites;
        this.lanes = lanes;
    }

    /** When the crawl of a site that starts now must end; empty for never. */
    synchronized Optional<Instant> next(Instant now) {
        int left = Math.max(1, waiting--);
        return end.map(last -> {
            long total = Math.max(0, Duration.between(now, last).toMillis());
            return now.plusMillis(total / left * Math.min(lanes, left) + total % left * Math.min(lanes, left) / left);
        });
    }
}
