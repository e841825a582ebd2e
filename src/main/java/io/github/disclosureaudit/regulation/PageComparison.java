package io.github.disclosureaudit.regulation;

import java.util.List;
import java.util.Optional;

/**
 * What a page, or several pages with parts of one text, is against the library.
 *
 * @param addresses pages that carry the text, in reading order; at least one
 * @param title official title, or the page's own for {@link PageVerdict#NOT_IN_LIBRARY}
 * @param regulation the regulation; empty when it is not in the library
 * @param version the version that the page equals or differs least from; empty when it is not in the library
 * @param inForce the held version in force on the as-of date; empty when repealed or not held
 * @param verdict what the page is
 * @param doubts why a person should look first; empty when nothing speaks against the verdict
 * @param differences articles that differ from {@code version}, official order; empty for match and outdated
 * @param notes shifted numbers and headings: no faults
 */
public record PageComparison(
        List<String> addresses,
        String title,
        Optional<Regulation> regulation,
        Optional<RegulationVersion> version,
        Optional<RegulationVersion> inForce,
        PageVerdict verdict,
        List<Doubt> doubts,
        List<ArticleDifference> differences,
        List<ArticleDifference> notes) {
    public PageComparison {
        addresses = List.copyOf(addresses);
        doubts = List.copyOf(doubts);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    public String address() {
        return addresses.get(0);
    }

    public String regulationId() {
        return regulation.map(Regulation::id).orElse("");
    }

    /** Whether the library cannot decide: neither a match nor a fault. */
    public boolean isUndecidable() {
        return verdict == PageVerdict.NOT_IN_LIBRARY || doubts.stream().anyMatch(Doubt::isUndecidable);
    }

    /** Whether differences should be confirmed by a person: the official text itself is not beyond doubt. */
    public boolean isSuspectedOnly() {
        return doubts.contains(Doubt.DOUBTFUL_SOURCE);
    }
}
