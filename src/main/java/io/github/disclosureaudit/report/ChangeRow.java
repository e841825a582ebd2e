package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.KnownFinding;

/**
 * A row of {@code report diff}.
 *
 * @param change what became of the finding
 * @param finding as the later run saw it, or the earlier one where the later did not
 */
record ChangeRow(RunDiff.Change change, KnownFinding finding) {}
