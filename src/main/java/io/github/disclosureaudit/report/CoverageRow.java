package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Site;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of coverage.csv.
 *
 * @param runId the run
 * @param site the site
 * @param coverage what was and was not looked at
 * @param findings number of findings on the site, notes included
 * @param started start of the site's crawl, ISO 8601 with offset
 */
record CoverageRow(String runId, Site site, Coverage coverage, int findings, String started) {

    /** Counts by name as one cell: {@code name=count; name=count}, sorted by name. */
    static String counts(Map<?, Integer> counts) {
        Map<String, Integer> sorted = new TreeMap<>();
        counts.forEach((name, count) -> sorted.put(name.toString(), count));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    static int total(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
