package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Url;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The portals of one roster. Every host of the family serves every site's paths, so that an address belongs to the site
 * whose code begins its path, whatever the host; only where the path begins with no known code does the host decide.
 */
public final class PortalFamily {
    private final Map<String, Site> byHost = new HashMap<>();
    private final Map<String, Site> byCode = new HashMap<>();

    private PortalFamily() {}

    /** The family of all sites of a roster; where two sites share a host, the first one has it. */
    public static PortalFamily of(List<Site> sites) {
        PortalFamily family = new PortalFamily();
        for (Site site : sites) {
            if (!site.siteCode().isEmpty()) {
                family.byCode.putIfAbsent(site.siteCode(), site);
            }
            family.byHost.putIfAbsent(site.homeUrl().host(), site);
            site.hosts().forEach(host -> family.byHost.putIfAbsent(host, site));
        }
        return family;
    }

    /** The site of the family that an address belongs to; empty for the rest of the world. */
    public Optional<Site> owner(Url url) {
        Site host = byHost.get(url.host());
        if (host == null || !isPortalPort(url, host)) {
            return Optional.empty();
        }
        Site code = byCode.get(firstSegment(url.path()));
        return Optional.of(code == null ? host : code);
    }

    /** Another port of a portal's host is another service, not the portal. */
    private static boolean isPortalPort(Url url, Site site) {
        int port = url.port();
        return port == site.homeUrl().port() || port == 80 || port == 443;
    }

    /** First segment of a path that has at least one more slash; empty otherwise. */
    static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(1, end);
    }
}
