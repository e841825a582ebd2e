package io.github.disclosureaudit.report;

import java.time.OffsetDateTime;

/**
 * A row of availability.csv: one visit of a home page by {@code probe}.
 *
 * @param visitedAt when
 * @param siteId the site
 * @param siteName its name
 * @param url address asked for
 * @param family {@code ipv4} or {@code ipv6}
 * @param outcome {@code up}, {@code down} or {@code unknown}
 * @param reason reason code when not up, else empty
 * @param status final HTTP status, 0 when none
 * @param millis time to the last byte in ms, -1 when there was no answer
 * @param address IP address that answered, empty when none
 */
public record AvailabilityRow(
        OffsetDateTime visitedAt,
        String siteId,
        String siteName,
        String url,
        String family,
        String outcome,
        String reason,
        int status,
        long millis,
        String address) {}
