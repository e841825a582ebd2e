package io.github.disclosureaudit.text;

import java.util.Locale;

/**
 * Any text as one line in which nothing is hidden: line breaks become {@code ⏎}; other control characters become their
 * Unicode picture, so that no terminal obeys them; lone surrogates and non-characters become U+FFFD; characters that turn
 * the writing direction are spelled out. What comes out is UTF-8, XML 1.0 and JSON without further ado.
 */
public final class OneLine {
    private OneLine() {}

    /** The line that shows a text; the text itself where nothing in it needs showing. */
    public static String of(String text) {
        int i = 0;
        while (i < text.length() && isOrdinary(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean breakOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (breakOfTwo) {
                i++;
            }
            int point = text.codePointAt(i);
            appendVisible(out, point);
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isOrdinary(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000 && c != 0x61C || c >= 0x2070 && c < 0xD800;
    }

    private static void appendVisible(StringBuilder out, int point) {
        if (point == '\n' || point == '\r' || point == 0x0B || point == 0x0C || point == 0x85 || isSeparator(point)) {
            out.append('⏎');
        } else if (point < ' ') {
            out.append((char) (0x2400 + point));
        } else if (point == 0x7F) {
            out.append('\u2421');
        } else if (turnsDirection(point)) {
            out.append("⟨U+").append(String.format(Locale.ROOT, "%04X", point)).append('⟩');
        } else if (point < 0xA0 && point > 0x7F || isBroken(point)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isSeparator(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0x200E
                || point == 0x200F
                || point == 0x61C;
    }

    private static boolean isBroken(int point) {
        return point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }
}
