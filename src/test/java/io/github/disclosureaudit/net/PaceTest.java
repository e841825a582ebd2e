package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PaceTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;

    /** A request on its way to where it goes out. */
    private record Start(long out, Pace.Turn turn) {}

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 2.5, 5, 10, 50})
    void noSecondHoldsMoreThanTheRateHoweverUnevenlyRequestsGoOut(double rate) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Long> out = goneOut(rate, 200, () -> random.nextInt(20) == 0 ? random.nextInt(900) * MILLI : MILLI);
            int most = (int) Math.max(1, rate);
            for (int i = 0; i + most < out.size(); i++) {
                assertThat(out.get(i + most) - out.get(i)).isGreaterThan((long) (SECOND * most / rate));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 10, 50})
    void theRateIsUsedUpToATwelfth(double rate) {
        Random random = new Random(1);
        List<Long> out = goneOut(rate, 500, () -> random.nextInt(3) * MILLI);
        double seconds = (out.get(out.size() - 1) - out.get(0)) / (double) SECOND;
        assertThat(seconds).isBetween(500 / rate, 500 / rate * 1.085);
    }

    @Test
    void requestsAreSpreadOverTheSecond() {
        List<Long> out = goneOut(10, 100, () -> 0);
        for (int i = 1; i < out.size(); i++) {
            assertThat(out.get(i) - out.get(i - 1)).isBetween(75 * MILLI, 180 * MILLI);
        }
    }

    @Test
    void aConnectionThatIsNotTakenHoldsUpTheHostForSecondsOnly() {
        Pace pace = new Pace(1, 0);
        pace.take(0);
        assertThat(pace.next(0)).isBetween(4 * SECOND, 5 * SECOND);
    }

    @Test
    void aRequestThatWentOutFreesItsTurnEarlierThanExpected() {
        Pace pace = new Pace(1, 0);
        Pace.Turn turn = pace.take(0);
        turn.leaves(10 * MILLI);
        assertThat(pace.next(10 * MILLI)).isBetween(SECOND + 10 * MILLI, SECOND + 100 * MILLI);
    }

    private interface Delay {
        long nanos();
    }

    /** Times at which requests go out, each as soon as its turn comes and its own delay is over. */
    private static List<Long> goneOut(double rate, int requests, Delay delay) {
        Pace pace = new Pace(rate, 0);
        List<Long> out = new ArrayList<>();
        PriorityQueue<Start> starting = new PriorityQueue<>((one, other) -> Long.compare(one.out, other.out));
        long now = 0;
        int taken = 0;
        while (out.size() < requests) {
            long next = taken < requests ? pace.next(now) : Long.MAX_VALUE;
            if (next <= now) {
                starting.add(new Start(now + delay.nanos(), pace.take(now)));
                taken++;
            } else if (!starting.isEmpty() && starting.element().out <= next) {
                Start start = starting.remove();
                now = Math.max(now, start.out);
                start.turn.leaves(now);
                out.add(now);
            } else {
                now = next;
            }
        }
        Collections.sort(out);
        return out;
    }
}
