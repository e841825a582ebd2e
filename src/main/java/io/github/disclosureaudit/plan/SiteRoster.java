package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import java.util.List;
import java.util.Optional;

/**
 * 名录: the sites to audit and the units each must cover.
 *
 * @param sites sites in the order of the file
 * @param units units in the order of the file
 */
public record SiteRoster(List<Site> sites, List<Unit> units) {
    public SiteRoster {
        sites = List.copyOf(sites);
        units = List.copyOf(units);
    }

    /** The site with that id. */
    public Optional<Site> site(String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** Units that a site must cover, in the order of the file. */
    public List<Unit> unitsOf(String siteId) {
        return units.stream().filter(unit -> unit.siteId().equals(siteId)).toList();
    }
}
