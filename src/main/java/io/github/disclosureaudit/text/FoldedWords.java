package io.github.disclosureaudit.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a text may hold one of some words once it is {@linkplain ChineseText#folded folded}: folding the whole of every
 * text of a site costs more than all that is looked for in them. What surely holds none is told from the characters in
 * front of a sign into which no other character folds.
 */
public final class FoldedWords {
    private final Map<Character, List<String>> beginnings = new LinkedHashMap<>();
    private final boolean anywhere;

    /**
     * Words to look for.
     *
     * @param words folded words
     * @param signs characters into which no other one folds; a word without any of them may be held by every text
     */
    public FoldedWords(Collection<String> words, String signs) {
        boolean unsigned = false;
        for (String word : words) {
            int sign = lastSign(word, signs);
            if (sign < 0) {
                unsigned = true;
            } else {
                beginnings
                        .computeIfAbsent(word.charAt(sign), key -> new ArrayList<>())
                        .add(word.substring(start(word, sign), sign));
            }
        }
        anywhere = unsigned;
    }

    private static int lastSign(String word, String signs) {
        int last = word.length() - 1;
        while (last >= 0 && signs.indexOf(word.charAt(last)) < 0) {
            last--;
        }
        return last;
    }

    /** Only ideographs and their comma surely come from one character each, whatever stands beside it. */
    private static int start(String word, int sign) {
        int start = sign;
        while (start > 0 && (ChineseText.isHan(word.charAt(start - 1)) || word.charAt(start - 1) == '、')) {
            start--;
        }
        return start;
    }

    /** False where no folded text of this one has any of the words. */
    public boolean mayStandIn(String raw) {
        if (anywhere) {
            return true;
        }
        for (Map.Entry<Character, List<String>> entry : beginnings.entrySet()) {
            char sign = entry.getKey();
            for (int at = raw.indexOf(sign); at >= 0; at = raw.indexOf(sign, at + 1)) {
                if (standsBefore(raw, at, entry.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsBefore(String raw, int end, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (endsWith(raw, end, beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in front of an index folds to a text that ends with the wanted one. */
    private static boolean endsWith(String raw, int end, String wanted) {
        int at = end;
        int left = wanted.length();
        while (left > 0) {
            if (at == 0) {
                return false;
            }
            char c = raw.charAt(at - 1);
            if (c == wanted.charAt(left - 1)) {
                at--;
                left--;
            } else if (ChineseText.isHan(c)) {
                return false;
            } else {
                int point = raw.codePointBefore(at);
                String folded = ChineseText.folded(Character.toString(point));
                int same = Math.min(folded.length(), left);
                if (!folded.regionMatches(folded.length() - same, wanted, left - same, same)) {
                    return false;
                }
                at -= Character.charCount(point);
                left -= same;
            }
        }
        return true;
    }
}
