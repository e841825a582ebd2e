package io.github.disclosureaudit.regulation;

import java.util.Arrays;

/**
 * Articles that begin or end alike: when one of them is missing or added, an alignment may give its neighbour's first words
 * to it, and then two articles seem changed. The gap is moved to where a whole article is missing or added.
 */
final class MissingArticles {
    private final OfficialText official;
    private final char[] letters;

    MissingArticles(OfficialText official) {
        this.official = official;
        this.letters = official.text.letters;
    }

    /** Moves gaps in the page letters of the official ones. */
    void settle(int[] toPage, char[] page) {
        official.articles.forEach(article -> gather(toPage, page, article));
        int at = official.bodyStart();
        while (at < official.bodyEnd()) {
            int end = at;
            while (end < official.bodyEnd() && toPage[end] < 0) {
                end++;
            }
            if (end > at && at > official.bodyStart() && end < official.bodyEnd()) {
                settle(toPage, at, end);
            }
            at = end + 1;
        }
    }

    /** The first letters of an article that stand far before the rest, when the same letters stand right before it. */
    private void gather(int[] toPage, char[] page, OfficialText.Article article) {
        int end = article.start() + 1;
        while (end < article.end() && toPage[end] >= 0 && toPage[end] == toPage[end - 1] + 1) {
            end++;
        }
        int length = end - article.start();
        int rest = end < article.end() ? toPage[end] : -1;
        if (toPage[article.start()] >= 0
                && rest > toPage[end - 1] + length
                && Arrays.equals(page, rest - length, rest, letters, article.start(), end)) {
            for (int i = 0; i < length; i++) {
                toPage[article.start() + i] = rest - length + i;
            }
        }
    }

    private void settle(int[] toPage, int from, int to) {
        int before = official.articleOf[from - 1];
        int behind = official.articleOf[to];
        if (before < 0 || behind <= before || toPage[to] != toPage[from - 1] + 1) {
            return;
        }
        OfficialText.Article first = official.articles.get(before);
        OfficialText.Article last = official.articles.get(behind);
        int begun = from - first.start();
        int left = last.end() - to;
        if (from < first.end() && begun > 0 && last.start() + begun == to && isRun(toPage, first.start(), begun)) {
            move(toPage, first.start(), last.start(), begun);
        } else if (to > last.start() && first.end() - left == from && isRun(toPage, to, left)) {
            move(toPage, to, from, left);
        }
    }

    private static boolean isRun(int[] toPage, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (toPage[i] < 0 || i > from && toPage[i] != toPage[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    private void move(int[] toPage, int from, int to, int length) {
        if (Arrays.equals(letters, from, from + length, letters, to, to + length)) {
            System.arraycopy(toPage, from, toPage, to, length);
            Arrays.fill(toPage, from, from + length, -1);
        }
    }
}
