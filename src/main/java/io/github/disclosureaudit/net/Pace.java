package io.github.disclosureaudit.net;

import java.util.ArrayList;
import java.util.List;

/**
 * When the next request to one host may be sent: never more than the rate in any second, counted when requests go out,
 * and evenly spread over it. Pure; times are nanoseconds of one monotonic clock. Not thread-safe.
 */
final class Pace {
    private static final long NANOS = 1_000_000_000L;

    /** Added to the second, so that jitter on the way to the server does not put one request too many into it. */
    private static final long SLACK = 75_000_000L;

    /** A request that has not gone out so long after its turn will hardly go out together with others. */
    private static final long LONGEST_START = 3 * NANOS;

    private final int most;
    private final long span;
    private final long even;
    private final List<Turn> turns = new ArrayList<>();
    private long notBefore;

    /**
     * The pace of one host.
     *
     * @param perSecond requests per second, above 0
     * @param now the time
     */
    Pace(double perSecond, long now) {
        most = (int) Math.max(1, perSecond);
        span = (long) (NANOS * most / perSecond) + SLACK;
        even = (long) (NANOS / perSecond);
        notBefore = now;
    }

    /** One request: it counts from its turn on, and for a whole second from when it goes out. */
    final class Turn {
        private long counts;

        private Turn(long now) {
            counts = now + LONGEST_START + span;
        }

        /** Learns that the request goes out, or has ended without. */
        void leaves(long now) {
            counts = now + span;
            if (!turns.contains(this)) {
                turns.add(this);
            }
        }
    }

    /** The earliest time of the next turn, as far as is known now. */
    long next(long now) {
        turns.removeIf(turn -> turn.counts - now <= 0);
        int tooMany = turns.size() - most;
        if (tooMany < 0) {
            return notBefore;
        }
        long free = turns.stream()
                .mapToLong(turn -> turn.counts)
                .sorted()
                .skip(tooMany)
                .findFirst()
                .orElse(now);
        return Math.max(free, notBefore);
    }

    /** Takes a turn whose time has come. */
    Turn take(long now) {
        Turn turn = new Turn(now);
        turns.add(turn);
        // A late turn delays no other: up to a quarter of the distance is made up for.
        notBefore = Math.max(notBefore + even - now, even * 3 / 4) + now;
        return turn;
    }

    /** Leaves the host alone for one distance between requests. */
    void rest(long now) {
        notBefore = now + even;
    }
}
