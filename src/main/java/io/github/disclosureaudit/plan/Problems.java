package io.github.disclosureaudit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the faults of several independent entries, so that a person sees all of them at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void addAll(RuleBookException fault) {
        found.addAll(fault.problems());
    }

    /** Reads one entry; its faults are kept and the entry is left out. */
    <T> Optional<T> attempt(Supplier<T> entry) {
        try {
            return Optional.of(entry.get());
        } catch (RuleBookException e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RuleBookException(found);
        }
    }
}
