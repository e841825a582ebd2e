package io.github.disclosureaudit.regulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What a character counts for when two texts are compared: letters and digits in one width, all else nothing.
 *
 * <p>Compatibility forms are folded as Unicode NFKC does (full width, ㈠, Kangxi radicals), so are radicals of the CJK
 * Radicals Supplement. Look-alikes that are different words (己 已, 未 末, 账 帐) are never folded: they are findings.
 */
final class LetterFolding {
    /** The character is no letter. */
    static final char NOTHING = 0;

    /** The character stands for several letters: see {@link #expansion(char)}. */
    static final char SEVERAL = 1;

    /** Signs that carry meaning in a rule although they are no letters. */
    private static final String MEANINGFUL_SIGNS = "%‰°×";

    private static final Map<Character, String> EXPANSIONS = new HashMap<>();
    private static final char[] TABLE = table();

    private LetterFolding() {}

    /** The letter a UTF-16 unit counts for, {@link #NOTHING} or {@link #SEVERAL}. */
    static char fold(char c) {
        return TABLE[c];
    }

    static String expansion(char c) {
        return EXPANSIONS.getOrDefault(c, "");
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            table[i] = isPlainIdeograph(c) || Character.isSurrogate(c) ? c : folded(c);
        }
        radicals().forEach((radical, character) -> table[radical] = character);
        return table;
    }

    private static boolean isPlainIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF';
    }

    private static char folded(char c) {
        if (c == '〇') {
            return '零';
        }
        String letters = lettersOf(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        if (letters.length() > 1) {
            EXPANSIONS.put(c, letters);
            return SEVERAL;
        }
        return letters.isEmpty() ? NOTHING : letters.charAt(0);
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || MEANINGFUL_SIGNS.indexOf(c) >= 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static Map<Character, Character> radicals() {
        Map<Character, Character> radicals = new HashMap<>();
        InputStream resource = LetterFolding.class.getResourceAsStream("radicals.txt");
        if (resource == null) {
            throw new IllegalStateException("radicals.txt is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> radicals.put((char) Integer.parseInt(line.substring(0, 4), 16), line.charAt(5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return radicals;
    }
}
