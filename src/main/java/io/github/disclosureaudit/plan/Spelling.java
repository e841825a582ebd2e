package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.text.EditDistance;
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
                .filter(other -> EditDistance.between(word, other) <= most)
                .min(Comparator.<String>comparingInt(other -> EditDistance.between(word, other))
                        .thenComparing(other -> other));
    }
}
