package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a site in order of absorption, and what links are found on. Confined to the thread of the site. */
final class PageShelf {
    private final List<Page> pages = new ArrayList<>();
    private final List<TextSpool.Place> places = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final LongIntMap byIdentity = new LongIntMap();
    private final Map<Url, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Url>> siteLinks = new HashMap<>();
    private List<Url> homeResources = List.of();

    /**
     * Something that carries links: a page, an attachment or a style sheet.
     *
     * @param url its address
     * @param title its title
     * @param depth clicks from the home page
     */
    record Source(Url url, String title, int depth) {}

    /** Number of the page with that identity, {@link LongIntMap#ABSENT} when there is none. */
    int number(long identity) {
        return byIdentity.get(identity);
    }

    int add(long identity, Page page, TextSpool.Place place) {
        int number = pages.size();
        pages.add(page);
        places.add(place);
        byIdentity.put(identity, number);
        numbers.put(page.url(), number);
        return number;
    }

    int addSource(Url url, String title, int depth) {
        sources.add(new Source(url, title, depth));
        return sources.size() - 1;
    }

    /** Keeps the links of the home page and the pages one click from it. */
    void keepLinks(int page, List<Link> links, UrlIdentity identity) {
        int depth = pages.get(page).depth();
        if (depth > 1) {
            return;
        }
        Set<Url> own = new LinkedHashSet<>();
        Set<Url> resources = new LinkedHashSet<>();
        for (Link link : links) {
            PageIntake.target(link).ifPresent(url -> {
                if (link.isResource() || link.origin() == Link.Origin.FRAME) {
                    resources.add(url);
                } else if (identity.isOwn(url)) {
                    own.add(url);
                }
            });
        }
        siteLinks.put(page, List.copyOf(own));
        if (depth == 0) {
            homeResources = List.copyOf(resources);
        }
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    int size() {
        return pages.size();
    }

    Page page(int number) {
        return pages.get(number);
    }

    /** Number of a page that was taken from this shelf. */
    int numberOf(Page page) {
        Integer number = numbers.get(page.url());
        if (number == null) {
            throw new IllegalArgumentException("not a page of this site: " + page.url());
        }
        return number;
    }

    TextSpool.Place place(int number) {
        return places.get(number);
    }

    Source source(int number) {
        return sources.get(number);
    }

    List<Url> siteLinks(int page) {
        return siteLinks.getOrDefault(page, List.of());
    }

    List<Url> resources(int page) {
        return pages.get(page).depth() == 0 ? homeResources : List.of();
    }
}
