package io.github.disclosureaudit.model;

import java.util.List;

/**
 * 站点: one audited portal of the roster.
 *
 * @param id stable id, {@code [a-z0-9-]+}, also a file name
 * @param name the name as its own pages write it
 * @param kind what it is
 * @param parent id of the site above it, empty for the headquarters
 * @param homeUrl address of the home page
 * @param siteCode first path segment of its pages on every host of the portal family, empty where unknown
 * @param hosts host names that are the site's own, lower case, the main one first
 */
public record Site(
        String id, String name, SiteKind kind, String parent, Url homeUrl, String siteCode, List<String> hosts) {
    public Site {
        hosts = List.copyOf(hosts);
    }

    /** Whether an address lies on the host of the home page or on one that the roster names. */
    public boolean isOnOwnHost(Url url) {
        return url.host().equals(homeUrl.host()) || hosts.contains(url.host());
    }
}
