package io.github.disclosureaudit.regulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Mirror pages in traditional script (繁體版) read as the simplified text they were made from. Only whole pages are: one
 * traditional character in a simplified text is a difference and stays one.
 */
final class TraditionalScript {
    /** Of running traditional text every third character has a simplified form of its own; names and quotes have few. */
    private static final int ONE_OF = 10;

    private static final int FEWEST = 40;
    private static final String WORKS_BEHIND = "作者述名录錄";
    private static final String WORKS_BEFORE = "显顯原译譯名论論合";
    private static final char[] TABLE = table();

    private TraditionalScript() {}

    /** Whether a text as a whole is written in traditional characters. */
    static boolean isUsedIn(String text) {
        int ideographs = 0;
        int traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3400' && c <= '\u9FFF') {
                ideographs++;
                traditional += TABLE[c] == c ? 0 : 1;
            }
        }
        return traditional >= FEWEST && traditional * ONE_OF >= ideographs;
    }

    /** The text in simplified characters, each in the place of its traditional one. */
    static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '著') {
                boolean work = WORKS_BEHIND.indexOf(neighbour(text, i, 1)) >= 0
                        || WORKS_BEFORE.indexOf(neighbour(text, i, -1)) >= 0;
                simplified.setCharAt(i, work ? c : '着');
            } else if (c == '瞭' && neighbour(text, i, 1) == '解') {
                simplified.setCharAt(i, '了');
            } else {
                simplified.setCharAt(i, TABLE[c]);
            }
        }
        return simplified.toString();
    }

    /** The next letter, blanks and invisible signs apart. */
    private static char neighbour(String text, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length() && LetterFolding.fold(text.charAt(at)) == LetterFolding.NOTHING) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : LetterFolding.NOTHING;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        InputStream resource = TraditionalScript.class.getResourceAsStream("traditional.txt");
        if (resource == null) {
            throw new IllegalStateException("traditional.txt is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                for (int i = 0; i + 1 < line.length(); i += 2) {
                    table[line.charAt(i)] = line.charAt(i + 1);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
