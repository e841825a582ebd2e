package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Letters of a page that the official text has not, cut into articles of their own, insertions and furniture. */
final class ForeignText {
    /** Stands between the parts of a text that is split over several pages. */
    static final char SEAM = '\f';

    private static final String SENTENCE_ENDS = "。；：;:，,、”’）)";
    private static final String LABEL_AFTER = "。；：;:】）)\n\f";
    private static final int SHORTEST_ARTICLE = 8;
    private static final int LONGEST_CAPTION = 20;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―~·]+\\s*\\d{1,4}\\s*[-—–－―~·]+|第\\s*\\d{1,4}\\s*页.*");

    private final AlignedText aligned;
    private final LetterText page;
    private final List<Piece> pieces = new ArrayList<>();

    private ForeignText(AlignedText aligned) {
        this.aligned = aligned;
        this.page = aligned.page;
    }

    /**
     * A foreign range.
     *
     * @param label number of the article that it is, empty for letters inside an article
     * @param from first letter, behind the label
     * @param to letter behind the last one
     */
    record Piece(String label, int from, int to) {}

    /** What a reader would call added, in page order; page numbers, captions, headings and menus are left out. */
    static List<Piece> of(AlignedText aligned) {
        ForeignText foreign = new ForeignText(aligned);
        aligned.foreign().forEach(range -> foreign.cut(range[0], range[1]));
        foreign.behindTheLast();
        return foreign.pieces;
    }

    private void cut(int from, int to) {
        int begin = from;
        int end = to;
        if (isSlid(from, to)) {
            begin = from - 1;
            end = to - 1;
        }
        if (page.raw.substring(page.starts[begin], page.starts[to]).indexOf(SEAM) >= 0) {
            return;
        }
        int open = begin;
        for (int i = begin + 1; i < end; i++) {
            if (isLabel(i)) {
                add(open, i, to);
                open = i;
            }
        }
        add(open, end, to);
    }

    /**
     * An added article whose followers are renumbered: its number was aligned with that of its follower, so the range
     * seems to begin behind the number and to end with the follower's.
     */
    private boolean isSlid(int from, int to) {
        return Token.isArticle(page.letters[to - 1])
                && Token.isArticle(page.letters[from - 1])
                && to - from > SHORTEST_ARTICLE
                && aligned.official.articleOf[aligned.toOfficial[from - 1]]
                        == aligned.official.articleOf[aligned.toOfficial[to]];
    }

    private boolean isLabel(int letter) {
        return Token.isArticle(page.letters[letter]) && LABEL_AFTER.indexOf(page.signBefore(letter)) >= 0;
    }

    private void add(int from, int end, int next) {
        if (Token.isArticle(page.letters[from]) && (isLabel(from) || end != next)) {
            boolean sub = from + 1 < end && Token.isSubArticle(page.letters[from + 1]);
            int start = from + (sub ? 2 : 1);
            String label = Token.written(page.letters[from]) + (sub ? Token.written(page.letters[from + 1]) : "");
            if (end - start >= SHORTEST_ARTICLE) {
                pieces.add(new Piece(label, start, end));
            }
        } else if (!isFurniture(from, end)) {
            pieces.add(new Piece("", from, end));
        }
    }

    private boolean isFurniture(int from, int to) {
        if (Token.isHeading(page.letters[from]) || to - from <= 2 && Token.isArticle(page.letters[from])) {
            return true;
        }
        boolean wholeLines = page.startsLine(from) && page.startsLine(to);
        boolean sentence = SENTENCE_ENDS.indexOf(firstSign(page.signsAfter(to - 1))) >= 0;
        String shown = page.signsBefore(from).strip()
                + page.quote(from, to)
                + page.signsAfter(to - 1).strip();
        return wholeLines && !sentence || PAGE_NUMBER.matcher(shown).matches() || isCaption(from, to);
    }

    private boolean isCaption(int from, int to) {
        return to - from <= LONGEST_CAPTION
                && (Token.isArticle(page.letters[from - 1]) || Token.isSubArticle(page.letters[from - 1]))
                && page.signsBefore(from).strip().startsWith("【")
                && firstSign(page.signsAfter(to - 1)) == '】';
    }

    private static char firstSign(String signs) {
        String stripped = signs.strip();
        return stripped.isEmpty() ? ' ' : stripped.charAt(0);
    }

    /** One more article right behind the last one, numbered on. */
    private void behindTheLast() {
        int last = page.length - 1;
        while (last >= 0 && aligned.toOfficial[last] < 0) {
            last--;
        }
        List<OfficialText.Article> articles = aligned.official.articles;
        if (last < 0 || last + 1 >= page.length || aligned.toOfficial[last] != aligned.official.bodyEnd() - 1) {
            return;
        }
        char number =
                aligned.official.text.letters[articles.get(articles.size() - 1).label()];
        if (page.letters[last + 1] == number + 1 && isLabel(last + 1)) {
            add(last + 1, page.lineEnd(last + 1), page.length);
        }
    }
}
