package io.github.disclosureaudit.crawl;

/** Looks on while a site is crawled. Called on the thread of the site after everything that happens: it must be quick. */
@FunctionalInterface
public interface CrawlWatch {
    /** Nobody looks. */
    CrawlWatch NONE = (pages, waiting, links, walls) -> {};

    /**
     * How far the crawl is.
     *
     * @param pages own pages read so far
     * @param waiting own addresses found and not read yet
     * @param links other targets found and not looked at yet
     * @param walls answers that were walls
     */
    void at(int pages, int waiting, int links, int walls);
}
