package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** The elements of a page that belong to its content, in page order. */
final class ContentScope {
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "head");

    private final IdentityHashMap<Element, Region> regions;
    private final Document document;

    ContentScope(Document document, IdentityHashMap<Element, Region> regions) {
        this.document = document;
        this.regions = regions;
    }

    /** Content elements that fit. */
    List<Element> all(Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        document.filter((Node node, int depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (SILENT.contains(element.normalName()) || regions.containsKey(element)) {
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            if (wanted.test(element)) {
                found.add(element);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** Elements that begin a part of the page. */
    List<Element> parts(Region region) {
        List<Element> found = new ArrayList<>();
        document.filter((Node node, int depth) -> {
            if (node instanceof Element element && regions.get(element) == region) {
                found.add(element);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** Part of the page that an element stands in. */
    Region region(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            Region region = regions.get(e);
            if (region != null) {
                return region;
            }
        }
        return Region.CONTENT;
    }
}
