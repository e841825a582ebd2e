package io.github.disclosureaudit.model;

import java.util.List;

/**
 * Everything a run found out about one site.
 *
 * @param site the site
 * @param conclusions one a requirement, by number
 * @param coverage what was and was not looked at
 * @param ipv6 measures over IPv6, none when nothing was looked at
 */
public record SiteResult(Site site, List<Conclusion> conclusions, Coverage coverage, List<Ipv6Measure> ipv6) {
    public SiteResult {
        conclusions = List.copyOf(conclusions);
        ipv6 = List.copyOf(ipv6);
    }
}
