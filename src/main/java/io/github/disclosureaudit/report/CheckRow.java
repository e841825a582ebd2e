package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.CheckVerdict;
import io.github.disclosureaudit.model.Site;

/**
 * A row of checks.csv: what one check of a requirement came to on a site.
 *
 * @param runId the run
 * @param site the site
 * @param requirement number of the requirement
 * @param outcome the check and its verdict
 */
record CheckRow(String runId, Site site, int requirement, CheckVerdict outcome) {}
