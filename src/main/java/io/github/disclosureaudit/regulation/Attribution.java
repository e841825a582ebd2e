package io.github.disclosureaudit.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verdict on a recognised text: which version it is, and what speaks against calling a difference a fault. */
final class Attribution {
    private static final double ANOTHER_VERSION = 0.3;
    private static final int FEWEST_ARTICLES = 6;

    private final Library library;
    private final LocalDate asOf;
    private final boolean mirrored;

    /**
     * For pages read on one day.
     *
     * @param mirrored whether the page is in traditional script and was read as simplified text
     */
    Attribution(Library library, LocalDate asOf, boolean mirrored) {
        this.library = library;
        this.asOf = asOf;
        this.mirrored = mirrored;
    }

    PageComparison judge(List<PageText> parts, Candidate nearest, List<Candidate> others) {
        List<ArticleDifference> all = nearest.differences().stream()
                .map(difference -> attributed(difference, others))
                .toList();
        List<ArticleDifference> faults =
                all.stream().filter(one -> !one.kind().isNote()).toList();
        return new PageComparison(
                parts.stream().map(PageText::address).toList(),
                nearest.version().title(),
                Optional.of(nearest.regulation()),
                Optional.of(nearest.version()),
                library.inForce(nearest.regulation(), asOf),
                verdict(nearest.version(), faults),
                doubts(nearest, faults),
                faults,
                all.stream().filter(one -> one.kind().isNote()).toList());
    }

    /** A changed article that stands so in another version is an article of that version. */
    private static ArticleDifference attributed(ArticleDifference difference, List<Candidate> others) {
        if (difference.kind().isStructural()) {
            return difference;
        }
        return others.stream()
                .filter(other -> isEqual(other, difference.article()))
                .findFirst()
                .map(other -> new ArticleDifference(
                        difference.article(),
                        DifferenceKind.MIXED_VERSION,
                        difference.officialText(),
                        difference.pageText(),
                        difference.edits(),
                        Optional.of(other.version())))
                .orElse(difference);
    }

    private static boolean isEqual(Candidate version, String article) {
        boolean held = version.aligned().official.articles.stream()
                .anyMatch(one -> one.number().equals(article));
        return held
                && version.differences().stream().noneMatch(one -> one.article().equals(article));
    }

    private PageVerdict verdict(RegulationVersion version, List<ArticleDifference> faults) {
        if (faults.isEmpty()) {
            return switch (library.status(version, asOf)) {
                case CURRENT -> PageVerdict.MATCH;
                case SUPERSEDED, AMENDED_TEXT_NOT_HELD -> PageVerdict.OUTDATED;
                case REPEALED -> PageVerdict.REPEALED;
                case NOT_YET_IN_FORCE -> PageVerdict.NOT_YET_IN_FORCE;
            };
        }
        if (faults.stream().allMatch(one -> one.kind() == DifferenceKind.TRUNCATED)) {
            return PageVerdict.INCOMPLETE;
        }
        return faults.stream().allMatch(one -> one.kind() == DifferenceKind.MIXED_VERSION)
                ? PageVerdict.MIXED
                : PageVerdict.ALTERED;
    }

    private List<Doubt> doubts(Candidate nearest, List<ArticleDifference> faults) {
        RegulationVersion version = nearest.version();
        List<Doubt> doubts = new ArrayList<>();
        Optional<KnownAmendment> missing = library.missingAmendment(version, asOf);
        boolean newest = version.equals(nearest.regulation().newest());
        if (missing.isPresent() && (!faults.isEmpty() || newest && missing.get().proven())) {
            doubts.add(Doubt.NO_BASELINE);
        } else if (newest && library.isChangeUnproven(version, asOf)) {
            doubts.add(Doubt.CHANGE_UNPROVEN);
        } else if (faults.size() >= FEWEST_ARTICLES && changed(faults) > ANOTHER_VERSION * articles(nearest)) {
            doubts.add(Doubt.VERSION_NOT_HELD);
        }
        if (version.isDoubtfulIn(faults.stream().map(ArticleDifference::article).toList())) {
            doubts.add(Doubt.DOUBTFUL_SOURCE);
        }
        if (version.isSingleSource()) {
            doubts.add(Doubt.SINGLE_SOURCE);
        }
        if (version.paragraphBreaksLost()) {
            doubts.add(Doubt.PARAGRAPHS_LOST);
        }
        if (mirrored) {
            doubts.add(Doubt.CONVERTED_SCRIPT);
        }
        return doubts;
    }

    private static int articles(Candidate nearest) {
        return nearest.aligned().official.articles.size();
    }

    private static long changed(List<ArticleDifference> faults) {
        return faults.stream()
                .filter(one -> !one.kind().isStructural() || one.kind() == DifferenceKind.MISSING_ARTICLE)
                .count();
    }
}
