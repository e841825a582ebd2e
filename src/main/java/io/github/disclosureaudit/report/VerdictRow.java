package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Verdict;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of verdicts.csv.
 *
 * @param runId the run
 * @param site the site
 * @param requirement number of the requirement
 * @param verdict the outcome
 * @param reason what decided
 * @param findings number of findings behind it
 * @param evidenceUrl page that proves it, empty when none
 * @param published date of the deciding document, where there is one
 * @param judgedAgainst date judged against, where there is one
 * @param note what was looked at and what was not
 * @param requirements texts of the plan
 * @param checkedAt when the site was judged, ISO 8601 with offset
 */
record VerdictRow(
        String runId,
        Site site,
        int requirement,
        Verdict verdict,
        Reason reason,
        int findings,
        String evidenceUrl,
        Optional<LocalDate> published,
        Optional<LocalDate> judgedAgainst,
        Message note,
        RequirementTexts requirements,
        String checkedAt) {

    String title(Locale locale) {
        return requirements.title(requirement, locale);
    }

    String deadline(Locale locale) {
        return judgedAgainst.map(LocalDate::toString).orElseGet(() -> requirements.deadline(requirement, locale));
    }
}
