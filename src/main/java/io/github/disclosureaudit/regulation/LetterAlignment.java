package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letter of a page is which letter of an official text.
 *
 * <p>Runs of letters that occur once in the official text are anchors; the heaviest chain of anchors that runs forward in
 * both texts is kept, and what lies between two anchors is aligned in the same way with shorter runs, at last by the
 * longest common subsequence. Nothing is aligned across an anchor, so the cost stays linear for texts that differ little.
 */
final class LetterAlignment {
    private static final int[] ANCHOR_LENGTHS = {16, 8, 5};
    private static final int SMALL = 160_000;
    private static final int TOKEN_WEIGHT = 6;
    private static final int LONGEST_EDGE = 200;

    private final char[] page;
    private final char[] official;
    private final int[] toPage;
    private @Nullable LetterPieces whole;

    private LetterAlignment(char[] page, char[] official) {
        this.page = page;
        this.official = official;
        toPage = new int[official.length];
        Arrays.fill(toPage, -1);
    }

    /** Index of the page's letter for each letter of the official articles, -1 where it has none. */
    static int[] align(LetterText page, OfficialText official) {
        LetterAlignment alignment = new LetterAlignment(page.letters, official.text.letters);
        alignment.whole = official.pieces();
        alignment.anchor(0, page.length, official.bodyStart(), official.bodyEnd(), 0, false, false);
        return alignment.toPage;
    }

    /** Pieces of an official text that begin every alignment with it. */
    static LetterPieces pieces(char[] letters, int from, int to) {
        return new LetterPieces(letters, from, to, ANCHOR_LENGTHS[0]);
    }

    /** As {@link #align}, for two texts that belong together as a whole. */
    static int[] alignWhole(LetterText page, LetterText official) {
        LetterAlignment alignment = new LetterAlignment(page.letters, official.letters);
        alignment.anchor(0, page.length, 0, official.length, 0, true, true);
        return alignment.toPage;
    }

    /** Before the first and behind the last anchor only what lies close by can belong to the text. */
    private void edge(int p0, int p1, int o0, int o1, boolean left, boolean right) {
        int reach = 2 * (o1 - o0) + 10;
        if (left == right || o1 - o0 > LONGEST_EDGE) {
            return;
        }
        commonSubsequence(left ? p0 : Math.max(p0, p1 - reach), left ? Math.min(p1, p0 + reach) : p1, o0, o1);
    }

    private record Run(int page, int official, int length) {}

    private void anchor(int p0, int p1, int o0, int o1, int level, boolean left, boolean right) {
        while (left && p0 < p1 && o0 < o1 && page[p0] == official[o0]) {
            toPage[o0++] = p0++;
        }
        while (right && p0 < p1 && o0 < o1 && page[p1 - 1] == official[o1 - 1]) {
            toPage[--o1] = --p1;
        }
        if (p0 == p1 || o0 == o1) {
            return;
        }
        boolean enclosed = left && right;
        if (enclosed && (long) (p1 - p0) * (o1 - o0) <= SMALL) {
            commonSubsequence(p0, p1, o0, o1);
            return;
        }
        if (level == ANCHOR_LENGTHS.length || !enclosed && level == ANCHOR_LENGTHS.length - 1) {
            edge(p0, p1, o0, o1, left, right);
            return;
        }
        List<Run> chain = chain(runs(p0, p1, o0, o1, ANCHOR_LENGTHS[level]));
        int pageAt = p0;
        int officialAt = o0;
        boolean anchored = left;
        for (Run run : chain) {
            for (int i = 0; i < run.length(); i++) {
                toPage[run.official() + i] = run.page() + i;
            }
            anchor(pageAt, run.page(), officialAt, run.official(), level + 1, anchored, true);
            pageAt = run.page() + run.length();
            officialAt = run.official() + run.length();
            anchored = true;
        }
        anchor(pageAt, p1, officialAt, o1, level + 1, anchored, right);
    }

    /** Longest common runs that start with a piece of {@code k} letters occurring once in the official range. */
    private List<Run> runs(int p0, int p1, int o0, int o1, int k) {
        List<Run> runs = new ArrayList<>();
        if (p1 - p0 < k || o1 - o0 < k) {
            return runs;
        }
        LetterPieces held = whole;
        LetterPieces pieces = held != null && held.isOf(o0, o1, k) ? held : new LetterPieces(official, o0, o1, k);
        for (int i = p0; i + k <= p1; i++) {
            int at = pieces.find(page, i);
            if (at < 0) {
                continue;
            }
            int before = 0;
            while (i - before > p0 && at - before > o0 && page[i - before - 1] == official[at - before - 1]) {
                before++;
            }
            int length = k;
            while (i + length < p1 && at + length < o1 && page[i + length] == official[at + length]) {
                length++;
            }
            runs.add(new Run(i - before, at - before, length + before));
            i += length - k;
        }
        return runs;
    }

    /** The heaviest chain that runs forward in both texts; overlapping ends are cut. */
    private static List<Run> chain(List<Run> runs) {
        runs.sort(Comparator.comparingInt(Run::page));
        int n = runs.size();
        int[] weight = new int[n];
        int[] before = new int[n];
        int best = -1;
        for (int j = 0; j < n; j++) {
            weight[j] = runs.get(j).length();
            before[j] = -1;
            for (int i = 0; i < j; i++) {
                int overlap = overlap(runs.get(i), runs.get(j));
                int joined = weight[i] + runs.get(j).length() - overlap;
                if (overlap < Math.min(runs.get(i).length(), runs.get(j).length()) && joined > weight[j]) {
                    weight[j] = joined;
                    before[j] = i;
                }
            }
            best = best < 0 || weight[j] > weight[best] ? j : best;
        }
        List<Run> chain = new ArrayList<>();
        for (int j = best; j >= 0; j = before[j]) {
            chain.add(0, runs.get(j));
        }
        for (int j = 1; j < chain.size(); j++) {
            int cut = overlap(chain.get(j - 1), chain.get(j));
            Run run = chain.get(j);
            chain.set(j, new Run(run.page() + cut, run.official() + cut, run.length() - cut));
        }
        return chain;
    }

    private static int overlap(Run first, Run second) {
        if (second.page() <= first.page() || second.official() <= first.official()) {
            return Integer.MAX_VALUE;
        }
        return Math.max(
                0,
                Math.max(
                        first.page() + first.length() - second.page(),
                        first.official() + first.length() - second.official()));
    }

    private void commonSubsequence(int p0, int p1, int o0, int o1) {
        int rows = p1 - p0;
        int columns = o1 - o0;
        int stride = columns + 1;
        int[] weight = new int[(rows + 1) * stride];
        for (int i = rows - 1; i >= 0; i--) {
            char letter = page[p0 + i];
            int gain = Token.isToken(letter) ? TOKEN_WEIGHT : 1;
            int row = i * stride;
            int below = row + stride;
            for (int j = columns - 1; j >= 0; j--) {
                weight[row + j] = letter == official[o0 + j]
                        ? weight[below + j + 1] + gain
                        : Math.max(weight[below + j], weight[row + j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (page[p0 + i] == official[o0 + j]) {
                toPage[o0 + j++] = p0 + i++;
            } else if (weight[(i + 1) * stride + j] >= weight[i * stride + j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
