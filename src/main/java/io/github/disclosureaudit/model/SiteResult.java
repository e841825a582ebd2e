package io.github.disclosureaudit.model;

import java.util.List;

/**
 * Everything a run found out about one site.
 *
 * @param site the site
 * @param conclusions one a requirement, by number
 * @param coverage what was and was not looked at
 */
public record SiteResult(Site site, List<Conclusion> conclusions, Coverage coverage) {
    public SiteResult {
        conclusions = List.copyOf(conclusions);
    }
}
