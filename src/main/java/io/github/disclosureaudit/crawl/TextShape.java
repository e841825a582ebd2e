package io.github.disclosureaudit.crawl;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * What a page says with its volatile parts left out: digits, and words with digits, dots or slashes in them, such as an
 * address that an error page repeats. Two shapes compare by the share of three-character pieces they have in common,
 * estimated from the smallest fingerprints of each.
 *
 * @param title title without volatile parts
 * @param length characters left of the text
 * @param sketch smallest fingerprints of its pieces, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, never handed out of the package
record TextShape(String title, int length, long[] sketch) {
    private static final int SKETCH = 128;
    private static final int READ = 20_000;

    static TextShape of(String title, String text) {
        String masked = masked(text.length() > READ ? text.substring(0, READ) : text);
        return new TextShape(masked(title), masked.length(), smallest(masked));
    }

    /** Share of common pieces, 0 to 1; two empty texts are equal. */
    double similarity(TextShape other) {
        if (sketch.length == 0 || other.sketch.length == 0) {
            return sketch.length == other.sketch.length ? 1 : 0;
        }
        int common = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < SKETCH && (i < sketch.length || j < other.sketch.length)) {
            long mine = i < sketch.length ? sketch[i] : Long.MAX_VALUE;
            long theirs = j < other.sketch.length ? other.sketch[j] : Long.MAX_VALUE;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
            common += mine == theirs ? 1 : 0;
            seen++;
        }
        return (double) common / seen;
    }

    /** Whether both are the same page but for volatile parts. */
    boolean equals(TextShape other, double threshold) {
        return title.equals(other.title) && similarity(other) >= threshold;
    }

    static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean volatileWord = false;
            while (end < text.length() && isWordCharacter(text.charAt(end))) {
                volatileWord |= !Character.isLetter(text.charAt(end));
                end++;
            }
            if (end == start) {
                char c = text.charAt(start);
                if (c > ' ' && c != '\u3000' && c != '\u00A0') {
                    out.append(c);
                }
                end++;
            } else if (!volatileWord) {
                out.append(text, start, end);
            }
            start = end;
        }
        return out.toString();
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "/._-:%?=&".indexOf(c) >= 0);
    }

    private static long[] smallest(String masked) {
        LongHashSet pieces = new LongHashSet();
        PriorityQueue<Long> kept = new PriorityQueue<>(SKETCH + 1, (a, b) -> Long.compare(b, a));
        for (int i = 0; i + 3 <= masked.length(); i++) {
            long piece = Fingerprint.of(masked, i, i + 3);
            boolean small = kept.size() < SKETCH || piece < kept.element();
            if (small && pieces.add(piece)) {
                kept.add(piece);
                if (kept.size() > SKETCH) {
                    kept.remove();
                }
            }
        }
        long[] sketch = kept.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sketch);
        return sketch;
    }
}
