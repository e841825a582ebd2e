package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages that other pages show in a frame: what stands in the frame is what its page holds, with all pages of its pager. */
final class Frames {
    private static final Pattern STEP = Pattern.compile("下一?页|后一页|尾页|末页|\\d{1,4}");

    private final CrawledSite site;
    private final Map<Url, Url> holders = new HashMap<>();
    private final Set<Url> holding = new HashSet<>();

    Frames(CrawledSite site) {
        this.site = site;
        for (Page page : site.pages()) {
            for (Url url : framed(page)) {
                site.page(url).filter(Frames::isList).ifPresent(shown -> hold(page, shown));
            }
        }
    }

    /** The page that shows a page in a frame. */
    Optional<Url> holder(Page page) {
        return Optional.ofNullable(holders.get(page.url()));
    }

    /** Whether a page shows a list in a frame. */
    boolean holds(Page page) {
        return holding.contains(page.url());
    }

    /** Why what a page shows in a frame could not be looked at; empty when it has no frame or all of them opened. */
    Optional<Column.State> unseen(Page page) {
        return framed(page).stream()
                .filter(url -> site.page(url).isEmpty())
                .findFirst()
                .map(url -> site.access(url).state() == Access.State.BLOCKED
                        ? Column.State.BLOCKED
                        : Column.State.NOT_FETCHED);
    }

    private void hold(Page page, Page shown) {
        Deque<Page> open = new ArrayDeque<>();
        open.add(shown);
        while (!open.isEmpty()) {
            Page next = open.pop();
            if (!next.url().equals(page.url()) && holders.putIfAbsent(next.url(), page.url()) == null) {
                holding.add(page.url());
                next.contentLinks().stream()
                        .filter(link -> STEP.matcher(link.text().strip()).matches())
                        .flatMap(Frames::target)
                        .flatMap(url -> site.page(url).stream())
                        .filter(Frames::isList)
                        .forEach(open::add);
            }
        }
    }

    private static boolean isList(Page page) {
        return page.kind() == Page.Kind.COLUMN || page.kind() == Page.Kind.HUB;
    }

    /** What a page shows in frames; hardly any page has one, and all are asked. */
    private static List<Url> framed(Page page) {
        List<Url> framed = new ArrayList<>(0);
        for (Link link : page.contentLinks()) {
            if (link.origin() == Link.Origin.FRAME && link.reference() instanceof Reference.Web web) {
                framed.add(web.url());
            }
        }
        return framed;
    }

    private static Stream<Url> target(Link link) {
        return link.reference() instanceof Reference.Web web ? Stream.of(web.url()) : Stream.empty();
    }
}
