package io.github.disclosureaudit.model;

/**
 * A short link text and where it leads: how columns are found by name. One per distinct text and target of a site.
 *
 * @param text link text, white space folded
 * @param target where it leads
 * @param page first page that shows it
 * @param region part of that page
 */
public record Label(String text, Url target, Url page, Region region) {}
