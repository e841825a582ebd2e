package io.github.disclosureaudit.model;

import java.util.List;

/**
 * A link target that is not simply fine, with the places it is linked from.
 *
 * @param target address or raw value, as first written
 * @param finalUrl address after redirects, empty when none was reached
 * @param redirects addresses in between
 * @param outcome what became of it
 * @param owner whose address it is
 * @param count number of places on the site
 * @param places examples: the first places in page order, at most {@link #EXAMPLES}
 * @param recordId WARC record that proves the outcome
 */
public record LinkFact(
        String target,
        String finalUrl,
        List<String> redirects,
        LinkOutcome outcome,
        Owner owner,
        int count,
        List<Place> places,
        String recordId) {
    /** Places kept with the fact; all places are in the occurrences. */
    public static final int EXAMPLES = 20;

    public LinkFact {
        redirects = List.copyOf(redirects);
        places = List.copyOf(places);
    }

    /** Whose address a link leads to. */
    public enum Owner {
        OWN_SITE,
        OTHER_CUSTOMS_SITE,
        OUTSIDE
    }

    /**
     * One place where the target is linked.
     *
     * @param page address of the page
     * @param pageTitle its title
     * @param depth clicks of that page from the home page
     * @param text link text
     * @param origin kind of element
     * @param region part of the page
     * @param line line of the source, 0 when unknown
     * @param cssPath path of the element, empty when unknown
     */
    public record Place(
            Url page,
            String pageTitle,
            int depth,
            String text,
            Link.Origin origin,
            Region region,
            int line,
            String cssPath) {}
}
