package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkFact.Place;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Brings the links of a site together with what became of their targets, once the crawl is over. */
final class LinkFacts {
    private final SiteDesk desk;
    private final Map<Integer, LinkFact> facts = new LinkedHashMap<>();

    LinkFacts(SiteDesk desk) {
        this.desk = desk;
        Map<Integer, Gathering> gathered = new LinkedHashMap<>();
        desk.occurrences.forEach((target, source, text, origin, region, line, cssPath) -> {
            if (desk.targets.isTold(target)) {
                gathered.computeIfAbsent(target, key -> new Gathering())
                        .add(() -> place(source, text, origin, region, line, cssPath), origin);
            }
        });
        gathered.forEach((target, gathering) -> {
            Story story = desk.targets.stories().get(target);
            if (story != null) {
                facts.put(target, gathering.fact(story));
            }
        });
    }

    /** Facts in order of first appearance. */
    List<LinkFact> all() {
        return List.copyOf(facts.values());
    }

    void forEachOccurrence(BiConsumer<LinkFact, Place> visitor) {
        desk.occurrences.forEach((target, source, text, origin, region, line, cssPath) -> {
            LinkFact fact = desk.targets.isTold(target) ? facts.get(target) : null;
            if (fact != null) {
                visitor.accept(fact, place(source, text, origin, region, line, cssPath));
            }
        });
    }

    private Place place(int source, String text, Link.Origin origin, Region region, int line, String cssPath) {
        PageShelf.Source page = desk.shelf.source(source);
        return new Place(page.url(), page.title(), page.depth(), text, origin, region, line, cssPath);
    }

    /** Places of one target while they are counted. */
    private static final class Gathering {
        private final List<Place> places = new ArrayList<>();
        private int count;
        private boolean onlyGuessed = true;

        void add(java.util.function.Supplier<Place> place, Link.Origin origin) {
            count++;
            onlyGuessed &= origin == Link.Origin.SCRIPT_LITERAL
                    || origin == Link.Origin.RELATION
                    || origin == Link.Origin.SITEMAP;
            if (places.size() < LinkFact.EXAMPLES) {
                places.add(place.get());
            }
        }

        LinkFact fact(Story story) {
            return new LinkFact(
                    story.target(),
                    story.finalUrl(),
                    story.redirects(),
                    onlyGuessed ? noted(story.outcome()) : story.outcome(),
                    story.owner(),
                    count,
                    places,
                    story.recordId());
        }

        /** What only a script, a relation or a sitemap names is no link that a visitor follows. */
        private static LinkOutcome noted(LinkOutcome outcome) {
            return outcome instanceof LinkOutcome.Broken broken
                    ? new LinkOutcome.Noted(broken.reason(), broken.evidence())
                    : outcome;
        }
    }
}
