package io.github.disclosureaudit.demo;

import io.github.disclosureaudit.model.Finding;
import java.util.Locale;

/**
 * Something on a demo portal that looks like a fault and is none.
 *
 * @param siteId the portal
 * @param subject address or subject that no finding may have, as a part of it
 * @param zh why it is fine, in Chinese
 * @param en why it is fine, in English
 */
public record LookAlike(String siteId, String subject, String zh, String en) {
    /** Whether a finding takes it for a fault. */
    public boolean isMistakenBy(Finding finding) {
        return finding.siteId().equals(siteId)
                && (finding.url().contains(subject) || finding.subject().contains(subject));
    }

    /** Why it is fine, in the language of a locale. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    LookAlike about(String newSubject) {
        return new LookAlike(siteId, newSubject, zh, en);
    }
}
