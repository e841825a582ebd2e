package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An official text cut into its articles, each a range of its letters. */
final class OfficialText {
    /** The letter belongs to a heading, the preamble or an annex, not to an article. */
    static final int NO_ARTICLE = -1;

    final LetterText text;
    final List<Article> articles;
    /** Index of the article that a letter belongs to, its number included. */
    final int[] articleOf;

    private volatile @Nullable LetterPieces pieces;

    private OfficialText(LetterText text, List<Article> articles) {
        this.text = text;
        this.articles = List.copyOf(articles);
        articleOf = new int[text.length];
        Arrays.fill(articleOf, NO_ARTICLE);
        for (int i = 0; i < articles.size(); i++) {
            Arrays.fill(articleOf, articles.get(i).label(), articles.get(i).end(), i);
        }
    }

    /**
     * An article.
     *
     * @param number as it is written: 第十二条, 第二十条之一
     * @param label letter that is its number
     * @param start first letter of its wording
     * @param end letter behind its wording
     */
    record Article(String number, int label, int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** Cuts a library text, one paragraph a line; an empty line after the last article begins the annex. */
    static OfficialText of(String body) {
        LetterText text = LetterText.of(body);
        List<Article> articles = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length; i++) {
            if (i > 0 && !text.startsLine(i)) {
                continue;
            }
            boolean label = Token.isArticle(text.letters[i]);
            boolean annex = i > 0 && text.signsBefore(i).replace("\r", "").contains("\n\n");
            if (open >= 0 && (label || annex || Token.isHeading(text.letters[i]))) {
                articles.add(article(text, open, i));
                open = -1;
            }
            if (label) {
                open = i;
            }
        }
        if (open >= 0) {
            articles.add(article(text, open, text.length));
        }
        return new OfficialText(text, articles);
    }

    private static Article article(LetterText text, int label, int end) {
        boolean sub = label + 1 < end && Token.isSubArticle(text.letters[label + 1]);
        String number = Token.written(text.letters[label]) + (sub ? Token.written(text.letters[label + 1]) : "");
        return new Article(number, label, label + (sub ? 2 : 1), end);
    }

    /** What every alignment with this text begins with; made when the first page needs it. */
    LetterPieces pieces() {
        LetterPieces made = pieces;
        if (made == null) {
            made = LetterAlignment.pieces(text.letters, bodyStart(), bodyEnd());
            pieces = made;
        }
        return made;
    }

    /** Letters from the first article to the end of the last one. */
    int bodyStart() {
        return articles.isEmpty() ? 0 : articles.get(0).label();
    }

    int bodyEnd() {
        return articles.isEmpty() ? 0 : articles.get(articles.size() - 1).end();
    }
}
