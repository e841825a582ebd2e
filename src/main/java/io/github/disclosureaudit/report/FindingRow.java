package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.Site;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of findings.csv: the finding with what plan, ledger and run add to it.
 *
 * @param runId the run
 * @param site the site
 * @param finding the fault
 * @param history what the ledger knows
 * @param requirements texts of the plan
 * @param reasons texts of the reason codes
 * @param judgedAgainst date that was judged against, where the conclusion has one
 * @param checkedAt when the site was judged, ISO 8601 with offset
 */
record FindingRow(
        String runId,
        Site site,
        Finding finding,
        FindingHistory history,
        RequirementTexts requirements,
        ReasonCatalogue reasons,
        Optional<LocalDate> judgedAgainst,
        String checkedAt) {

    String title(Locale locale) {
        return requirements.title(finding.requirement(), locale);
    }

    String responsibleUnit(Locale locale) {
        return requirements.responsibleUnit(finding.requirement(), locale);
    }

    String deadline(Locale locale) {
        return judgedAgainst
                .map(LocalDate::toString)
                .orElseGet(() -> requirements.deadline(finding.requirement(), locale));
    }

    String remedy(Locale locale) {
        return reasons.entry(finding.reason()).remedy().in(locale);
    }
}
