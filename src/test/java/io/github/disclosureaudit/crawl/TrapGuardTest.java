package io.github.disclosureaudit.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.disclosureaudit.model.Url;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endless spaces are left, large sites are not. */
class TrapGuardTest {
    private static final CrawlLimits LIMITS = new CrawlLimits(1_000, Long.MAX_VALUE, 5, 200, 10, 3, 4, 1949, 2023);

    private final TrapGuard guard = new TrapGuard(LIMITS);

    @ParameterizedTest
    @CsvSource({
        "/a/a/a/a/b.html, repeated-segments",
        "/a/b/a/b/a/b, repeated-segments",
        "/cal/1800/01/, calendar",
        "/cal/2024-02/, calendar"
    })
    void refuses(String target, String limit) {
        assertEquals(0, admitted(target));
        assertEquals(Map.of(limit, 1), guard.cuts());
    }

    @ParameterizedTest
    @CsvSource({
        "/a/a/a/b.html",
        "/a/b/a/b/c.html",
        "/302249/2480148/2512/index.html",
        "/2023/01/t20230105_1.html",
        "/zwgk/2400/99/a.html"
    })
    void admits(String target) {
        assertEquals(1, admitted(target));
        assertTrue(guard.cuts().isEmpty());
    }

    @Test
    void depthAndLengthAreLimits() {
        assertTrue(guard.admits(url("/a"), 5));
        assertTrue(!guard.admits(url("/b"), 6));
        assertTrue(!guard.admits(url("/" + "x".repeat(200)), 1));
        assertEquals(Map.of("depth", 1, "url-length", 1), guard.cuts());
    }

    @Test
    void aPathMayHaveSoManyVariantsAndAListCountsForItself() {
        long plain = IntStream.range(0, 20).map(i -> admitted("/list?id=" + i)).sum();
        long lists = IntStream.range(0, 20)
                .map(i -> admitted("/eportal/ui?moduleId=%08x0000&currentPage=2".formatted(i)))
                .sum();

        assertEquals(10, plain);
        assertEquals(20, lists);
    }

    @Test
    void aCalendarEndsEarlierThanOtherVariants() {
        long days =
                IntStream.range(1, 10).map(i -> admitted("/events?day=" + i)).sum();

        assertEquals(3, days);
        assertEquals(Map.of("calendar", 6), guard.cuts());
    }

    @Test
    void variantsThatShowTheSameEndTheBranchUntilOneShowsMore() {
        for (int i = 0; i < 4; i++) {
            guard.learn(url("/sort?by=" + i), true);
        }
        assertEquals(0, admitted("/sort?by=9"));

        guard.learn(url("/sort?by=5"), false);
        assertEquals(1, admitted("/sort?by=8"));
    }

    private int admitted(String target) {
        return guard.admits(url(target), 1) ? 1 : 0;
    }

    private static Url url(String target) {
        return Url.of("http://www.portal.test" + target);
    }
}
