package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;

/** Letters of a page that the official text has not, cut into articles of their own, insertions and furniture. */
final class ForeignText {
    /** Stands between the parts of a text that is split over several pages. */
    static final char SEAM = '\f';

    private static final String SENTENCE_ENDS = "。；：;:，,、”’）)";
    private static final String LABEL_AFTER = "。；：;:】）)”\n\f";
    private static final String BRACKETS = "【[〔［(（";
    private static final int SHORTEST_ARTICLE = 8;
    private static final int MOST_LINES = 8;

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

    /** What a reader would call added, in page order; captions, headings and menus are left out. */
    static List<Piece> of(AlignedText aligned) {
        ForeignText foreign = new ForeignText(aligned);
        foreign.beforeTheFirst();
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
        if (aligned.hasSeam(begin, to)) {
            acrossSeam(begin, end);
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
     * Between two pages only whole articles count, numbered lines that end as a sentence, and what was plainly added to
     * the last article of a page. The rest are menus.
     */
    private void acrossSeam(int from, int to) {
        int limit = from;
        while (limit < to && !aligned.hasSeam(limit, limit)) {
            limit++;
        }
        if (from > 0 && aligned.toOfficial[from - 1] >= 0) {
            new AddedLines(page).at(from, limit).ifPresent(pieces::add);
        }
        for (int i = from; i < to; i++) {
            if (isLabel(i)) {
                int end = paragraphEnd(i, to);
                if (page.signsAfter(end - 1).contains("。")) {
                    add(i, end, page.length);
                }
                i = end - 1;
            }
        }
    }

    /** End of the first paragraph of an article; its number may have a line of its own, its sentence several. */
    private int paragraphEnd(int label, int limit) {
        int end = Math.min(limit, page.lineEnd(label));
        if (end - label <= 2 && end < limit) {
            end = Math.min(limit, page.lineEnd(end));
        }
        for (int more = 0; more < MOST_LINES && end < limit && !isStopped(end); more++) {
            end = Math.min(limit, page.lineEnd(end));
        }
        return isStopped(end) ? end : Math.min(limit, page.lineEnd(label));
    }

    private boolean isStopped(int end) {
        return page.signsAfter(end - 1).contains("。") || aligned.hasSeam(end, end);
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
        return isLabel(page, letter);
    }

    /** Whether a number of an article begins an article there, and is not one that a sentence speaks of. */
    static boolean isLabel(LetterText page, int letter) {
        if (!Token.isArticle(page.letters[letter])) {
            return false;
        }
        String before = page.signsBefore(letter).strip();
        char sign = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
        return LABEL_AFTER.indexOf(page.signBefore(letter)) >= 0
                || BRACKETS.indexOf(sign) >= 0 && (page.startsLine(letter) || before.length() > 1);
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
        boolean sentence =
                SENTENCE_ENDS.indexOf(firstSign(page.signsAfter(to - 1).split("\n", 2)[0])) >= 0;
        return wholeLines && !sentence;
    }

    private static char firstSign(String signs) {
        String stripped = signs.strip();
        return stripped.isEmpty() ? ' ' : stripped.charAt(0);
    }

    /** The first article twice: the second one is aligned, so the first one stands in front of all. */
    private void beforeTheFirst() {
        int first = aligned.firstLetter();
        OfficialText.Article article = aligned.official.articles.get(0);
        int length = article.end() - article.label();
        if (first < length || aligned.toOfficial[first] != article.label()) {
            return;
        }
        String wording = aligned.official.text.letters(article.label(), article.end());
        if (page.letters(first - length, first).equals(wording)) {
            pieces.add(new Piece(article.number(), first - article.length(), first));
        }
    }

    /** One more article right behind the last one, numbered on; or one more sentence in the line of the last one. */
    private void behindTheLast() {
        int last = page.length - 1;
        while (last >= 0 && aligned.toOfficial[last] < 0) {
            last--;
        }
        List<OfficialText.Article> articles = aligned.official.articles;
        if (last < 0 || last + 1 >= page.length || aligned.toOfficial[last] != aligned.official.bodyEnd() - 1) {
            return;
        }
        int next = last + 1;
        int label = articles.get(articles.size() - 1).label();
        char number = aligned.official.text.letters[label];
        boolean sub =
                page.letters[next] == number && next + 1 < page.length && Token.isSubArticle(page.letters[next + 1]);
        boolean numberedOn = page.letters[next] == number + 1 || page.letters[next] == shownNumber() + 1;
        if ((numberedOn || sub || isKnown(next)) && isLabel(next)) {
            add(next, paragraphEnd(next, page.length), page.length);
        } else if (!page.startsLine(next) || aligned.official.bodyEnd() == aligned.official.text.length) {
            // Where the official text has an annex, the lines behind the last article are those of the annex.
            new AddedLines(page).at(next, page.length).ifPresent(pieces::add);
        }
    }

    /** The number that the page gives the last article: another one where an article before is missing or added. */
    private char shownNumber() {
        OfficialText.Article last = aligned.official.articles.get(aligned.official.articles.size() - 1);
        int label = aligned.toPage[last.start()] - 1;
        return label >= 0 && Token.isArticle(page.letters[label]) ? page.letters[label] : LetterFolding.NOTHING;
    }

    /** Whether the article that begins here is one that is missing in its place, or the last one again. */
    private boolean isKnown(int label) {
        int end = paragraphEnd(label, page.length);
        String wording = page.letters(Math.min(label + 1, end), end);
        int last = aligned.official.bodyEnd();
        return aligned.official.articles.stream()
                .anyMatch(article -> (article.end() == last || aligned.isMissing(article))
                        && aligned.official
                                .text
                                .letters(article.start(), article.end())
                                .equals(wording));
    }
}
