package io.github.disclosureaudit.check;

import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 国家正式版本: the comparison that the regulation library offers, as the {@code regulation} check needs it. */
public interface RegulationTexts {
    /** A library without any text: nothing can be compared. */
    RegulationTexts NONE = (parts, asOf) -> List.of();

    /**
     * Compares a text with the official versions.
     *
     * @param parts the page or attachment that carries it, or all pages over which it is split, in reading order
     * @param asOf day on which it should be in force
     * @return one comparison for each regulation that it carries; empty when it carries none
     */
    List<PageComparison> compare(List<PageText> parts, LocalDate asOf);

    /** The library behind the comparison: versions, dates and repeals; empty without one. */
    default Optional<Library> library() {
        return Optional.empty();
    }
}
