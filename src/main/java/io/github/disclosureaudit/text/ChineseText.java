package io.github.disclosureaudit.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds the ways in which one and the same Chinese text is typed: widths, white space, invisible characters. */
public final class ChineseText {
    private ChineseText() {}

    /**
     * White space folded to single blanks, ends trimmed, invisible characters dropped. Full-width blanks and
     * no-break spaces are white space.
     */
    public static String squeeze(String raw) {
        int length = raw.length();
        int plain = endOfPlain(raw, 0);
        if (plain == length) {
            return raw;
        }
        StringBuilder out = new StringBuilder(length).append(raw, 0, plain);
        boolean gap = false;
        for (int i = plain; i < length; i++) {
            char c = raw.charAt(i);
            if (isWhite(c)) {
                gap = out.length() > 0;
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** All white space and invisible characters dropped. */
    public static String dense(String raw) {
        int plain = endOfPlain(raw, 0);
        if (plain == raw.length()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, plain);
        for (int i = plain; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isWhite(c) && !isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Full-width letters, digits and signs as half-width ones, one to one: positions stay the same. */
    public static String narrow(String raw) {
        int i = 0;
        while (i < raw.length() && narrow(raw.charAt(i)) == raw.charAt(i)) {
            i++;
        }
        if (i == raw.length()) {
            return raw;
        }
        char[] out = raw.toCharArray();
        for (; i < out.length; i++) {
            out[i] = narrow(out[i]);
        }
        return new String(out);
    }

    /** As {@link String#toLowerCase(Locale)} for no language, without asking the tables for characters that have no case. */
    public static String lower(String raw) {
        int upper = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (!isOfPlainBlock(c)) {
                return raw.toLowerCase(Locale.ROOT);
            }
        }
        if (upper == 0) {
            return raw;
        }
        char[] out = raw.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (out[i] >= 'A' && out[i] <= 'Z') {
                out[i] = (char) (out[i] + ('a' - 'A'));
            }
        }
        return new String(out);
    }

    /** Whether no other capitals than those of ASCII are in the block: it, Latin signs, punctuation, ideographs, wide signs. */
    private static boolean isOfPlainBlock(char c) {
        return c < 0x80
                || c >= 0x3000 && c <= 0x9FFF
                || c >= 0xFF01 && c <= 0xFF20
                || c >= 0x2010 && c <= 0x205F
                || c >= 0xA0 && c <= 0xBF;
    }

    /** One character as {@link #narrow(String)}. */
    public static char narrow(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return c == 0x3000 || c == 0xA0 ? ' ' : c;
    }

    /** NFKC, lower case of Latin letters left alone, white space and invisible characters dropped: for comparing names. */
    public static String folded(String raw) {
        int same = 0;
        while (same < raw.length() && isFoldedAlready(raw.charAt(same))) {
            same++;
        }
        if (same == raw.length()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, same);
        for (int i = same; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char narrow = narrow(c);
            if (isFoldedAlready(narrow)) {
                out.append(narrow);
            } else if (!isWhite(c) && !isInvisible(c)) {
                // The rare rest: characters that become several or join with their neighbours.
                return dense(Normalizer.normalize(raw, Normalizer.Form.NFKC));
            }
        }
        return out.toString();
    }

    /** Characters that NFKC leaves alone wherever they stand: visible ASCII, ideographs of the basic block, common signs. */
    private static boolean isFoldedAlready(char c) {
        return c > ' ' && c < 0x7F
                || c >= 0x4E00 && c <= 0x9FA5
                || c >= 0x3001 && c <= 0x301B
                || c == '“'
                || c == '”'
                || c == '—'
                || c == '·';
    }

    /** White space of any script, no-break and full-width blanks included. */
    public static boolean isWhite(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= 0x09 && c <= 0x0D);
        }
        return c == 0xA0
                || c == 0x3000
                || c == 0x85
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x1680;
    }

    /** Characters that show nothing: zero-width ones, soft hyphen, byte order mark, direction marks, controls. */
    public static boolean isInvisible(char c) {
        if (c < 0x80) {
            return c < 0x20 && !isWhite(c) || c == 0x7F;
        }
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || c == 0x180E;
    }

    /** Position of the first character from a start on that is white or invisible; the length where there is none. */
    public static int endOfPlain(String text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean common = c > ' ' && c < 0x7F || c >= 0x3001 && c < 0xFEFF;
            if (!common && (isWhite(c) || isInvisible(c))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether a character is a Chinese ideograph of the basic block. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == 0x3007;
    }
}
