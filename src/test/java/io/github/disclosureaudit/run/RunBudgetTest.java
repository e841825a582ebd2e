package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.run.RunBudget.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RunBudgetTest {
    private static final Share PER_SITE = new Share(100, 10_000);

    @Test
    void withoutALimitEachSiteHasItsOwn() {
        RunBudget budget = new RunBudget(AuditOrder.Total.UNLIMITED, PER_SITE, 3);
        assertThat(budget.isLimited()).isFalse();
        assertThat(budget.next()).isEqualTo(PER_SITE);
        assertThat(budget.next()).isEqualTo(PER_SITE);
    }

    @Test
    void sitesThatStartTogetherGetEqualParts() {
        RunBudget budget = new RunBudget(new AuditOrder.Total(90, 3_000), PER_SITE, 3);
        assertThat(budget.isLimited()).isTrue();
        assertThat(budget.next()).isEqualTo(new Share(30, 1_000));
        assertThat(budget.next()).isEqualTo(new Share(30, 1_000));
        assertThat(budget.next()).isEqualTo(new Share(30, 1_000));
        assertThat(budget.next()).isEqualTo(new Share(0, 0));
    }

    @Test
    void whatIsLeftGoesToThoseThatStartLaterAndNeverPastTheLimitOfASite() {
        RunBudget budget = new RunBudget(new AuditOrder.Total(90, 60_000), PER_SITE, 3);
        Share first = budget.next();
        assertThat(first).isEqualTo(new Share(30, 10_000));
        budget.giveBack(first, cost(10, 12_000));
        assertThat(budget.next()).isEqualTo(new Share(40, 10_000));
        assertThat(budget.next()).isEqualTo(new Share(40, 10_000));
    }

    /** A run that goes on after a kill gives a site what it was given before. */
    @Test
    void aShareIsKeptOverAStop() {
        RunBudget budget = new RunBudget(new AuditOrder.Total(90, 3_000), PER_SITE, 3);
        Share kept = Share.parse(new Share(50, 2_000).text()).orElseThrow();
        assertThat(budget.again(kept)).isEqualTo(new Share(50, 2_000));
        assertThat(budget.next()).isEqualTo(new Share(20, 500));
        assertThat(Share.parse("nonsense")).isEmpty();
    }

    private static Coverage cost(long requests, long bytes) {
        return new Coverage(Instant.EPOCH, Duration.ZERO, 1, 0, 1, requests, bytes, Map.of(), Map.of(), Map.of(), "");
    }
}
