package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Set;

/**
 * What one run says about one site, as the ledger reads it.
 *
 * @param runId the run
 * @param siteId the site
 * @param complete whether the crawl of the site was complete; if not, the absence of a fault proves nothing
 * @param judged the checks that the run could carry out
 * @param unjudgedUrls addresses that the run could not look at
 * @param findings the faults it saw
 */
public record JudgedSite(
        String runId,
        String siteId,
        boolean complete,
        Set<Judged> judged,
        Set<String> unjudgedUrls,
        List<KnownFinding> findings) {
    public JudgedSite {
        judged = Set.copyOf(judged);
        unjudgedUrls = Set.copyOf(unjudgedUrls);
        findings = List.copyOf(findings);
    }

    /**
     * A check of a requirement.
     *
     * @param requirement number of the requirement
     * @param check id of the check
     */
    public record Judged(int requirement, String check) {}

    /** A run that did not look at the site at all. */
    public static JudgedSite absent(String runId, String siteId) {
        return new JudgedSite(runId, siteId, false, Set.of(), Set.of(), List.of());
    }
}
