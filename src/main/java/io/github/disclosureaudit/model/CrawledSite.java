package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a crawl brought home from one site: all that judging may look at. Iteration orders are the same for the same
 * site, however many threads crawled it and whether it came from the network or from an archive.
 */
public interface CrawledSite {
    Site site();

    /** Units the roster asks the site to cover. */
    List<Unit> units();

    /** Pages and attachments of the site that opened, home page first, then by depth and address. */
    List<Page> pages();

    /** The page an address leads to, by whichever own host, alias or redirect. */
    Optional<Page> page(Url url);

    /**
     * Running text of a page: the content without header, navigation and footer, one block per line; for an attachment
     * its text. Empty when it has none. May read from disk; keep the result only as long as needed.
     */
    String text(Page page);

    /** Whole visible text of a page including header, navigation and footer, one block per line. */
    String fullText(Page page);

    /**
     * Distinct addresses of the own hosts that a page links to, in page order. Kept for the home page and the pages one
     * click from it; empty for others.
     */
    List<Url> siteLinks(Page page);

    /** Distinct addresses of a page's pictures, scripts, styles and frames, in page order; kept for the home page. */
    List<Url> resources(Page page);

    /** Whether an address of the site or outside could be looked at. */
    Access access(Url url);

    /** Short link texts of the whole site with their targets, in order of first appearance. */
    List<Label> labels();

    /** Link targets that are broken, noted or not judged, in order of first appearance. */
    List<LinkFact> linkFacts();

    /** Every place of every broken or noted target, in page order; may read from disk. */
    void forEachOccurrence(BiConsumer<LinkFact, LinkFact.Place> visitor);

    /** What was measured over IPv6; empty when nothing was. */
    Optional<Ipv6Facts> ipv6();

    /** Availability visits of the home page, oldest first; empty when {@code probe} was never run. */
    default List<Visit> visits() {
        return List.of();
    }

    /** What the site's own search answered. */
    default SiteSearch search() {
        return SiteSearch.NOT_ASKED;
    }

    /** What was and was not looked at. */
    Coverage coverage();

    /** The home page, empty when it did not open. */
    default Optional<Page> home() {
        return pages().stream().filter(page -> page.kind() == Page.Kind.HOME).findFirst();
    }
}
