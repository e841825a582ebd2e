package io.github.disclosureaudit.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run id tells: the start of the run in the plan's local time, for example {@code 2026-11-23T0200}, with
 * {@code -2}, {@code -3}… for more runs within the same minute.
 */
public final class RunOrder {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T\\d{4}(?:-(\\d{1,9}))?");
    private static final int MINUTE_LENGTH = 15;

    /** Run ids by time. */
    public static final Comparator<String> BY_TIME =
            Comparator.comparing(RunOrder::minute).thenComparingInt(RunOrder::number);

    private RunOrder() {}

    /** Whether a text, such as a folder name, is a run id. */
    public static boolean isRunId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Local date on which the run started.
     *
     * @throws IllegalArgumentException if it is not a run id
     */
    public static LocalDate date(String runId) {
        Matcher matcher = FORM.matcher(runId);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a run id: " + runId);
        }
        return LocalDate.parse(matcher.group(1));
    }

    private static String minute(String runId) {
        return runId.length() < MINUTE_LENGTH ? runId : runId.substring(0, MINUTE_LENGTH);
    }

    private static int number(String runId) {
        Matcher matcher = FORM.matcher(runId);
        return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
    }
}
