package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which articles of an aligned page differ from the official ones, with the characters that do. */
final class ArticleComparison {
    private static final int CONTEXT = 15;

    private final AlignedText aligned;
    private final Map<Integer, List<Edit>> edits = new TreeMap<>();
    private final Map<Integer, DifferenceKind> whole = new TreeMap<>();
    private final List<ArticleDifference> extra = new ArrayList<>();

    private ArticleComparison(AlignedText aligned) {
        this.aligned = aligned;
    }

    /** Articles that differ, in official order; articles missing at the end are told as {@link DifferenceKind#TRUNCATED}. */
    static List<ArticleDifference> of(AlignedText aligned) {
        ArticleComparison comparison = new ArticleComparison(aligned);
        comparison.deletions();
        ForeignText.of(aligned).forEach(comparison::added);
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

    private void added(ForeignText.Piece piece) {
        String shown = aligned.page.quote(piece.from(), piece.to());
        if (piece.label().isEmpty()) {
            insertion(piece, shown);
            return;
        }
        int same = articleWith(aligned.page.letters(piece.from(), piece.to()));
        int numbered = articleNumbered(piece.label());
        if (same >= 0) {
            whole.put(same, isMissing(same) ? DifferenceKind.MOVED : DifferenceKind.DUPLICATED);
            if (numbered >= 0 && numbered != same && !isNumberHeld(numbered)) {
                whole.put(numbered, DifferenceKind.MOVED);
            }
        } else if (numbered >= 0 && isMissing(numbered)) {
            whole.put(numbered, DifferenceKind.CHANGED);
            edits.put(numbered, List.of(new Edit("", shown, "", shown)));
        } else {
            extra.add(new ArticleDifference(
                    piece.label(), DifferenceKind.EXTRA_ARTICLE, "", shown, List.of(), Optional.empty()));
        }
    }

    /** Letters inside an article, or a paragraph behind it. */
    private void insertion(ForeignText.Piece piece, String shown) {
        int before = aligned.toOfficial[piece.from() - 1];
        int after = piece.to() < aligned.toOfficial.length ? aligned.toOfficial[piece.to()] : -1;
        int index = before >= 0 ? aligned.official.articleOf[before] : OfficialText.NO_ARTICLE;
        if (index < 0 && after >= 0) {
            index = aligned.official.articleOf[after];
        }
        if (index >= 0) {
            note(index, -1, -1, shown);
        }
    }

    private boolean isMissing(int index) {
        return aligned.isMissing(aligned.official.articles.get(index));
    }

    private boolean isNumberHeld(int index) {
        return aligned.toPage[aligned.official.articles.get(index).label()] >= 0;
    }

    private int articleWith(String letters) {
        List<OfficialText.Article> articles = aligned.official.articles;
        for (int i = 0; i < articles.size(); i++) {
            OfficialText.Article article = articles.get(i);
            if (article.length() == letters.length()
                    && aligned.official
                            .text
                            .letters(article.start(), article.end())
                            .equals(letters)) {
                return i;
            }
        }
        return -1;
    }

    private int articleNumbered(String label) {
        List<OfficialText.Article> articles = aligned.official.articles;
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).number().equals(label)) {
                return i;
            }
        }
        return -1;
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
        while (kept > 0 && isMissing(kept - 1) && !whole.containsKey(kept - 1)) {
            kept--;
        }
        List<ArticleDifference> differences = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            OfficialText.Article article = articles.get(i);
            String wording = aligned.official.text.quote(article.start(), article.end());
            DifferenceKind kind = whole.get(i);
            if (kind != null) {
                differences.add(difference(article, kind, wording, edits.getOrDefault(i, List.of())));
            } else if (aligned.isMissing(article)) {
                differences.add(difference(
                        article,
                        i < kept ? DifferenceKind.MISSING_ARTICLE : DifferenceKind.TRUNCATED,
                        wording,
                        List.of()));
            } else if (edits.containsKey(i)) {
                differences.add(difference(article, DifferenceKind.CHANGED, wording, edits.getOrDefault(i, List.of())));
            }
        }
        differences.addAll(extra);
        return differences;
    }

    private static ArticleDifference difference(
            OfficialText.Article article, DifferenceKind kind, String wording, List<Edit> edits) {
        return new ArticleDifference(article.number(), kind, wording, "", edits, Optional.empty());
    }
}
