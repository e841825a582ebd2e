package io.github.disclosureaudit.text;

import java.util.List;

/** Some words, one of which is looked for in many short texts: names and titles. */
public final class AnyWord {
    /** Characters that share the last bits of their codes share a place of the table. */
    private static final int PLACES = 512;

    private final List<String> words;
    private final boolean[] begins = new boolean[PLACES];

    private AnyWord(List<String> words) {
        this.words = List.copyOf(words);
        words.forEach(word -> begins[place(word.charAt(0))] = true);
    }

    /**
     * Reads the words.
     *
     * @param words words, none of them empty, parted by {@code |}
     */
    public static AnyWord of(String words) {
        return new AnyWord(List.of(words.split("\\|")));
    }

    private static int place(char c) {
        return c & (PLACES - 1);
    }

    /** Whether a text has any of the words. */
    public boolean standsIn(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (begins[place(text.charAt(i))] && standsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
