package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FairShareTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @Test
    void withoutAnEndThereIsNone() {
        assertThat(new FairShare(Optional.empty(), 3, 1).next(NOW)).isEmpty();
    }

    @Test
    void sitesThatAllRunAtOnceHaveTheWholeNight() {
        FairShare night = new FairShare(Optional.of(NOW.plusSeconds(3600)), 3, 8);
        assertThat(night.next(NOW)).contains(NOW.plusSeconds(3600));
        assertThat(night.next(NOW)).contains(NOW.plusSeconds(3600));
        assertThat(night.next(NOW)).contains(NOW.plusSeconds(3600));
    }

    @Test
    void oneAfterTheOtherHasItsPartAndWhatOthersLeft() {
        FairShare night = new FairShare(Optional.of(NOW.plusSeconds(3000)), 3, 1);
        assertThat(night.next(NOW)).contains(NOW.plusSeconds(1000));
        // The first was done after 200 s: the two others share the 2800 s that are left.
        assertThat(night.next(NOW.plusSeconds(200))).contains(NOW.plusSeconds(1600));
        assertThat(night.next(NOW.plusSeconds(1600))).contains(NOW.plusSeconds(3000));
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        FairShare night = new FairShare(Optional.of(NOW), 1, 1);
        assertThat(night.next(NOW.plus(Duration.ofMinutes(1)))).contains(NOW.plus(Duration.ofMinutes(1)));
    }
}
