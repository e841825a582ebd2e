package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecondLookTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    private Instant now = START;
    private final SecondLook look = new SecondLook(Duration.ofMinutes(10), () -> now);

    @Test
    void waitsForNoMoreThanIsLeftOfTheTimeBetweenTheLooks() {
        look.at(work(1));
        assertThat(look.rest()).isEqualTo(Duration.ofMinutes(10));
        now = START.plus(Duration.ofMinutes(4));
        look.at(work(2));
        now = START.plus(Duration.ofMinutes(11));
        assertThat(look.rest()).isEqualTo(Duration.ofMinutes(3));
        now = START.plus(Duration.ofHours(1));
        assertThat(look.rest()).isZero();
    }

    @Test
    void everythingIsAskedForOnceMoreAndNoThirdTime() {
        look.at(work(1));
        look.at(work(2));
        List<Integer> asked = new ArrayList<>();
        look.take(work -> asked.add(work.target), side -> {});
        look.at(work(3));
        assertThat(asked).containsExactly(1, 2);
        assertThat(look.isWanted()).isFalse();
        assertThat(look.isAhead()).isFalse();
    }

    private static Work work(int target) {
        return new Work(target, Url.of("http://portal.test/" + target), 1, false);
    }
}
