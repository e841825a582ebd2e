package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Fragments that links point to and places that pages offer, compared when all pages are read. Each address with a
 * fragment is a target of its own beside the page it belongs to. Confined to the thread of the site.
 */
final class FragmentBook {
    private final Map<Integer, Use> uses = new LinkedHashMap<>();
    private final LongHashSet anchors = new LongHashSet();
    private final TargetTable targets;
    private final boolean wanted;

    /**
     * A fragment that some page links to.
     *
     * @param page number of the target that the address without its fragment is
     * @param address address with the fragment
     */
    private record Use(int page, String address, String fragment) {}

    /** @param wanted whether fragments are judged at all */
    FragmentBook(TargetTable targets, boolean wanted) {
        this.targets = targets;
        this.wanted = wanted;
    }

    /** Whether pages should say which places they offer. */
    boolean isWanted() {
        return wanted;
    }

    /**
     * Number of the target that a link's fragment is, {@link LongIntMap#ABSENT} where it has none to judge.
     *
     * @param to number of the target without the fragment, absent where the link stays on its page
     * @param from number of the target that led to the page of the link
     * @param source address of the page of the link
     */
    int take(Link link, int to, int from, Url source) {
        if (!wanted || link.isResource()) {
            return LongIntMap.ABSENT;
        }
        if (link.reference() instanceof Reference.SamePage here) {
            return take(here.fragment(), from, source);
        }
        return link.reference() instanceof Reference.Web web && to != LongIntMap.ABSENT
                ? take(web.fragment(), to, web.url())
                : LongIntMap.ABSENT;
    }

    private int take(String fragment, int page, Url url) {
        if (!isPlace(fragment)) {
            return LongIntMap.ABSENT;
        }
        long fingerprint = Fingerprint.of(Fingerprint.of("fragment " + fragment), page);
        int known = targets.number(fingerprint);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        int number = targets.add(fingerprint);
        uses.put(number, new Use(page, url + "#" + fragment, fragment));
        return number;
    }

    /** Whether a fragment names a place; the top of the page always exists, the rest are states of scripts and viewers. */
    private static boolean isPlace(String fragment) {
        return !fragment.isBlank()
                && !fragment.toLowerCase(Locale.ROOT).equals("top")
                && "!/?:".indexOf(fragment.charAt(0)) < 0
                && fragment.indexOf('=') < 0;
    }

    /** The places that a page offers. */
    void offer(int page, long[] places) {
        for (long place : places) {
            anchors.add(Fingerprint.of(place, page));
        }
    }

    /** Tells the stories of fragments whose page was read whole and has no such place. */
    void settle(PageShelf shelf) {
        uses.forEach((number, use) -> {
            int page = targets.page(use.page);
            if (page == LongIntMap.ABSENT || !isReadWhole(shelf.page(page)) || isThere(page, use.fragment)) {
                targets.open(number);
            } else {
                LinkOutcome missing = new LinkOutcome.Noted(Reason.of("fragment-missing"), "#" + use.fragment);
                targets.tell(number, Story.untried(use.address, missing, Owner.OWN_SITE));
            }
        });
    }

    /** Number of addresses with fragments, which are no addresses of their own to a reader of the coverage. */
    int size() {
        return uses.size();
    }

    private static boolean isReadWhole(Page page) {
        return page.media() == Page.Media.HTML
                && page.kind() != Page.Kind.FORWARD
                && page.legibility() != Page.Legibility.TRUNCATED;
    }

    /** As browsers look for it: as written, then with escapes undone. */
    private boolean isThere(int page, String fragment) {
        return offers(page, fragment) || offers(page, unescaped(fragment));
    }

    private boolean offers(int page, String fragment) {
        return anchors.contains(Fingerprint.of(Fingerprint.of(fragment), page));
    }

    private static String unescaped(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
