package io.github.disclosureaudit.regulation;

import java.util.Arrays;

/**
 * Fingerprints of a text: of every {@value #WINDOW} neighbouring pieces of {@value #PIECE} letters the one with the
 * smallest hash (Schleimer, Wilkerson, Aiken 2003), and of these a fixed quarter.
 */
final class Winnowing {
    private static final int PIECE = 8;
    private static final int WINDOW = 6;
    /** One of four is kept: enough to tell versions, and a page is looked up in less time than it is parsed. */
    private static final int SAMPLE = 3;

    private static final int BASE = 1_000_003;
    private static final int MIX = 0x9E3779B1;

    private Winnowing() {}

    /** Distinct fingerprints of a range of letters in ascending order. */
    static int[] fingerprints(char[] letters, int from, int to) {
        int pieces = to - from - PIECE + 1;
        if (pieces <= 0) {
            return new int[0];
        }
        int[] hashes = hashes(letters, from, pieces);
        int[] chosen = new int[pieces];
        int count = 0;
        int last = -1;
        for (int start = 0; start == 0 || start + WINDOW <= pieces; start++) {
            int least = leastOf(hashes, start, Math.min(start + WINDOW, pieces), last);
            if (least != last) {
                if ((hashes[least] & SAMPLE) == 0) {
                    chosen[count++] = hashes[least];
                }
                last = least;
            }
        }
        return distinct(Arrays.copyOf(chosen, count));
    }

    private static int[] hashes(char[] letters, int from, int pieces) {
        int leading = 1;
        int hash = 0;
        for (int i = 0; i < PIECE; i++) {
            hash = hash * BASE + letters[from + i];
            leading = i == 0 ? 1 : leading * BASE;
        }
        int[] hashes = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            int mixed = hash * MIX;
            hashes[i] = mixed ^ mixed >>> 15;
            if (i + 1 < pieces) {
                hash = (hash - letters[from + i] * leading) * BASE + letters[from + i + PIECE];
            }
        }
        return hashes;
    }

    private static int leastOf(int[] hashes, int from, int to, int last) {
        if (last >= from && hashes[to - 1] > hashes[last]) {
            return last;
        }
        int least = to - 1;
        for (int i = to - 2; i >= from; i--) {
            least = hashes[i] < hashes[least] ? i : least;
        }
        return least;
    }

    private static int[] distinct(int[] hashes) {
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
