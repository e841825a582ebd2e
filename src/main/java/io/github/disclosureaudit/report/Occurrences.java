package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Hands over every place of every link target that is not simply fine, in page order. */
@FunctionalInterface
public interface Occurrences {
    void forEach(BiConsumer<LinkFact, LinkFact.Place> visitor);

    /** Those of a crawl; for targets that could not be judged the places kept as examples. */
    static Occurrences of(CrawledSite site) {
        return visitor -> {
            Set<String> visited = new HashSet<>();
            site.forEachOccurrence((fact, place) -> {
                if (fact.outcome() instanceof LinkOutcome.Unjudged) {
                    visited.add(fact.target());
                }
                visitor.accept(fact, place);
            });
            for (LinkFact fact : site.linkFacts()) {
                if (fact.outcome() instanceof LinkOutcome.Unjudged && !visited.contains(fact.target())) {
                    fact.places().forEach(place -> visitor.accept(fact, place));
                }
            }
        };
    }

    /** None, for a site that was not crawled. */
    static Occurrences none() {
        return visitor -> {};
    }
}
