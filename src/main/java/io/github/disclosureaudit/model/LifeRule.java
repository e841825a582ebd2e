package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Map;

/** How the lives of a site's findings go on from run to run. Pure: equal input gives equal output. */
public interface LifeRule {
    /**
     * The lives after a run.
     *
     * @param before lives of the site's findings after the run before, empty at first
     * @param now what the run says about the site
     * @return all lives, those that ended included, in the order of the ledger
     */
    List<FindingLife> after(List<FindingLife> before, JudgedSite now);

    /**
     * What is known of the findings of a run that is being written.
     *
     * @param before lives of the site's findings after the run before
     * @param runId the run
     * @param findings its findings
     * @return history by {@link Finding#id()}
     */
    Map<String, FindingHistory> histories(List<FindingLife> before, String runId, List<Finding> findings);
}
