package io.github.disclosureaudit.report;

/**
 * A row of moves.csv: a finding that goes on an earlier one under a new address and so bears its id.
 *
 * @param runId the run
 * @param siteId the site
 * @param findingId id of the earlier finding, under which this one is listed
 * @param ownId id that it would have had by itself
 */
record MoveRow(String runId, String siteId, String findingId, String ownId) {}
