package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which versions of a library share how much of their wording with a page; one sorted array of primitive postings. */
final class FingerprintIndex {
    /** Upper bits of a fingerprint that lead to its place in the postings; one step there instead of twenty. */
    private static final int DIRECTORY_BITS = 18;

    /** A text of so few fingerprints is looked at wherever its title stands: chance may have left it hardly any. */
    private static final int FEW = 8;

    private static final long LOW = 0xFFFF_FFFFL;

    private final List<RegulationVersion> versions;
    /** Fingerprint in the upper, version in the lower half. */
    private final long[] postings;
    /** Number of fingerprints of each version. */
    private final int[] sizes;
    /** First posting of each group of fingerprints, and the end. */
    private final int[] directory;

    FingerprintIndex(List<RegulationVersion> versions, long[] postings, int[] sizes) {
        this.versions = versions;
        this.postings = postings;
        this.sizes = sizes;
        this.directory = directory(postings);
    }

    List<RegulationVersion> versions() {
        return versions;
    }

    long[] postings() {
        return postings;
    }

    int[] sizes() {
        return sizes;
    }

    private static int[] directory(long[] postings) {
        int[] directory = new int[(1 << DIRECTORY_BITS) + 1];
        int at = 0;
        for (int group = 0; group < 1 << DIRECTORY_BITS; group++) {
            while (at < postings.length && group((int) (postings[at] >> 32)) < group) {
                at++;
            }
            directory[group] = at;
        }
        directory[1 << DIRECTORY_BITS] = postings.length;
        return directory;
    }

    /** Groups ascend as signed fingerprints do. */
    private static int group(int print) {
        return (print ^ Integer.MIN_VALUE) >>> Integer.SIZE - DIRECTORY_BITS;
    }

    /** A version and the share of its fingerprints that the page has, 0 to 1. */
    record Hit(RegulationVersion version, double containment) {}

    /** Reads every text of a library once. */
    static FingerprintIndex of(Library library) {
        List<RegulationVersion> versions = library.regulations().stream()
                .flatMap(regulation -> regulation.versions().stream())
                .toList();
        int[] sizes = new int[versions.size()];
        long[] postings = new long[1 << 12];
        int count = 0;
        for (int v = 0; v < sizes.length; v++) {
            OfficialText text = OfficialText.of(library.text(versions.get(v)));
            int[] prints = prints(text);
            sizes[v] = prints.length;
            if (count + prints.length > postings.length) {
                postings = Arrays.copyOf(postings, 2 * (count + prints.length));
            }
            for (int print : prints) {
                postings[count++] = (long) print << 32 | v;
            }
        }
        long[] sorted = Arrays.copyOf(postings, count);
        Arrays.sort(sorted);
        return new FingerprintIndex(versions, sorted, sizes);
    }

    private static int[] prints(OfficialText text) {
        return text.articles.isEmpty()
                ? new int[0]
                : Fingerprints.of(
                        text.text.raw, text.text.starts[text.bodyStart()], text.text.ends[text.bodyEnd() - 1]);
    }

    /** Versions of which the page holds at least a share, in no particular order. */
    List<Hit> hits(String page, double least) {
        int[] shared = new int[sizes.length];
        for (int print : Fingerprints.of(page, 0, page.length())) {
            for (int at = first(print); at < postings.length && postings[at] >> 32 == print; at++) {
                shared[(int) (postings[at] & LOW)]++;
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int v = 0; v < sizes.length; v++) {
            if (sizes[v] >= FEW && shared[v] >= least * sizes[v]) {
                hits.add(new Hit(versions.get(v), (double) shared[v] / sizes[v]));
            } else if (sizes[v] < FEW && page.contains(versions.get(v).shortTitle())) {
                hits.add(new Hit(versions.get(v), least));
            }
        }
        return hits;
    }

    private int first(int print) {
        int at = directory[group(print)];
        while (at < postings.length && (int) (postings[at] >> 32) < print) {
            at++;
        }
        return at;
    }
}
