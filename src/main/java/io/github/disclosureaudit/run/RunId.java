package io.github.disclosureaudit.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Name of a run and of its folder: its start in the plan's local time, for example {@code 2026-11-23T0200}; a second
 * run within the same minute gets {@code -2}. Sorts by time.
 *
 * @param text the name
 */
public record RunId(String text) implements Comparable<RunId> {
    /** Local time of the plan. */
    public static final ZoneId PLAN_ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm", Locale.ROOT);
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{4}(-\\d+)?");

    public RunId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a run id: " + text);
        }
    }

    /** Whether a folder name is that of a finished run. */
    public static boolean isRunId(String name) {
        return FORM.matcher(name).matches();
    }

    /** The next free id for a run that starts now. */
    public static RunId next(Instant now, Path out) {
        String minute = MINUTE.format(now.atZone(PLAN_ZONE));
        String name = minute;
        for (int i = 2; taken(out, name); i++) {
            name = minute + "-" + i;
        }
        return new RunId(name);
    }

    private static boolean taken(Path out, String name) {
        return Files.exists(out.resolve(name)) || Files.exists(out.resolve(name + ".partial"));
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
