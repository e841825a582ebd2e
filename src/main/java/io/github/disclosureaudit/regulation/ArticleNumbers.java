package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers under which a page shows the official articles, where they are not the official ones. */
final class ArticleNumbers {
    private static final int LONGEST_CAPTION = 20;

    private final AlignedText aligned;
    private final Map<Integer, String> shifted = new TreeMap<>();
    private final Map<Integer, String> wrong = new TreeMap<>();

    private ArticleNumbers(AlignedText aligned) {
        this.aligned = aligned;
    }

    /**
     * Reads the numbers.
     *
     * @param gone articles that do not stand in their place
     * @param added page letters at which articles begin that do not belong there
     */
    static ArticleNumbers of(AlignedText aligned, BitSet gone, List<Integer> added) {
        ArticleNumbers numbers = new ArticleNumbers(aligned);
        numbers.read(gone, added);
        return numbers;
    }

    /** Articles whose number is only shifted by a missing or an added one before, with the page's number. */
    Map<Integer, String> shifted() {
        return shifted;
    }

    /** Articles that stand under a number which nothing explains, with the page's number. */
    Map<Integer, String> wrong() {
        return wrong;
    }

    /** An article that is there, the page's number for it, and how many articles too many or too few stand right before. */
    private record Seen(int index, int label, int delta, int changesBefore) {}

    private void read(BitSet gone, List<Integer> added) {
        List<Seen> all = seen(gone, added);
        int shift = 0;
        for (int k = 0; k < all.size(); k++) {
            Seen one = all.get(k);
            if (one.label() < 0) {
                continue;
            }
            boolean same = isSame(one.label(), aligned.official.articles.get(one.index()));
            if (one.delta() != shift && isRun(all, k)) {
                // A series of numbers goes on from here: with a cause it is no fault, without one only its beginning
                // is.
                if (one.changesBefore() == 0 && !same && shift == 0) {
                    wrong.put(one.index(), written(one.label()));
                }
                shift = one.delta();
            }
            if (!same && !wrong.containsKey(one.index())) {
                boolean explained = one.delta() == shift && shift != 0 || one.delta() != 0 && one.changesBefore() > 0;
                (explained ? shifted : wrong).put(one.index(), written(one.label()));
            }
        }
    }

    private List<Seen> seen(BitSet gone, List<Integer> added) {
        List<OfficialText.Article> articles = aligned.official.articles;
        List<Seen> all = new ArrayList<>();
        int changes = 0;
        int last = 0;
        for (int i = 0; i < articles.size(); i++) {
            if (gone.get(i)) {
                changes++;
                continue;
            }
            OfficialText.Article article = articles.get(i);
            int first = firstLetter(article);
            int from = last;
            changes +=
                    (int) added.stream().filter(at -> at >= from && at < first).count();
            int label = labelBefore(first);
            int delta = label < 0 ? 0 : aligned.page.letters[label] - aligned.official.text.letters[article.label()];
            all.add(new Seen(i, label, delta, changes));
            changes = 0;
            last = first;
        }
        return all;
    }

    /** Whether the next two numbers differ from the official ones by as much as this one. */
    private static boolean isRun(List<Seen> all, int from) {
        int found = 0;
        int k = from + 1;
        while (k < all.size()
                && found < 2
                && (all.get(k).label() < 0
                        || all.get(k).delta() == all.get(from).delta())) {
            found += all.get(k).label() < 0 ? 0 : 1;
            k++;
        }
        return found == 2 || k == all.size() && found > 0;
    }

    private int firstLetter(OfficialText.Article article) {
        int i = article.start();
        while (i < article.end() && aligned.toPage[i] < 0) {
            i++;
        }
        return i < article.end() ? aligned.toPage[i] : -1;
    }

    /** The number right before an article's first letter, a caption or an altered beginning apart; -1 for none. */
    private int labelBefore(int first) {
        for (int at = first - 1; at >= 0 && at >= first - LONGEST_CAPTION; at--) {
            if (Token.isArticle(aligned.page.letters[at])) {
                return at;
            }
            if (aligned.toOfficial[at] >= 0 && !Token.isSubArticle(aligned.page.letters[at])) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isSame(int label, OfficialText.Article article) {
        char[] official = aligned.official.text.letters;
        boolean sub = article.start() - article.label() == 2;
        boolean pageSub = isSub(label);
        return aligned.page.letters[label] == official[article.label()]
                && sub == pageSub
                && (!sub || aligned.page.letters[label + 1] == official[article.label() + 1]);
    }

    private boolean isSub(int label) {
        return label + 1 < aligned.page.length && Token.isSubArticle(aligned.page.letters[label + 1]);
    }

    private String written(int label) {
        return Token.written(aligned.page.letters[label])
                + (isSub(label) ? Token.written(aligned.page.letters[label + 1]) : "");
    }
}
