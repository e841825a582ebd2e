package io.github.disclosureaudit.run;

import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.page.facts.PageMemory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the exchanges of a site come from: the network through an archive, or an archive alone. */
interface SiteSource extends AutoCloseable {
    /** Opens a site; the caller closes it when the site is judged. */
    Opened open(Site site, List<Unit> units) throws IOException;

    /** What the auditing machine could reach when the exchanges were made. */
    Ipv6Facts.Vantage vantage();

    @Override
    void close();

    /** An open site. */
    interface Opened extends AutoCloseable {
        Fetching fetching();

        /** What was read of the site's pages before; valid until the crawl has ended. */
        PageMemory memory();

        /** The share of the run's budget that the site was given when it was crawled, where that is known. */
        Optional<RunBudget.Share> share();

        /** Learns the share of the run's budget that the site is given now. */
        void given(RunBudget.Share share) throws IOException;

        /** Availability visits of the home page that were known when it was crawled. */
        List<Visit> visits() throws IOException;

        /** What was measured of a crawled site over IPv6; empty when nothing was. Blocks until the measuring is done. */
        Optional<Ipv6Facts> ipv6(CrawledSite site) throws IOException;

        /**
         * Why an archived crawl was incomplete, which a replay cannot see by itself: the clock had run out, say. Empty
         * for a live crawl and for a complete one.
         */
        String knownEnd();

        /**
         * Learns how the crawl ended.
         *
         * @param crawled what it brought home
         */
        void ended(CrawledSite crawled) throws IOException;

        @Override
        void close() throws IOException;
    }
}
