package io.github.disclosureaudit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one requirement came to on one site: the row of verdicts.csv and the findings behind it.
 *
 * @param siteId the site
 * @param requirement number of the 要点 item
 * @param verdict the worst of its checks
 * @param reason reason code that decided, for example {@code found}, {@code document-missing}, {@code wall}
 * @param findings the faults, in a stable order
 * @param evidenceUrl page that proves the verdict, empty when none
 * @param published publication date of the deciding document, where there is one
 * @param deadline the date that was judged against, where there is one
 * @param note what was looked at, what was not and why
 * @param checks what each of its checks came to by itself, in the order of the plan
 */
public record Conclusion(
        String siteId,
        int requirement,
        Verdict verdict,
        Reason reason,
        List<Finding> findings,
        String evidenceUrl,
        Optional<LocalDate> published,
        Optional<LocalDate> deadline,
        Message note,
        List<CheckVerdict> checks) {
    public Conclusion {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }
}
