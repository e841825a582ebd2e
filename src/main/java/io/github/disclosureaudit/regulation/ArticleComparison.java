package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which articles of an aligned page differ from the official ones, with the characters that do. */
final class ArticleComparison {
    private final AlignedText aligned;
    private final List<OfficialText.Article> articles;
    private final ArticleEdits edits;
    private final Map<Integer, DifferenceKind> whole = new TreeMap<>();
    private final Map<Integer, String> numbers = new TreeMap<>();
    private final Map<Integer, ForeignText.Piece> replaced = new TreeMap<>();
    private final List<ForeignText.Piece> labelled = new ArrayList<>();
    private final List<ArticleDifference> extra = new ArrayList<>();

    private ArticleComparison(AlignedText aligned) {
        this.aligned = aligned;
        this.articles = aligned.official.articles;
        this.edits = new ArticleEdits(aligned);
    }

    /** Articles that differ, in official order; articles missing at the end are told as {@link DifferenceKind#TRUNCATED}. */
    static List<ArticleDifference> of(AlignedText aligned) {
        ArticleComparison comparison = new ArticleComparison(aligned);
        List<ForeignText.Piece> pieces = ForeignText.of(aligned);
        for (ForeignText.Piece piece : pieces) {
            if (piece.label().isEmpty() && HeadingComparison.isPart(aligned, piece)) {
                continue;
            }
            if (piece.label().isEmpty()) {
                comparison.edits.insert(piece);
            } else {
                comparison.labelled.add(piece);
                comparison.added(piece);
            }
        }
        comparison.edits.deletions();
        comparison.numbers();
        return comparison.differences();
    }

    /** A whole article where the official text has none, or another one. */
    private void added(ForeignText.Piece piece) {
        String shown = aligned.page.quote(piece.from(), piece.to());
        int same = articleWith(aligned.page.letters(piece.from(), piece.to()));
        int numbered = articleNumbered(piece.label());
        if (same >= 0 && same != numbered && !isMissing(same) && numbered >= 0 && isMissing(numbered)) {
            whole.put(numbered, DifferenceKind.CHANGED);
            replaced.put(numbered, piece);
        } else if (same >= 0) {
            whole.put(same, isMissing(same) ? DifferenceKind.MOVED : DifferenceKind.DUPLICATED);
            replaced.put(same, piece);
            if (numbered >= 0 && numbered != same && !isNumberHeld(numbered)) {
                whole.put(numbered, DifferenceKind.MOVED);
            }
        } else if (numbered >= 0 && isMissing(numbered)) {
            whole.put(numbered, DifferenceKind.CHANGED);
            replaced.put(numbered, piece);
        } else {
            extra.add(new ArticleDifference(
                    piece.label(), DifferenceKind.EXTRA_ARTICLE, "", shown, List.of(), Optional.empty()));
        }
    }

    private void numbers() {
        BitSet gone = new BitSet();
        for (int i = 0; i < articles.size(); i++) {
            gone.set(i, isMissing(i));
        }
        ArticleNumbers read = ArticleNumbers.of(
                aligned, gone, labelled.stream().map(ForeignText.Piece::from).toList());
        numbers.putAll(read.shifted());
        read.wrong().forEach((index, number) -> {
            numbers.put(index, number);
            whole.putIfAbsent(index, edits.of(index).isEmpty() ? DifferenceKind.NUMBER : edits.kind(index));
        });
        exchanged();
    }

    /** Two articles whose contents are exchanged: one of them keeps its place in the chain, and both are wrong. */
    private void exchanged() {
        for (ForeignText.Piece piece : labelled) {
            int numbered = articleNumbered(piece.label());
            int same = articleWith(aligned.page.letters(piece.from(), piece.to()));
            if (same >= 0
                    && numbered >= 0
                    && whole.get(same) == DifferenceKind.MOVED
                    && articles.get(same).number().equals(numbers.get(numbered))) {
                whole.put(numbered, DifferenceKind.MOVED);
            }
        }
    }

    private boolean isMissing(int index) {
        return aligned.isMissing(articles.get(index));
    }

    private boolean isNumberHeld(int index) {
        return aligned.toPage[articles.get(index).label()] >= 0;
    }

    private int articleWith(String letters) {
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
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).number().equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private List<ArticleDifference> differences() {
        int kept = articles.size();
        while (kept > 0 && isMissing(kept - 1) && !whole.containsKey(kept - 1)) {
            kept--;
        }
        List<ArticleDifference> differences = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            DifferenceKind kind = kind(i, kept);
            if (kind != DifferenceKind.HEADING) {
                differences.add(difference(i, kind));
            }
        }
        differences.addAll(extra);
        differences.addAll(HeadingComparison.of(aligned));
        return differences;
    }

    /** {@link DifferenceKind#HEADING} stands for an article that is as it should be. */
    private DifferenceKind kind(int index, int kept) {
        DifferenceKind told = whole.get(index);
        if (told != null) {
            return told;
        }
        if (isMissing(index)) {
            return index < kept ? DifferenceKind.MISSING_ARTICLE : DifferenceKind.TRUNCATED;
        }
        if (!edits.of(index).isEmpty()) {
            return edits.kind(index);
        }
        return numbers.containsKey(index) ? DifferenceKind.RENUMBERED : DifferenceKind.HEADING;
    }

    private ArticleDifference difference(int index, DifferenceKind kind) {
        OfficialText.Article article = articles.get(index);
        ForeignText.Piece piece = replaced.get(index);
        String official = aligned.official.text.quote(article.start(), article.end());
        String page = piece == null ? edits.pageText(index) : aligned.page.quote(piece.from(), piece.to());
        List<Edit> told = new ArrayList<>(edits.of(index));
        if (numbers.containsKey(index) && told.isEmpty()) {
            String shown = numbers.getOrDefault(index, "");
            told.add(new Edit(article.number(), shown, article.number(), shown));
        }
        return new ArticleDifference(article.number(), kind, official, page, told, Optional.empty());
    }
}
