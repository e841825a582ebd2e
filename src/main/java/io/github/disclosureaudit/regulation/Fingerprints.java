package io.github.disclosureaudit.regulation;

import java.util.Arrays;

/**
 * Fingerprints of a text: of all pieces of {@value #PIECE} neighbouring letters those whose hash is a multiple of
 * {@value #SAMPLE} (0 mod p, Manber 1994).
 *
 * <p>One pass over the raw text with a rolling hash, no letters or numbers of articles are read: every page of a site
 * comes through here, and hardly any carries a regulation.
 */
final class Fingerprints {
    /** Changes whenever the same text gets other fingerprints: stored ones are worthless then. */
    static final int FORMAT = 1;

    private static final int PIECE = 8;
    /** As many as winnowing with a window of six and a sample of a quarter gives: enough to tell versions. */
    private static final int SAMPLE = 16;

    private static final int BASE = 1_000_003;
    private static final int MIX = 0x9E3779B1;
    private static final int LEADING = leading();

    private final int[] ring = new int[PIECE];
    private int[] chosen = new int[256];
    private int count;
    private int hash;
    private int seen;

    private Fingerprints() {}

    /** Distinct fingerprints of a range of a raw text in ascending order. */
    static int[] of(String raw, int from, int to) {
        Fingerprints prints = new Fingerprints();
        for (int i = from; i < to; i++) {
            char letter = LetterFolding.fold(raw.charAt(i));
            if (letter > LetterFolding.SEVERAL) {
                prints.add(letter);
            } else if (letter == LetterFolding.SEVERAL) {
                LetterFolding.expansion(raw.charAt(i)).chars().forEach(prints::add);
            }
        }
        return distinct(Arrays.copyOf(prints.chosen, prints.count));
    }

    private void add(int letter) {
        int place = seen & PIECE - 1;
        hash = (hash - ring[place] * LEADING) * BASE + letter;
        ring[place] = letter;
        if (++seen >= PIECE) {
            int mixed = hash * MIX;
            mixed ^= mixed >>> 15;
            if ((mixed & SAMPLE - 1) == 0) {
                choose(mixed);
            }
        }
    }

    private void choose(int print) {
        if (count == chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * count);
        }
        chosen[count++] = print;
    }

    private static int leading() {
        int leading = 1;
        for (int i = 1; i < PIECE; i++) {
            leading *= BASE;
        }
        return leading;
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
