package io.github.disclosureaudit.archive;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ids for the records of one journal: one random UUID whose last 32 bits count. That is as unique as to draw 128 random
 * bits for each of them, and costs next to nothing. Safe for many threads.
 */
final class RecordIds {
    private static final long COUNTED = 0xFFFF_FFFFL;

    private final UUID journal;
    private final AtomicInteger used = new AtomicInteger();

    /** @param journal a random UUID */
    RecordIds(UUID journal) {
        this.journal = journal;
    }

    UUID next() {
        long count = Integer.toUnsignedLong(used.getAndIncrement());
        return new UUID(journal.getMostSignificantBits(), journal.getLeastSignificantBits() & ~COUNTED | count);
    }
}
