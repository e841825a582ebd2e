package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;

/** A crawled site that owns files on disk: close it when judging is done, nothing can be read from it afterwards. */
public interface CrawledPortal extends CrawledSite, AutoCloseable {
    /** The same site with what was measured over IPv6. */
    CrawledPortal withIpv6(Ipv6Facts measured);

    @Override
    void close();
}
