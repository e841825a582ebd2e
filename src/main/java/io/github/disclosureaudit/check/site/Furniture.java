package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links that most pages of a site carry: head, menu and foot where no markup tells them from the content. What such a
 * link leads to is not what a page holds, unless the page links to it once more than others do.
 */
final class Furniture {
    /** Fewer pages do not tell what is common to them. */
    private static final int FEWEST_PAGES = 10;

    private final Map<Url, Use> uses = new HashMap<>();
    private final long pages;

    Furniture(List<Page> all) {
        List<Page> html =
                all.stream().filter(page -> page.media() == Page.Media.HTML).toList();
        pages = html.size();
        for (Page page : html) {
            Set<Url> seen = new HashSet<>();
            for (Link link : page.contentLinks()) {
                if (link.reference() instanceof Reference.Web web) {
                    Use use = uses.computeIfAbsent(web.url(), url -> new Use());
                    use.times++;
                    use.pages += seen.add(web.url()) ? 1 : 0;
                }
            }
        }
    }

    /** Whether a page links to an address only as nearly every page does. */
    boolean isFurnitureOf(Page page, Url target) {
        Use use = uses.get(target);
        if (use == null || pages < FEWEST_PAGES || use.pages * 2L <= pages) {
            return false;
        }
        long here = page.contentLinks().stream()
                .filter(link -> link.reference() instanceof Reference.Web web
                        && web.url().equals(target))
                .count();
        return here <= Math.round(use.times / (double) use.pages);
    }

    private static final class Use {
        private long times;
        private long pages;
    }
}
