package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The tables of fingerprints are what the JDK's would be, whichever fingerprints come. */
class LongCollectionsTest {
    @Property(tries = 300)
    void theSetIsASet(@ForAll("keys") List<Long> keys) {
        LongHashSet set = new LongHashSet();
        TreeSet<Long> oracle = new TreeSet<>();
        for (long key : keys) {
            assertThat(set.contains(key)).isEqualTo(oracle.contains(key));
            assertThat(set.add(key)).isEqualTo(oracle.add(key));
            assertThat(set.contains(key)).isTrue();
            assertThat(set.size()).isEqualTo(oracle.size());
        }
        assertThat(set.sorted())
                .containsExactly(oracle.stream().mapToLong(Long::longValue).toArray());
    }

    @Property(tries = 300)
    void theMapIsAMap(@ForAll("keys") List<Long> keys) {
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> oracle = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            long key = keys.get(i);
            assertThat(map.get(key)).isEqualTo(oracle.getOrDefault(key, LongIntMap.ABSENT));
            map.put(key, i);
            oracle.put(key, i);
            assertThat(map.size()).isEqualTo(oracle.size());
        }
        oracle.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    }

    @Test
    void targetsKeepTheirNumbersAndStatesHoweverManyCome() {
        TargetTable table = new TargetTable();
        for (int i = 0; i < 5000; i++) {
            assertThat(table.number(i * 64L)).isEqualTo(LongIntMap.ABSENT);
            assertThat(table.add(i * 64L)).isEqualTo(i);
            if (i % 3 == 0) {
                table.open(i);
            }
            if (i % 5 == 0) {
                table.leadsTo(i, i * 2);
            }
        }
        assertThat(table.size()).isEqualTo(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(table.number(i * 64L)).isEqualTo(i);
            assertThat(table.isOpen(i)).isEqualTo(i % 3 == 0);
            assertThat(table.isWaiting(i)).isEqualTo(i % 3 != 0);
            assertThat(table.page(i)).isEqualTo(i % 5 == 0 ? i * 2 : LongIntMap.ABSENT);
        }
    }

    @Test
    void aTargetHasAStoryUntilItOpens() {
        TargetTable table = new TargetTable();
        int target = table.add(7);
        TargetTable.Story story = TargetTable.Story.untried(
                "http://a.test/", new LinkOutcome.Noted(Reason.of("fragment-missing"), ""), Owner.OWN_SITE);
        table.tell(target, story);
        table.alias(8, target);
        assertThat(table.number(8)).isEqualTo(target);
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.stories()).containsExactly(Map.entry(target, story));
        assertThat(table.isOpen(target)).isFalse();
        table.open(target);
        assertThat(table.stories()).isEmpty();
        assertThat(table.isOpen(target)).isTrue();
    }

    /** Keys that meet in one slot, and the two that open addressing likes least. */
    @Provide
    Arbitrary<List<Long>> keys() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(-40, 40),
                        Arbitraries.longs().between(-40, 40).map(key -> key * 4096),
                        Arbitraries.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE))
                .list()
                .ofMaxSize(300);
    }
}
