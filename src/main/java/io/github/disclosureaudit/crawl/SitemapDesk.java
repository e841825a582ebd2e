package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.page.SitemapReader;
import io.github.disclosureaudit.page.SitemapReader.Sitemap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Reads the sitemaps of a site: those that robots.txt names, else {@code /sitemap.xml}; indexes one after the other. */
final class SitemapDesk {
    private static final int MOST = 200;

    private final Fetching fetching;
    private final CrawlSettings settings;
    private final RobotsDesk robots;
    private final SitemapReader reader;

    SitemapDesk(Fetching fetching, CrawlSettings settings, RobotsDesk robots, ReadLimits limits) {
        this.fetching = fetching;
        this.settings = settings;
        this.robots = robots;
        this.reader = new SitemapReader(limits);
    }

    /** Addresses of pages in the order of the files. */
    CompletableFuture<List<Url>> pages(Url home) {
        return robots.rules(home).thenCompose(rules -> {
            List<Url> maps = rules.sitemaps().isEmpty() ? List.of(home.withTarget("/sitemap.xml")) : rules.sitemaps();
            return read(new ArrayList<>(maps), new LinkedHashSet<>(), new ArrayList<>());
        });
    }

    private CompletableFuture<List<Url>> read(List<Url> waiting, Set<Url> seen, List<Url> pages) {
        if (waiting.isEmpty()
                || seen.size() >= MOST
                || pages.size() >= settings.limits().pages()) {
            return CompletableFuture.completedFuture(pages);
        }
        Url next = waiting.remove(0);
        if (!seen.add(next)) {
            return read(waiting, seen, pages);
        }
        return fetching.fetch(ExchangeRequest.get(next, settings.pageBytes(), settings.timeout()))
                .thenComposeAsync(fetch -> {
                    Sitemap map =
                            fetch.success().map(reader::read).orElseGet(() -> new Sitemap(List.of(), List.of(), false));
                    pages.addAll(map.pages());
                    waiting.addAll(map.sitemaps());
                    return read(waiting, seen, pages);
                });
    }
}
