package io.github.disclosureaudit.crawl;

/**
 * Where the crawl of one site stops by itself. Each limit that cuts something is a line of the coverage.
 *
 * @param pages own addresses that are fetched
 * @param bytes body bytes of own addresses after which no more are taken
 * @param depth clicks from the home page
 * @param urlLength characters of an address
 * @param variants query variants of one path
 * @param calendarPages pages of one path that differ in a date only
 * @param nearIdentical pages of one path that show a text seen before, after which no more variants of it are asked for
 * @param yearFrom first year that a date inside an address may name
 * @param yearTo last year that a date inside an address may name
 */
public record CrawlLimits(
        int pages,
        long bytes,
        int depth,
        int urlLength,
        int variants,
        int calendarPages,
        int nearIdentical,
        int yearFrom,
        int yearTo) {

    /** The same limits, but for the pages and bytes. */
    CrawlLimits within(int fewerPages, long fewerBytes) {
        return new CrawlLimits(
                fewerPages, fewerBytes, depth, urlLength, variants, calendarPages, nearIdentical, yearFrom, yearTo);
    }

    /** Limits that no real portal of the family reaches. */
    public static CrawlLimits of(int pages, int thisYear) {
        return of(pages, Long.MAX_VALUE, thisYear);
    }

    /** The same with a limit of bytes. */
    public static CrawlLimits of(int pages, long bytes, int thisYear) {
        return new CrawlLimits(pages, bytes, 60, 2_000, 5_000, 40, 25, 1949, thisYear + 1);
    }
}
