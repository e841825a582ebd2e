package io.github.disclosureaudit.crawl;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the crawl of one site may still spend. Bytes are counted as pages are absorbed, in their fixed order, so that a
 * replay spends them on the same pages; the clock is only asked, never replayed. Confined to the thread of the site.
 */
final class CrawlBudget {
    private final long maxBytes;
    private final Optional<Instant> deadline;
    private final InstantSource clock;
    private long bytes;
    private boolean late;

    /**
     * A full purse.
     *
     * @param maxBytes own body bytes after which no more pages are taken
     * @param deadline when the crawl ends, empty for never
     */
    CrawlBudget(long maxBytes, Optional<Instant> deadline, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        this.clock = clock;
    }

    void spend(long more) {
        bytes += more;
    }

    /** Whether the bytes are spent. */
    boolean isSpent() {
        return bytes >= maxBytes;
    }

    /** Whether the time is over; once over it stays so. */
    boolean isLate() {
        late = late || deadline.map(end -> !clock.instant().isBefore(end)).orElse(false);
        return late;
    }
}
