package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.RunOrder;
import io.github.disclosureaudit.model.SiteResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What all rows of a run share, and how results become rows.
 *
 * @param runId the run
 * @param locale language of the tables
 * @param requirements texts of the plan
 * @param reasons texts of the reason codes
 */
record RunContext(String runId, Locale locale, RequirementTexts requirements, ReasonCatalogue reasons) {
    /** Local time of the plan. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    FindingHistory history(Finding finding, Map<String, FindingHistory> histories) {
        FindingHistory known = histories.get(finding.id());
        return known == null ? FindingHistory.fresh(finding, RunOrder.date(runId)) : known;
    }

    List<FindingRow> findingRows(SiteResult result, Map<String, FindingHistory> histories) {
        List<FindingRow> rows = new ArrayList<>();
        String checkedAt = checkedAt(result.coverage());
        for (Conclusion conclusion : result.conclusions()) {
            for (Finding finding : conclusion.findings()) {
                rows.add(new FindingRow(
                        runId,
                        result.site(),
                        finding,
                        history(finding, histories),
                        requirements,
                        reasons,
                        conclusion.deadline(),
                        checkedAt));
            }
        }
        return rows;
    }

    List<VerdictRow> verdictRows(SiteResult result) {
        String checkedAt = checkedAt(result.coverage());
        return result.conclusions().stream()
                .map(conclusion -> new VerdictRow(
                        runId,
                        result.site(),
                        conclusion.requirement(),
                        conclusion.verdict(),
                        conclusion.reason(),
                        conclusion.findings().size(),
                        conclusion.evidenceUrl(),
                        conclusion.published(),
                        conclusion.deadline(),
                        conclusion.note(),
                        requirements,
                        checkedAt))
                .toList();
    }

    List<CheckRow> checkRows(SiteResult result) {
        return result.conclusions().stream()
                .flatMap(conclusion -> conclusion.checks().stream()
                        .map(check -> new CheckRow(runId, result.site(), conclusion.requirement(), check)))
                .toList();
    }

    List<MoveRow> moveRows(SiteResult result, Map<String, FindingHistory> histories) {
        return result.conclusions().stream()
                .flatMap(conclusion -> conclusion.findings().stream())
                .map(finding -> new MoveRow(
                        runId, finding.siteId(), history(finding, histories).findingId(), finding.id()))
                .filter(row -> !row.findingId().equals(row.ownId()))
                .distinct()
                .toList();
    }

    List<MeasureRow> measureRows(SiteResult result) {
        return result.ipv6().stream()
                .map(measure -> new MeasureRow(runId, result.site(), measure, checkedAt(result.coverage())))
                .toList();
    }

    CoverageRow coverageRow(SiteResult result, int findings) {
        return new CoverageRow(
                runId,
                result.site(),
                result.coverage(),
                findings,
                time(result.coverage().started()));
    }

    private static String checkedAt(Coverage coverage) {
        return time(coverage.started().plus(coverage.duration()));
    }
}
