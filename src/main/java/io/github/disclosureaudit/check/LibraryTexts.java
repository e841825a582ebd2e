package io.github.disclosureaudit.check;

import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.DifferenceKind;
import io.github.disclosureaudit.regulation.Edit;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.RegulationComparer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

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
    public Optional<Comparison> compare(String title, String text, LocalDate asOf) {
        return comparer.compare(PageText.of("", title, "", text), asOf).stream()
                .findFirst()
                .map(LibraryTexts::comparison);
    }

    @Override
    public Optional<Library> library() {
        return Optional.of(library);
    }

    private static Comparison comparison(PageComparison found) {
        return new Comparison(
                found.title(),
                result(found),
                found.differences().stream().map(LibraryTexts::difference).toList());
    }

    /**
     * A text of a doubtful source is no basis for a fault. Nor is the newest text held where a later amendment is known
     * that is not: the page may lag behind by a word or by nothing that shows.
     */
    private static Result result(PageComparison found) {
        return switch (found.verdict()) {
            case MATCH -> Result.SAME;
            case OUTDATED -> equalsNewestHeld(found) ? Result.NO_BASELINE : Result.OLD_VERSION;
            case REPEALED -> Result.REPEALED;
            case NOT_YET_IN_FORCE, NOT_IN_LIBRARY -> Result.NO_BASELINE;
            case ALTERED, MIXED, INCOMPLETE ->
                found.isUndecidable() || found.isSuspectedOnly() ? Result.NO_BASELINE : Result.DIFFERS;
        };
    }

    private static boolean equalsNewestHeld(PageComparison found) {
        return found.regulation().map(Regulation::newest).equals(found.version());
    }

    private static Difference difference(ArticleDifference found) {
        String official = quotes(found, true);
        return new Difference(
                reason(found.kind()),
                found.article(),
                official.isEmpty() ? found.officialText() : official,
                found.edits().isEmpty() ? found.pageText() : quotes(found, false));
    }

    private static String quotes(ArticleDifference found, boolean official) {
        return found.edits().stream()
                .map(edit -> official ? edit.officialContext() : shown(edit))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" … "));
    }

    private static String shown(Edit edit) {
        return edit.pageContext().isEmpty() ? edit.brief() : edit.pageContext();
    }

    private static String reason(DifferenceKind kind) {
        return switch (kind) {
            case MISSING_ARTICLE, TRUNCATED -> "article-missing";
            case EXTRA_ARTICLE -> "article-added";
            default -> "article-changed";
        };
    }
}
