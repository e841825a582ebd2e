package io.github.disclosureaudit.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two texts of one page are that was fetched twice: what changes from visit to visit (dates, times, counters,
 * tokens) is masked. For telling the same page from another, not for finding what was edited.
 */
public final class TextLikeness {
    private static final int SHINGLE = 5;
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9A-Za-z])(?=[A-Za-z_-]*[0-9])[0-9A-Za-z_-]{12,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)[一二三四五六日天]");

    private TextLikeness() {}

    /** 0 for nothing in common to 1 for the same but for volatile parts; two empty texts are the same. */
    public static double of(String one, String other) {
        String first = masked(one);
        String second = masked(other);
        if (first.equals(second)) {
            return 1;
        }
        Set<String> ones = shingles(first);
        Set<String> others = shingles(second);
        int all = ones.size() + others.size();
        ones.retainAll(others);
        return all == 0 ? 1 : 2.0 * ones.size() / all;
    }

    /** A text without what changes from visit to visit. */
    public static String masked(String text) {
        String tokens = ChineseText.folded(TOKEN.matcher(text).replaceAll("#"));
        return NUMBER.matcher(WEEKDAY.matcher(tokens).replaceAll("#")).replaceAll("#");
    }

    private static Set<String> shingles(String text) {
        Set<String> all = new HashSet<>();
        if (!text.isEmpty() && text.length() < SHINGLE) {
            all.add(text);
        }
        for (int i = 0; i + SHINGLE <= text.length(); i++) {
            all.add(text.substring(i, i + SHINGLE));
        }
        return all;
    }
}
