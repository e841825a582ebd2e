package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of the links of pages. The addresses of menus are the same on every page, so the last ones are remembered
 * in a table that forgets. Entries are immutable: a lost race between threads costs a calculation and nothing else.
 */
final class KnownFingerprints {
    private static final int SLOTS = 1 << 13;

    private final UrlIdentity identity;
    private final @Nullable Known[] slots = new Known[SLOTS];

    KnownFingerprints(UrlIdentity identity) {
        this.identity = identity;
    }

    private record Known(Url url, long fingerprint) {}

    /** Identity of each link's target, 0 where it is no web address. */
    long[] of(List<Link> links) {
        long[] fingerprints = new long[links.size()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = links.get(i).reference() instanceof Reference.Web web ? of(web.url()) : 0;
        }
        return fingerprints;
    }

    private long of(Url url) {
        int slot = (url.hashCode() ^ url.hashCode() >>> 15) & SLOTS - 1;
        Known known = slots[slot];
        if (known == null || !known.url().equals(url)) {
            known = new Known(url, identity.fingerprint(url));
            slots[slot] = known;
        }
        return known.fingerprint();
    }
}
