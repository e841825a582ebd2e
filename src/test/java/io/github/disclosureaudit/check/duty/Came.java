package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.PaperPortal;

/** What one check came to, as {@code FAIL document-missing}. */
final class Came {
    private Came() {}

    static String to(PaperPortal portal, int requirement, String check) {
        return portal.judge(requirement).checks().stream()
                .filter(one -> one.check().equals(check))
                .map(one -> one.verdict() + " " + one.reason().code())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }
}
