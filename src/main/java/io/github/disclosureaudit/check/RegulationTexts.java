package io.github.disclosureaudit.check;

import io.github.disclosureaudit.regulation.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 国家正式版本: the comparison that the regulation library offers, as the {@code regulation} check needs it. */
public interface RegulationTexts {
    /** A library without any text: nothing can be compared. */
    RegulationTexts NONE = (title, text, asOf) -> Optional.empty();

    /**
     * Compares a text with the official version in force on a day.
     *
     * @param title title of the page or attachment
     * @param text its text, one block per line
     * @param asOf the day
     * @return empty when the text carries no regulation
     */
    Optional<Comparison> compare(String title, String text, LocalDate asOf);

    /** The library behind the comparison: versions, dates and repeals; empty without one. */
    default Optional<Library> library() {
        return Optional.empty();
    }

    /**
     * What a comparison came to.
     *
     * @param regulation title of the regulation, without 《》
     * @param result what it is as a whole
     * @param differences where it differs
     */
    record Comparison(String regulation, Result result, List<Difference> differences) {
        public Comparison {
            differences = List.copyOf(differences);
        }
    }

    /** What a text is as a whole. */
    enum Result {
        SAME,
        DIFFERS,
        OLD_VERSION,
        REPEALED,
        NO_BASELINE
    }

    /**
     * One article that differs.
     *
     * @param reason {@code article-changed}, {@code article-missing} or {@code article-added}
     * @param article its heading, for example 第三条
     * @param official the official words around the difference
     * @param actual the words of the page
     */
    record Difference(String reason, String article, String official, String actual) {}
}
