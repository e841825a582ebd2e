package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page beside one official version: which article has which letters of the page, and which letters are foreign. */
final class AlignedText {
    private static final int SOLID_RUN = 4;
    private static final double WEAK = 0.4;

    final LetterText page;
    final OfficialText official;
    /** Page letter of each official letter, -1 for none. */
    final int[] toPage;
    /** Official letter of each page letter, -1 for none. */
    final int[] toOfficial;

    AlignedText(LetterText page, OfficialText official) {
        this.page = page;
        this.official = official;
        toPage = LetterAlignment.align(page, official.text, official.bodyStart(), official.bodyEnd());
        toOfficial = new int[page.length];
        for (OfficialText.Article article : official.articles) {
            if (solid(article) < WEAK * article.length()) {
                Arrays.fill(toPage, article.start(), article.end(), -1);
            }
        }
        Arrays.fill(toOfficial, -1);
        for (int i = 0; i < toPage.length; i++) {
            if (toPage[i] >= 0) {
                toOfficial[toPage[i]] = i;
            }
        }
    }

    /** Letters of an article in runs long enough not to be chance. */
    int solid(OfficialText.Article article) {
        int solid = 0;
        int run = 0;
        for (int i = article.start(); i <= article.end(); i++) {
            boolean goesOn = i < article.end() && toPage[i] >= 0 && (run == 0 || toPage[i] == toPage[i - 1] + 1);
            if (goesOn) {
                run++;
            } else {
                solid += run >= Math.min(SOLID_RUN, article.length()) ? run : 0;
                run = i < article.end() && toPage[i] >= 0 ? 1 : 0;
            }
        }
        return solid;
    }

    boolean isMissing(OfficialText.Article article) {
        for (int i = article.start(); i < article.end(); i++) {
            if (toPage[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Share of the official wording that the page has, 0 to 1. */
    double coverage() {
        int all = 0;
        int held = 0;
        for (OfficialText.Article article : official.articles) {
            all += article.length();
            held += solid(article);
        }
        return all == 0 ? 0 : (double) held / all;
    }

    /** Ranges of foreign page letters between the first and the last aligned one, as {@code {from, to}}. */
    List<int[]> foreign() {
        List<int[]> ranges = new ArrayList<>();
        int from = -1;
        boolean inside = false;
        for (int i = 0; i < toOfficial.length; i++) {
            if (toOfficial[i] >= 0) {
                if (inside && from >= 0) {
                    ranges.add(new int[] {from, i});
                }
                from = -1;
                inside = true;
            } else if (from < 0) {
                from = i;
            }
        }
        return ranges;
    }

    /** First page letter that is one of the official text, -1 for none. */
    int firstLetter() {
        int first = 0;
        while (first < toOfficial.length && toOfficial[first] < 0) {
            first++;
        }
        return first < toOfficial.length ? first : -1;
    }

    int alignedLetters() {
        int held = 0;
        for (int letter : toOfficial) {
            held += letter >= 0 ? 1 : 0;
        }
        return held;
    }

    /** Share of the aligned page letters that are marked, 0 to 1. */
    double share(boolean[] marked) {
        int shared = 0;
        for (int i = 0; i < toOfficial.length; i++) {
            shared += toOfficial[i] >= 0 && marked[i] ? 1 : 0;
        }
        return shared == 0 ? 0 : (double) shared / alignedLetters();
    }

    /** Marks the page letters that are aligned. */
    void mark(boolean[] marked) {
        for (int i = 0; i < toOfficial.length; i++) {
            marked[i] |= toOfficial[i] >= 0;
        }
    }
}
