package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.LinkIntake.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is asked for once more at the end of a site, and when: a fault is believed that is still there some time later.
 * Confined to the thread of the site.
 */
final class SecondLook {
    private final Duration distance;
    private final InstantSource clock;
    private final List<Work> works = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private boolean taken;

    /** @param distance least time between both looks at an address */
    SecondLook(Duration distance, InstantSource clock) {
        this.distance = distance;
        this.clock = clock;
    }

    /** Notes an unsure own address of the first look; there is no third one. */
    void at(Work work) {
        if (!taken) {
            works.add(work);
            last = clock.instant();
        }
    }

    /** Notes an unsure address that is not crawled. */
    void at(Side side) {
        if (!taken) {
            sides.add(side);
            last = clock.instant();
        }
    }

    boolean isWanted() {
        return !(works.isEmpty() && sides.isEmpty());
    }

    /** Whether the first look is still going on. */
    boolean isAhead() {
        return !taken;
    }

    /** What is left of the time between the looks: for what was seen early in a long crawl it is over already. */
    Duration rest() {
        Duration left = distance.minus(Duration.between(last, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Hands out everything as new; whatever is unsure from now on stays so. */
    void take(Consumer<Work> asked, Consumer<Side> looked) {
        taken = true;
        works.forEach(work -> asked.accept(new Work(work.target, work.url, work.depth, work.style)));
        sides.forEach(looked);
        works.clear();
        sides.clear();
    }
}
