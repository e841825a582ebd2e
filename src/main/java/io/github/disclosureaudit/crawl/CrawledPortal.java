package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Visit;
import java.util.List;

/** A crawled site that owns files on disk: close it when judging is done, nothing can be read from it afterwards. */
public interface CrawledPortal extends CrawledSite, AutoCloseable {
    /** The same site with what was measured over IPv6. */
    CrawledPortal withIpv6(Ipv6Facts measured);

    /** The same site with its availability visits. */
    CrawledPortal withVisits(List<Visit> made);

    @Override
    void close();
}
