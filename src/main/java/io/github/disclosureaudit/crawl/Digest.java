package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a fetched own address once it has been read: small enough to wait for its turn.
 *
 * @param outcome what became of it
 * @param story the same with its evidence
 * @param finalUrl address after redirects
 * @param page facts of the page, empty when it is none
 * @param place where its texts lie
 * @param likeness fingerprint of what it says, equal for pages that differ in digits only; 0 when it says nothing
 * @param links links it carries
 * @param fingerprints identity of each link's target, 0 where it is no web address
 * @param anchors fingerprints of the places that the page offers to fragments, where those are judged
 * @param cost body bytes received
 * @param compared whether it was compared with a bogus address
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the reader to the queue, never compared
record Digest(
        LinkOutcome outcome,
        TargetTable.Story story,
        Url finalUrl,
        Optional<Page> page,
        TextSpool.Place place,
        long likeness,
        List<Link> links,
        long[] fingerprints,
        long[] anchors,
        long cost,
        boolean compared) {

    static final long[] NONE = {};

    static Digest closed(Fetch fetch, LinkOutcome outcome, TargetTable.Story story) {
        return new Digest(
                outcome,
                story,
                fetch.finalUrl(),
                Optional.empty(),
                TextSpool.Place.NOWHERE,
                0,
                List.of(),
                NONE,
                NONE,
                cost(fetch),
                true);
    }

    Digest judged(LinkOutcome other) {
        return new Digest(
                other,
                story.with(other),
                finalUrl,
                Optional.empty(),
                place,
                likeness,
                List.of(),
                NONE,
                NONE,
                cost,
                true);
    }

    Digest comparedFine() {
        return new Digest(outcome, story, finalUrl, page, place, likeness, links, fingerprints, anchors, cost, true);
    }

    static long cost(Fetch fetch) {
        return fetch.response().map(response -> (long) response.body().length).orElse(0L);
    }
}
