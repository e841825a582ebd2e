package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page beside one official version: which article has which letters of the page, and which letters are foreign. */
final class AlignedText {
    private static final int SOLID_RUN = 4;
    private static final int SEAM_RUN = 8;
    private static final double WEAK = 0.4;

    final LetterText page;
    final OfficialText official;
    /** Page letter of each official letter, -1 for none. */
    final int[] toPage;
    /** Official letter of each page letter, -1 for none. */
    final int[] toOfficial;

    private final int[] seams;

    AlignedText(LetterText page, OfficialText official) {
        this.page = page;
        this.official = official;
        toPage = LetterAlignment.align(page, official);
        toOfficial = new int[page.length];
        seams = seams(page);
        isolateSeams();
        releaseHeadings();
        new MissingArticles(official).settle(toPage, page.letters);
        boolean[] weak = new boolean[official.text.length];
        for (OfficialText.Article article : official.articles) {
            if (solid(article) < WEAK * article.length()) {
                Arrays.fill(toPage, article.start(), article.end(), -1);
                Arrays.fill(weak, article.start(), article.end(), true);
            }
        }
        Arrays.fill(toOfficial, -1);
        for (int i = 0; i < toPage.length; i++) {
            if (toPage[i] >= 0) {
                toOfficial[toPage[i]] = i;
            }
        }
        growRuns(weak);
    }

    /** A heading that the page has not must not hold words of an article that looks like it. */
    private void releaseHeadings() {
        int at = official.bodyStart();
        while (at < official.bodyEnd()) {
            int end = at;
            while (end < official.bodyEnd() && official.articleOf[end] == OfficialText.NO_ARTICLE) {
                end++;
            }
            if (end > at && toPage[at] < 0) {
                Arrays.fill(toPage, at, end, -1);
            }
            at = end + 1;
        }
    }

    /**
     * Letters that a weak article has given back belong to its neighbour when they go on a run of it: an article that is
     * missing and begins with the words of the next one had taken them.
     */
    private void growRuns(boolean[] weak) {
        char[] wanted = official.text.letters;
        for (int i = official.bodyEnd() - 2; i >= official.bodyStart(); i--) {
            int at = toPage[i] < 0 && !weak[i] && toPage[i + 1] > 0 ? toPage[i + 1] - 1 : -1;
            if (at >= 0 && toOfficial[at] < 0 && page.letters[at] == wanted[i]) {
                toPage[i] = at;
                toOfficial[at] = i;
            }
        }
        for (int i = official.bodyStart() + 1; i < official.bodyEnd(); i++) {
            int at = toPage[i] < 0 && !weak[i] && toPage[i - 1] >= 0 ? toPage[i - 1] + 1 : page.length;
            if (at < page.length && toOfficial[at] < 0 && page.letters[at] == wanted[i]) {
                toPage[i] = at;
                toOfficial[at] = i;
            }
        }
    }

    /**
     * Around the place where two pages of one text were joined stand menus and footers: only solid runs are taken for the
     * text there, so that a word of a menu does not become part of an article.
     */
    private void isolateSeams() {
        int[] officialAt = new int[page.length];
        Arrays.fill(officialAt, -1);
        for (int i = 0; i < toPage.length; i++) {
            if (toPage[i] >= 0) {
                officialAt[toPage[i]] = i;
            }
        }
        for (int seam : seams) {
            isolate(officialAt, seam - 1, -1);
            isolate(officialAt, seam, 1);
        }
    }

    /** First letters behind the places where pages were joined. */
    private static int[] seams(LetterText page) {
        List<Integer> found = new ArrayList<>();
        for (int at = page.raw.indexOf(ForeignText.SEAM); at >= 0; at = page.raw.indexOf(ForeignText.SEAM, at + 1)) {
            int letter = Arrays.binarySearch(page.starts, at);
            found.add(letter < 0 ? -letter - 1 : letter);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void isolate(int[] officialAt, int from, int step) {
        int at = from;
        while (at >= 0 && at < officialAt.length) {
            int end = at;
            while (end >= 0
                    && end < officialAt.length
                    && officialAt[end] >= 0
                    && (end == at || officialAt[end] == officialAt[end - step] + step)) {
                end += step;
            }
            if (Math.abs(end - at) >= SEAM_RUN) {
                return;
            }
            for (int i = at; i != end; i += step) {
                toPage[officialAt[i]] = -1;
            }
            at = end == at ? at + step : end;
        }
    }

    /** Whether the pages of a split text meet in a range of page letters, or right before or behind it. */
    boolean hasSeam(int from, int to) {
        for (int seam : seams) {
            if (seam >= from && seam <= to) {
                return true;
            }
        }
        return false;
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
