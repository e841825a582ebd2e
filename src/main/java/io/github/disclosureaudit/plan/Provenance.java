package io.github.disclosureaudit.plan;

/**
 * Where a figure of a rule comes from.
 *
 * @param source document and article, beginning with an id of {@code sources.yaml} where there is one
 * @param confidence whether the figure is official
 */
public record Provenance(String source, Confidence confidence) {}
