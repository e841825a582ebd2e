package io.github.disclosureaudit.model;

/**
 * A finding as a run folder keeps it: what the ledger needs to know it again and to name it.
 *
 * @param id id of the finding
 * @param siteId site
 * @param siteName its name
 * @param requirement number of the requirement
 * @param requirementTitle what it asks
 * @param check id of the check
 * @param reason reason code
 * @param severity how grave
 * @param certainty confirmed or suspected
 * @param url address of the fault, empty when nowhere
 * @param foundOn page that shows it, empty when it is {@code url} itself
 * @param subject what it is about
 * @param message what is wrong
 * @param responsibleUnit who must act
 * @param deadline until when, a date or words
 */
public record KnownFinding(
        String id,
        String siteId,
        String siteName,
        int requirement,
        String requirementTitle,
        String check,
        String reason,
        Severity severity,
        Certainty certainty,
        String url,
        String foundOn,
        String subject,
        String message,
        String responsibleUnit,
        String deadline) {}
