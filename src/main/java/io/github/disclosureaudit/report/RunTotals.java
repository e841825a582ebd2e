package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of a run: verdicts by word, findings by severity and by state. Trends over runs are drawn from them. */
final class RunTotals {
    private final Map<String, SiteTotals> sites = new HashMap<>();

    private record SiteTotals(
            Map<Verdict, Integer> verdicts,
            Map<Severity, Integer> severities,
            Map<FindingHistory.State, Integer> states) {}

    /** Counts a site, instead of what was counted for it before. */
    void replace(String siteId, List<Conclusion> conclusions, List<FindingRow> findings) {
        SiteTotals totals = new SiteTotals(
                new EnumMap<>(Verdict.class), new EnumMap<>(Severity.class), new EnumMap<>(FindingHistory.State.class));
        conclusions.forEach(conclusion -> totals.verdicts.merge(conclusion.verdict(), 1, Integer::sum));
        for (FindingRow row : findings) {
            totals.severities.merge(row.finding().severity(), 1, Integer::sum);
            totals.states.merge(row.history().state(), 1, Integer::sum);
        }
        sites.put(siteId, totals);
    }

    int sites() {
        return sites.size();
    }

    int verdicts(Verdict verdict) {
        return sites.values().stream()
                .mapToInt(site -> site.verdicts.getOrDefault(verdict, 0))
                .sum();
    }

    int findings(Severity severity) {
        return sites.values().stream()
                .mapToInt(site -> site.severities.getOrDefault(severity, 0))
                .sum();
    }

    int findings(FindingHistory.State state) {
        return sites.values().stream()
                .mapToInt(site -> site.states.getOrDefault(state, 0))
                .sum();
    }
}
