package io.github.disclosureaudit.check;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.regulation.PageParts;
import io.github.disclosureaudit.regulation.PageText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages and attachments of a site that may carry a regulation, those of one split text together. */
public final class RegulationPages {
    private final CrawledSite site;

    public RegulationPages(CrawledSite site) {
        this.site = site;
    }

    /** Groups in the order of their first pages; without texts, which are read when a group is looked at. */
    public List<List<PageText>> groups() {
        List<PageText> pages = new ArrayList<>();
        Map<String, List<String>> numbered = PageParts.numbered(
                site.pages().stream().map(RegulationPages::address).toList());
        for (Page page : site.pages()) {
            if (page.kind() != Page.Kind.HOME && page.kind() != Page.Kind.HUB) {
                pages.add(new PageText(address(page), page.name(), page.heading(), "", continuations(page, numbered)));
            }
        }
        return PageParts.join(pages);
    }

    /** The group with its texts. */
    public List<PageText> read(List<PageText> group) {
        return group.stream()
                .map(part -> new PageText(
                        part.address(), part.title(), part.heading(), text(part.address()), part.continuations()))
                .toList();
    }

    private String text(String address) {
        return page(address).map(site::text).orElse("");
    }

    /** The page that has an address. */
    public Optional<Page> page(String address) {
        return Url.parse(address).flatMap(site::page);
    }

    private static List<String> continuations(Page page, Map<String, List<String>> numbered) {
        String own = address(page);
        Set<String> found = new LinkedHashSet<>(numbered.getOrDefault(own, List.of()));
        for (Link link : page.contentLinks()) {
            if (link.reference() instanceof Reference.Web web
                    && PageParts.isSibling(own, web.url().toString())) {
                found.add(web.url().toString());
            }
        }
        return List.copyOf(found);
    }

    private static String address(Page page) {
        return page.url().toString();
    }
}
