package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which articles of an aligned page differ from the official ones, with the characters that do. */
final class ArticleComparison {
    private static final String SENTENCE_ENDS = "。；：;:，,、”’）)";
    private static final int CONTEXT = 15;

    private final AlignedText aligned;
    private final Map<Integer, List<Edit>> edits = new TreeMap<>();

    private ArticleComparison(AlignedText aligned) {
        this.aligned = aligned;
    }

    /** Articles that differ, in official order; articles missing at the end are told as {@link DifferenceKind#TRUNCATED}. */
    static List<ArticleDifference> of(AlignedText aligned) {
        ArticleComparison comparison = new ArticleComparison(aligned);
        comparison.deletions();
        aligned.foreign().forEach(range -> comparison.insertion(range[0], range[1]));
        return comparison.differences();
    }

    private void deletions() {
        List<OfficialText.Article> articles = aligned.official.articles;
        for (int index = 0; index < articles.size(); index++) {
            OfficialText.Article article = articles.get(index);
            if (aligned.isMissing(article)) {
                continue;
            }
            for (int i = article.start(); i < article.end(); i++) {
                int from = i;
                while (i < article.end() && aligned.toPage[i] < 0) {
                    i++;
                }
                if (i > from) {
                    note(index, from, i, "");
                }
            }
        }
    }

    /** Foreign letters between two aligned ones: an insertion, unless whole lines of headings or page furniture. */
    private void insertion(int from, int to) {
        LetterText page = aligned.page;
        boolean wholeLines = page.startsLine(from) && page.startsLine(to);
        boolean heading = Token.isHeading(page.letters[from]);
        boolean sentence = SENTENCE_ENDS.indexOf(page.signBefore(to) == '\n' ? lastSign(to - 1) : ' ') >= 0;
        if (heading || wholeLines && !sentence || isLabel(from, to)) {
            return;
        }
        int before = aligned.official.articleOf[aligned.toOfficial[from - 1]];
        int after = aligned.official.articleOf[aligned.toOfficial[to]];
        int index = before >= 0 ? before : after;
        if (index >= 0) {
            note(index, -1, -1, page.quote(from, to));
        }
    }

    private char lastSign(int letter) {
        String signs = aligned.page.signsAfter(letter).strip();
        return signs.isEmpty() ? ' ' : signs.charAt(0);
    }

    private boolean isLabel(int from, int to) {
        return to - from <= 2 && Token.isArticle(aligned.page.letters[from]);
    }

    private void note(int index, int from, int to, String inserted) {
        LetterText text = aligned.official.text;
        String deleted = from < 0 ? "" : text.quote(from, to);
        String context = from < 0 ? "" : text.quote(Math.max(0, from - CONTEXT), Math.min(text.length, to + CONTEXT));
        edits.computeIfAbsent(index, key -> new ArrayList<>()).add(new Edit(deleted, inserted, context, inserted));
    }

    private List<ArticleDifference> differences() {
        List<OfficialText.Article> articles = aligned.official.articles;
        int kept = articles.size();
        while (kept > 0 && aligned.isMissing(articles.get(kept - 1))) {
            kept--;
        }
        List<ArticleDifference> differences = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            OfficialText.Article article = articles.get(i);
            String wording = aligned.official.text.quote(article.start(), article.end());
            if (aligned.isMissing(article)) {
                differences.add(difference(
                        article,
                        i < kept ? DifferenceKind.MISSING_ARTICLE : DifferenceKind.TRUNCATED,
                        wording,
                        List.of()));
            } else if (edits.containsKey(i)) {
                differences.add(difference(article, DifferenceKind.CHANGED, wording, edits.getOrDefault(i, List.of())));
            }
        }
        return differences;
    }

    private static ArticleDifference difference(
            OfficialText.Article article, DifferenceKind kind, String wording, List<Edit> edits) {
        return new ArticleDifference(article.number(), kind, wording, "", edits, Optional.empty());
    }
}
