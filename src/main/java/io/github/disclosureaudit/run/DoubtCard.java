package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Addresses of a site that were broken or could not be judged, kept inside its archive. What they answered is no
 * reference for the next night, even with status 200: a page that was put back may be older than the error page that
 * stood in its place, and a server that compares dates would say that nothing is new.
 */
final class DoubtCard {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:doubts";

    private DoubtCard() {}

    /** One address a line, as asked for and as reached after redirects. */
    static String text(CrawledSite site) {
        Set<String> addresses = new LinkedHashSet<>();
        for (LinkFact fact : site.linkFacts()) {
            if (fact.outcome() instanceof LinkOutcome.Broken || fact.outcome() instanceof LinkOutcome.Unjudged) {
                addresses.add(fact.target());
                addresses.add(fact.finalUrl());
            }
        }
        return String.join("\n", addresses);
    }

    static Set<String> addresses(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
