package io.github.disclosureaudit.regulation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins what two sources of the same letters know about a text: sources add up, the newer evidence of its status counts. */
final class HeadMerge {
    private static final List<String> STATUS = List.of("status", "status_as_of", "superseded_by", "repealed_by");
    private static final List<String> LISTS = List.of("sources_agreeing", "source");

    private static final String BREAKS = "paragraph_breaks";

    private HeadMerge() {}

    static LibraryFile merge(LibraryFile held, LibraryFile incoming) {
        // The same letters with their paragraphs are worth more than without.
        boolean paragraphs =
                held.value(BREAKS).equals("lost") && incoming.value(BREAKS).equals("kept");
        LibraryFile merged = paragraphs ? held.withBody(incoming.body()).with(BREAKS, "kept") : held;
        for (String key : incoming.head().keySet()) {
            if (merged.value(key).isEmpty() || merged.value(key).equals("[]")) {
                merged = merged.withRaw(key, incoming.head().getOrDefault(key, "\"\""));
            }
        }
        for (String key : LISTS) {
            Set<String> all = new LinkedHashSet<>(held.values(key));
            if (all.addAll(incoming.values(key))) {
                merged = merged.with(key, all);
            }
        }
        Optional<LocalDate> before = held.date("status_as_of");
        Optional<LocalDate> now = incoming.date("status_as_of");
        if (now.isPresent() && before.filter(day -> !day.isBefore(now.get())).isEmpty()) {
            for (String key : STATUS) {
                if (!incoming.value(key).isEmpty()) {
                    merged = merged.withRaw(key, incoming.head().getOrDefault(key, "\"\""));
                }
            }
        }
        return merged;
    }
}
