package io.github.disclosureaudit.page;

import java.time.Duration;

/**
 * Caps on reading what strangers publish. Reaching one ends the reading of that page or file, never the run; the page
 * then counts as truncated.
 *
 * @param htmlBytes bytes of an HTML page that are parsed
 * @param htmlDepth nesting of elements that is kept, deeper ones are attached to the deepest
 * @param links links of one page that are kept
 * @param pagerPages pages of one list that are made up from its pager
 * @param textCharacters characters of running text that are kept
 * @param tableCells cells of one table after unrolling its spans
 * @param documentBytes bytes of an attachment that are read
 * @param inflatedBytes bytes of an attachment after unpacking
 * @param archiveEntries entries of an attachment that is an archive
 * @param documentPages pages of a PDF that are read
 * @param documentTime time for one attachment
 * @param sitemapUrls addresses of one sitemap that are kept
 */
public record ReadLimits(
        int htmlBytes,
        int htmlDepth,
        int links,
        int pagerPages,
        int textCharacters,
        int tableCells,
        int documentBytes,
        int inflatedBytes,
        int archiveEntries,
        int documentPages,
        Duration documentTime,
        int sitemapUrls) {
    /** Far above what real portals publish, far below what hurts. */
    public static final ReadLimits DEFAULT = new ReadLimits(
            8 << 20,
            400,
            20_000,
            500,
            4_000_000,
            50_000,
            32 << 20,
            64 << 20,
            2_000,
            300,
            Duration.ofSeconds(20),
            50_000);
}
