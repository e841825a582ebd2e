package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the crawl out of endless spaces: decides for each new own address whether it may be fetched. The answers depend
 * on the order of the questions, so ask from one thread in a fixed order.
 */
final class TrapGuard {
    private static final Pattern DATE_VALUE = Pattern.compile("(?:19|20)[0-9]{2}(?:[-/.]?[01]?[0-9]){0,2}|[0-9]{1,2}");
    private static final Pattern DATE_NAME =
            Pattern.compile("(?i)(?:y|m|d|ym|year|month|day|date|rq|nian|yue|ri|calendar)(?:[_-]?(?:from|to|id))?");
    private static final Pattern DATE_PATH =
            Pattern.compile("/([0-9]{4})[-/](?:[01]?[0-9])(?:[-/][0-3]?[0-9])?(?=/|$)");
    private static final int REPEATED_SINGLE = 4;
    private static final int REPEATED_GROUP = 3;

    private final CrawlLimits limits;
    private final LongIntMap variants = new LongIntMap();
    private final LongIntMap calendars = new LongIntMap();
    private final LongIntMap identical = new LongIntMap();
    private final Map<String, Integer> cuts = new HashMap<>();

    TrapGuard(CrawlLimits limits) {
        this.limits = limits;
    }

    /** Whether a new address may be fetched; a refusal is counted. */
    boolean admits(Url url, int depth) {
        Optional<String> cut = cutBy(url, depth);
        cut.ifPresent(this::count);
        return cut.isEmpty();
    }

    /** Counts an address that a limit cut. */
    void count(String limit) {
        cuts.merge(limit, 1, Integer::sum);
    }

    /** Limits that cut something, with the number of addresses. */
    Map<String, Integer> cuts() {
        return Map.copyOf(cuts);
    }

    /** Learns that a page with a query showed a text seen before, or a new one. */
    void learn(Url url, boolean seenBefore) {
        if (!url.query().isEmpty()) {
            long path = path(url);
            identical.put(path, seenBefore ? Math.max(0, identical.get(path)) + 1 : 0);
        }
    }

    private Optional<String> cutBy(Url url, int depth) {
        if (depth > limits.depth()) {
            return Optional.of("depth");
        }
        if (url.toString().length() > limits.urlLength()) {
            return Optional.of("url-length");
        }
        if (repeats(url.path())) {
            return Optional.of("repeated-segments");
        }
        if (outOfTime(url.path())) {
            return Optional.of("calendar");
        }
        return url.query().isEmpty() ? Optional.empty() : cutByQuery(url);
    }

    private Optional<String> cutByQuery(Url url) {
        long path = path(url);
        if (identical.get(path) >= limits.nearIdentical()) {
            return Optional.of("near-identical");
        }
        if (isCalendar(url.query()) && increment(calendars, path) > limits.calendarPages()) {
            return Optional.of("calendar");
        }
        return increment(variants, path) > limits.variants() ? Optional.of("variants") : Optional.empty();
    }

    /** Lists share one dynamic address: each list counts for itself. */
    private static long path(Url url) {
        return PagerForm.of(url)
                .map(pager -> Fingerprint.of(url.path() + ' ' + pager.module()))
                .orElseGet(() -> Fingerprint.of(url.path()));
    }

    private static int increment(LongIntMap counts, long key) {
        int count = Math.max(0, counts.get(key)) + 1;
        counts.put(key, count);
        return count;
    }

    /** Every parameter that a date could be is one, and there is at least one. */
    private static boolean isCalendar(String query) {
        boolean dated = false;
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals < 0) {
                continue;
            }
            boolean named = DATE_NAME.matcher(parameter.substring(0, equals)).matches();
            dated |=
                    named && DATE_VALUE.matcher(parameter.substring(equals + 1)).matches();
        }
        return dated;
    }

    private boolean outOfTime(String path) {
        Matcher date = DATE_PATH.matcher(path);
        while (date.find()) {
            int year = Integer.parseInt(date.group(1));
            // Column and article numbers have four digits too: only what could be a year counts.
            if (isCentury(year) && (year < limits.yearFrom() || year > limits.yearTo())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCentury(int year) {
        return year >= 1800 && year < 2300;
    }

    /** One segment four times in a row, or a group of two or three segments three times in a row. */
    private static boolean repeats(String path) {
        String[] segments = path.substring(1).split("/");
        if (segments.length < REPEATED_SINGLE) {
            return false;
        }
        for (int period = 1; period <= 3; period++) {
            int wanted = period == 1 ? REPEATED_SINGLE : REPEATED_GROUP;
            int run = 0;
            for (int i = period; i < segments.length; i++) {
                run = segments[i].equals(segments[i - period]) ? run + 1 : 0;
                if (run >= (wanted - 1) * period) {
                    return true;
                }
            }
        }
        return false;
    }
}
