package io.github.disclosureaudit.plan;

/**
 * One check of a requirement and its parameters.
 *
 * @param check id of the check, for example {@code column}
 * @param parameters what the rule book says about it, without the key {@code check}
 */
public record CheckRule(String check, Parameters parameters) {}
