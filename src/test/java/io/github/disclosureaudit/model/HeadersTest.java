package io.github.disclosureaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields keep their order and their spelling; their names are asked for in any case. */
class HeadersTest {
    private static final Headers FIELDS = Headers.of("Set-Cookie", "a=1", "Location", "/x", "set-cookie", "b=2");

    @Test
    void findsTheFirstAndAllOfAName() {
        assertThat(FIELDS.first("SET-COOKIE")).contains("a=1");
        assertThat(FIELDS.all("Set-cookie")).containsExactly("a=1", "b=2");
        assertThat(FIELDS.first("Cookie")).isEmpty();
        assertThat(FIELDS.all("Cookie")).isEmpty();
    }

    @Test
    void keepsOrderAndSpelling() {
        assertThat(FIELDS.all())
                .containsExactly(
                        Map.entry("Set-Cookie", "a=1"), Map.entry("Location", "/x"), Map.entry("set-cookie", "b=2"));
    }

    @Test
    void addsAtTheEndAndLeavesItselfAlone() {
        Headers more = FIELDS.with("X", "y");
        assertThat(more.all()).hasSize(4).last().isEqualTo(Map.entry("X", "y"));
        assertThat(FIELDS.all()).hasSize(3);
    }

    @Test
    void equalsByFields() {
        assertThat(Headers.of(List.of(Map.entry("A", "b"))))
                .isEqualTo(Headers.of("A", "b"))
                .hasSameHashCodeAs(Headers.of("A", "b"))
                .isNotEqualTo(Headers.of("A", "c"));
        assertThat(Headers.of()).isEqualTo(Headers.NONE);
    }
}
