package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Url;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every address that is linked, by fingerprint, numbered in order of first appearance. What simply opens costs some
 * thirty bytes; only the others keep their story. Confined to the thread of the site.
 */
final class TargetTable {
    private final LongIntMap numbers = new LongIntMap();
    private final Map<Integer, Story> stories = new TreeMap<>();
    private byte[] states = new byte[1_024];
    private int[] pages = new int[1_024];
    private int size;

    private static final byte WAITING = 0;
    private static final byte OPEN = 1;
    private static final byte TOLD = 2;

    /**
     * What became of a target that does not simply open.
     *
     * @param target address or raw value as first written
     * @param finalUrl address after redirects, empty when none was reached
     * @param redirects addresses in between
     * @param outcome what became of it
     * @param owner whose it is
     * @param recordId WARC record of the last exchange
     * @param unsure whether a later try may come out better
     */
    record Story(
            String target,
            String finalUrl,
            List<String> redirects,
            LinkOutcome outcome,
            Owner owner,
            String recordId,
            boolean unsure) {

        /** A story without an exchange. */
        static Story untried(String target, LinkOutcome outcome, Owner owner) {
            return new Story(target, "", List.of(), outcome, owner, "", false);
        }

        static Story of(Fetch fetch, LinkOutcome outcome, Owner owner) {
            boolean moved = !fetch.finalUrl().equals(fetch.requested());
            return new Story(
                    fetch.requested().toString(),
                    moved ? fetch.finalUrl().toString() : "",
                    between(fetch.hops()),
                    outcome,
                    owner,
                    fetch.last().recordId(),
                    LinkJudge.isUnsure(fetch));
        }

        private static List<String> between(List<Exchange> hops) {
            return hops.size() <= 2
                    ? List.of()
                    : hops.subList(1, hops.size() - 1).stream()
                            .map(hop -> hop.request().url().toString())
                            .toList();
        }

        Story with(LinkOutcome other) {
            return new Story(target, finalUrl, redirects, other, owner, recordId, unsure);
        }

        boolean isNetworkFault() {
            return unsure && recordedFault();
        }

        private boolean recordedFault() {
            return outcome instanceof LinkOutcome.Broken broken
                    && !broken.reason().code().startsWith("http-");
        }
    }

    /** Number of a fingerprint, {@link LongIntMap#ABSENT} for an unknown one. */
    int number(long fingerprint) {
        return numbers.get(fingerprint);
    }

    /** Adds a target that is not there yet. */
    int add(long fingerprint) {
        if (size == states.length) {
            states = Arrays.copyOf(states, size * 2);
            pages = Arrays.copyOf(pages, size * 2);
        }
        numbers.put(fingerprint, size);
        pages[size] = LongIntMap.ABSENT;
        return size++;
    }

    /** Makes another fingerprint mean the same target. */
    void alias(long fingerprint, int target) {
        numbers.put(fingerprint, target);
    }

    void open(int target) {
        states[target] = OPEN;
        stories.remove(target);
    }

    /** Says which page a target leads to, open or with a story. */
    void leadsTo(int target, int page) {
        pages[target] = page;
    }

    void tell(int target, Story story) {
        states[target] = TOLD;
        stories.put(target, story);
    }

    boolean isOpen(int target) {
        return states[target] == OPEN;
    }

    boolean isWaiting(int target) {
        return states[target] == WAITING;
    }

    /** Whether a target has a story, that is does not simply open. */
    boolean isTold(int target) {
        return states[target] == TOLD;
    }

    /** Number of the page that a target leads to, {@link LongIntMap#ABSENT} when it is none. */
    int page(int target) {
        return pages[target];
    }

    /** Stories by target number. */
    Map<Integer, Story> stories() {
        return stories;
    }

    int size() {
        return size;
    }

    static Owner owner(PortalFamily family, UrlIdentity identity, Url url) {
        if (identity.isOwn(url)) {
            return Owner.OWN_SITE;
        }
        return family.owner(url).isPresent() ? Owner.OTHER_CUSTOMS_SITE : Owner.OUTSIDE;
    }
}
