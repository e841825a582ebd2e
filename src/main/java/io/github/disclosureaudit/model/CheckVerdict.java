package io.github.disclosureaudit.model;

/**
 * What one check of a requirement came to by itself. The verdict of the requirement is the worst of them, behind which a
 * check that could not judge would be lost.
 *
 * @param check id of the check
 * @param verdict its outcome
 * @param reason reason code that decided
 */
public record CheckVerdict(String check, Verdict verdict, Reason reason) {}
