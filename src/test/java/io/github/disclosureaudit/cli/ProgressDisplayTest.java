package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.run.Progress.Running;
import io.github.disclosureaudit.run.Progress.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressDisplayTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-12-30T18:00:00Z"));
    private final StringWriter said = new StringWriter();

    private ProgressDisplay display(boolean terminal, Locale locale, Snapshot snapshot) {
        return new ProgressDisplay(() -> snapshot, new PrintWriter(said), terminal, locale, now::get);
    }

    private static Snapshot snapshot(int sites, int running) {
        return new Snapshot(
                sites,
                12,
                IntStream.range(0, running)
                        .mapToObj(i -> new Running("第" + i + "海关", 1000 + i, i))
                        .toList(),
                12345,
                38.24,
                1234,
                3,
                Map.of(Severity.HIGH, 12, Severity.NOTE, 1),
                Duration.ofSeconds(754),
                Optional.of(Duration.ofMinutes(62)));
    }

    /** Ticks once a second. */
    private void pass(ProgressDisplay display, int seconds) {
        for (int i = 0; i < seconds; i++) {
            now.updateAndGet(at -> at.plusSeconds(1));
            display.tick();
        }
    }

    @Test
    void saysOneLineAMinuteWhereThereIsNoTerminal() {
        ProgressDisplay display = display(false, Locale.ENGLISH, snapshot(43, 8));
        pass(display, 59);
        assertThat(said.toString()).isEmpty();
        pass(display, 1);
        assertThat(said.toString().lines())
                .containsExactly("sites 12/43 done, pages 12,345 (38.2/s), queue 1,234, walls 3; "
                        + "findings high 12 · note 1; elapsed 0:12:34, at least 1:02:00 left");
        pass(display, 600);
        assertThat(said.toString().lines()).hasSize(11).allMatch(line -> line.startsWith("sites 12/43"));
        assertThat(said.toString()).doesNotContain("\u001b");
    }

    @Test
    void drawsAnewOnATerminalAndLeavesNothingBehind() {
        ProgressDisplay display = display(true, Locale.CHINESE, snapshot(43, 8));
        pass(display, 2);
        assertThat(said.toString())
                .contains("站点 12/43 已完成", "38.2 页/秒", "待处理 1,234", "防护拦截 3", "高 12 · 提示 1", "至少还需 1:02:00")
                .contains("第0海关　1,000 页", "第5海关", "另有 2 个站点")
                .doesNotContain("第6海关");
        // Two lines for the run, six sites, one for the rest: nine lines up before the second drawing.
        assertThat(said.toString().split("\u001b\\[9A\u001b\\[J", -1)).hasSize(2);
        display.end();
        assertThat(said.toString()).endsWith("\u001b[9A\u001b[J");
        int length = said.toString().length();
        pass(display, 5);
        assertThat(said.toString()).hasSize(length);
    }

    @Test
    void isSilentBeforeTheRunHasBegun() {
        pass(display(true, Locale.CHINESE, snapshot(0, 0)), 100);
        pass(display(false, Locale.CHINESE, snapshot(0, 0)), 100);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void promisesNoEndThatItDoesNotKnow() {
        Snapshot begun = new Snapshot(3, 0, List.of(), 0, 0, 0, 0, Map.of(), Duration.ofSeconds(60), Optional.empty());
        pass(display(false, Locale.ENGLISH, begun), 60);
        assertThat(said.toString()).contains("findings 0; elapsed 0:01:00").doesNotContain("left");
    }

    @Test
    void aNameMovesNoCursor() {
        Snapshot one = snapshot(1, 0);
        Snapshot hostile = new Snapshot(
                1,
                0,
                List.of(new Running("甲\u001B[2J\u202E\r\n乙", 1, 1)),
                one.pages(),
                one.pace(),
                one.queue(),
                one.walls(),
                one.findings(),
                one.elapsed(),
                one.left());
        pass(display(true, Locale.ENGLISH, hostile), 1);
        assertThat(said.toString()).contains("甲\u241B[2J⟨U+202E⟩⏎乙").doesNotContain("\u001B[2J", "\r");
    }
}
