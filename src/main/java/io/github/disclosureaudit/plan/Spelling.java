package io.github.disclosureaudit.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word a mistyped one was meant to be. */
final class Spelling {
    private Spelling() {}

    /** The nearest known word, empty where none is near: one edit in short words, up to three in long ones. */
    static Optional<String> nearest(String word, Collection<String> known) {
        int most = word.length() < 4 ? 1 : Math.min(3, Math.max(2, word.length() / 3));
        return known.stream()
                .filter(other -> edits(word, other) <= most)
                .min(Comparator.<String>comparingInt(other -> edits(word, other))
                        .thenComparing(other -> other));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
