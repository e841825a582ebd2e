package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.run.Progress.Running;
import io.github.disclosureaudit.run.Progress.Snapshot;
import io.github.disclosureaudit.text.OneLine;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a run says of itself while it goes on: on a terminal a few lines that are drawn anew, elsewhere one line a
 * minute, so that a run of many hours is never silent. Time passes by {@link #tick()}.
 */
final class ProgressDisplay {
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    /** Sites named one by one on a terminal. */
    private static final int NAMED = 6;

    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Supplier<Snapshot> progress;
    private final PrintWriter out;
    private final boolean terminal;
    private final Locale locale;
    private final InstantSource clock;
    private Instant last;
    private int drawn;
    private boolean over;

    /**
     * A display of a run.
     *
     * @param progress how far the run is
     * @param out where talk goes, never where data goes
     * @param terminal whether what is written there can be drawn anew
     */
    ProgressDisplay(
            Supplier<Snapshot> progress, PrintWriter out, boolean terminal, Locale locale, InstantSource clock) {
        this.progress = progress;
        this.out = out;
        this.terminal = terminal;
        this.locale = locale;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Says how far the run is, where it is time to. */
    synchronized void tick() {
        Snapshot now = progress.get();
        if (over || now.sites() == 0) {
            return;
        }
        if (terminal) {
            List<String> lines = block(now);
            out.print(back() + NO_WRAP + String.join("\n", lines) + "\n" + WRAP);
            out.flush();
            drawn = lines.size();
        } else if (Duration.between(last, clock.instant()).compareTo(BETWEEN_LINES) >= 0) {
            last = clock.instant();
            out.println(String.join(text("progress.separator"), List.of(effort(now), faults(now), time(now))));
            out.flush();
        }
    }

    /** Makes room for the last words of the run; says nothing from then on. */
    synchronized void end() {
        over = true;
        if (drawn > 0) {
            out.print(back());
            out.flush();
        }
    }

    /** Goes back to where the last drawing began and clears it. */
    private String back() {
        return drawn == 0 ? "" : "\u001b[" + drawn + "A" + CLEAR_BELOW;
    }

    private List<String> block(Snapshot now) {
        List<String> lines =
                new ArrayList<>(List.of(effort(now), faults(now) + text("progress.separator") + time(now)));
        now.running().stream().limit(NAMED).map(this::site).forEach(lines::add);
        if (now.running().size() > NAMED) {
            lines.add("  " + text("progress.more", now.running().size() - NAMED));
        }
        return lines;
    }

    private String site(Running site) {
        return "  " + text("progress.site", OneLine.of(site.name()), grouped(site.pages()), grouped(site.queue()));
    }

    private String effort(Snapshot now) {
        return text(
                "progress.effort",
                now.done(),
                now.sites(),
                grouped(now.pages()),
                String.format(Locale.ROOT, "%.1f", now.pace()),
                grouped(now.queue()),
                grouped(now.walls()));
    }

    private String faults(Snapshot now) {
        String counted = Arrays.stream(Severity.values())
                .filter(severity -> count(now, severity) > 0)
                .map(severity -> Message.of("html", "severity." + severity.id()).in(locale) + " "
                        + grouped(count(now, severity)))
                .collect(Collectors.joining(" · "));
        return text("progress.findings", counted.isEmpty() ? "0" : counted);
    }

    private static int count(Snapshot now, Severity severity) {
        return now.findings().getOrDefault(severity, 0);
    }

    private String time(Snapshot now) {
        return now.left()
                .map(left -> text("progress.time", span(now.elapsed()), span(left)))
                .orElseGet(() -> text("progress.time.unknown", span(now.elapsed())));
    }

    private String text(String key, Object... arguments) {
        return Message.of("cli", key, arguments).in(locale);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String span(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
