package io.github.disclosureaudit.demo;

import io.github.disclosureaudit.model.Finding;
import java.util.Locale;

/**
 * A fault that a demo portal has on purpose.
 *
 * @param siteId the portal
 * @param check check that should report it
 * @param reason reason code that should be given
 * @param subject text that the finding's subject, address, message or place must contain; empty for any
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 */
public record PlantedFault(String siteId, String check, String reason, String subject, String zh, String en) {
    /** Whether a finding reports this fault. */
    public boolean isReportedBy(Finding finding) {
        return finding.siteId().equals(siteId)
                && finding.check().equals(check)
                && finding.reason().code().equals(reason)
                && (finding.subject().contains(subject)
                        || finding.url().contains(subject)
                        || finding.message().arguments().toString().contains(subject));
    }

    /** What it is, in the language of a locale. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    PlantedFault about(String newSubject) {
        return new PlantedFault(siteId, check, reason, newSubject, zh, en);
    }
}
