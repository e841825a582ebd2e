package io.github.disclosureaudit.check;

import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.RegulationComparer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answers of the regulation library to the {@code regulation} check. Thread-safe. */
public final class LibraryTexts implements RegulationTexts {
    private final Library library;
    private final RegulationComparer comparer;

    /** Reads every text of the library once. */
    public LibraryTexts(Library library) {
        this.library = library;
        this.comparer = new RegulationComparer(library);
    }

    @Override
    public List<PageComparison> compare(List<PageText> parts, LocalDate asOf) {
        return comparer.compare(parts, asOf);
    }

    @Override
    public Optional<Library> library() {
        return Optional.of(library);
    }
}
