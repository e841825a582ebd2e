package io.github.disclosureaudit.crawl;

/**
 * 64-bit fingerprints of texts. Two different texts share one with a probability of about n²/2⁶⁵ among n texts: three
 * in a million for ten million addresses.
 */
final class Fingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

    private Fingerprint() {}

    static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static long of(CharSequence text, int start, int end) {
        long hash = SEED ^ (end - start);
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return finish(hash);
    }

    /** A fingerprint of an ordered pair of fingerprints. */
    static long of(long first, long second) {
        return finish((finish(first ^ SEED) ^ second) * MULTIPLIER);
    }

    private static long finish(long value) {
        long hash = value;
        hash ^= hash >>> 32;
        hash *= MULTIPLIER;
        hash ^= hash >>> 32;
        hash *= MULTIPLIER;
        hash ^= hash >>> 32;
        return hash;
    }
}
