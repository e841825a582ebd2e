package io.github.disclosureaudit.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A regulation that a page may carry, beside the version it differs least from.
 *
 * @param regulation the regulation
 * @param version the version
 * @param aligned page beside that version
 * @param differences articles that differ from it
 */
record Candidate(
        Regulation regulation, RegulationVersion version, AlignedText aligned, List<ArticleDifference> differences) {
    private static final double WHOLE = 0.6;
    private static final double UNNAMED = 0.9;
    private static final double FULL_TEXT = 0.9;
    private static final double FOREIGN = 0.35;
    private static final double LABELLED = 0.5;
    private static final double BEGINNING = 0.85;
    private static final double MOST_ARTICLES = 0.75;
    private static final int FEWEST_ARTICLES = 3;
    private static final int LIGHT = 4;

    /** Whether the page carries this text, as opposed to quoting, explaining, drafting or resembling it. */
    boolean isCarried(List<String> names) {
        int first = aligned.firstLetter();
        if (first < 0) {
            return false;
        }
        String before = aligned.page.raw.substring(0, aligned.page.starts[first]);
        TitleEvidence evidence = new TitleEvidence(version.shortTitle(), names, before);
        double coverage = aligned.coverage();
        if (evidence.isDraft() || foreignShare() > FOREIGN) {
            return false;
        }
        if (coverage < FULL_TEXT
                && (!standsAsArticles() || evidence.isDecision() && !isBeginning() && !hasAllNumbers())) {
            return false;
        }
        if (!evidence.isNamed()) {
            return coverage >= UNNAMED && unequalShare() <= 1 - UNNAMED;
        }
        return coverage >= WHOLE || isBeginning() || hasMostArticles();
    }

    /** Whether its articles begin with their numbers, and are not named in sentences: 根据第三条规定, 将第三条修改为. */
    private boolean standsAsArticles() {
        long named = labels().count();
        long begun = labels().filter(label -> ForeignText.isLabel(aligned.page, label))
                .count();
        return begun >= LABELLED * named;
    }

    private IntStream labels() {
        return aligned.official.articles.stream()
                .filter(article -> !aligned.isMissing(article))
                .mapToInt(article -> aligned.toPage[article.label()])
                .filter(label -> label >= 0);
    }

    /** Nearly every official number begins an article of the page: the full text stands behind a decision. */
    private boolean hasAllNumbers() {
        Set<Character> shown = new HashSet<>();
        for (int i = 0; i < aligned.page.length; i++) {
            if (ForeignText.isLabel(aligned.page, i)) {
                shown.add(aligned.page.letters[i]);
            }
        }
        long held = aligned.official.articles.stream()
                .filter(article -> shown.contains(aligned.official.text.letters[article.label()]))
                .count();
        return held >= BEGINNING * aligned.official.articles.size();
    }

    /** Letters of the page between the first and the last of this text that belong to something else. */
    private double foreignShare() {
        int foreign = aligned.foreign().stream()
                .filter(range -> !aligned.hasSeam(range[0], range[1]))
                .mapToInt(range -> range[1] - range[0])
                .sum();
        int held = aligned.alignedLetters();
        return held == 0 ? 1 : (double) foreign / (foreign + held);
    }

    /** Differences that are no mere notes. */
    int faults() {
        return (int) differences.stream().filter(one -> !one.kind().isNote()).count();
    }

    /** How far the page is from this version. Articles that are missing at the end are one event and weigh less, the more they are. */
    int distance() {
        int cut = (int) differences.stream()
                .filter(one -> one.kind() == DifferenceKind.TRUNCATED)
                .count();
        int light = Math.max(0, cut - FEWEST_ARTICLES);
        return faults() - light + light / LIGHT;
    }

    double unequalShare() {
        return (double) faults() / Math.max(1, aligned.official.articles.size());
    }

    /** Nearly all articles nearly whole: one long one that is missing may be half of a short text. */
    private boolean hasMostArticles() {
        List<OfficialText.Article> articles = aligned.official.articles;
        long whole = articles.stream()
                .filter(article -> aligned.solid(article) >= BEGINNING * article.length())
                .count();
        return whole >= FEWEST_ARTICLES && whole >= MOST_ARTICLES * articles.size();
    }

    /** The first articles nearly whole, and then nothing: a text that breaks off. */
    private boolean isBeginning() {
        List<OfficialText.Article> articles = aligned.official.articles;
        int kept = articles.size();
        while (kept > 0 && aligned.isMissing(articles.get(kept - 1))) {
            kept--;
        }
        int all = 0;
        int held = 0;
        for (OfficialText.Article article : articles.subList(0, kept)) {
            all += article.length();
            held += aligned.solid(article);
        }
        return kept >= FEWEST_ARTICLES && held >= BEGINNING * all;
    }
}
