package io.github.disclosureaudit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * 覆盖情况 of one site: what was and was not looked at.
 *
 * @param started start of the crawl
 * @param duration its wall time
 * @param pages own pages that opened
 * @param files own attachments that opened
 * @param linksChecked distinct link targets asked for
 * @param requests exchanges sent, retries included
 * @param bytes body bytes received
 * @param notFetched addresses of the site that were not looked at, by reason code
 * @param walls number of own addresses behind a wall, and an example
 * @param limits limits that were hit, by name, with the number of addresses they cut
 * @param incomplete why the site could not be judged as a whole; empty when it could
 */
public record Coverage(
        Instant started,
        Duration duration,
        int pages,
        int files,
        int linksChecked,
        long requests,
        long bytes,
        Map<Reason, Integer> notFetched,
        Map<String, Integer> walls,
        Map<String, Integer> limits,
        String incomplete) {
    public Coverage {
        notFetched = Map.copyOf(notFetched);
        walls = Map.copyOf(walls);
        limits = Map.copyOf(limits);
    }
}
