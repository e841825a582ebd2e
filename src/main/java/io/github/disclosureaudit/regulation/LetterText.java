package io.github.disclosureaudit.regulation;

import java.util.Arrays;

/**
 * A text reduced to the letters that count (see {@link LetterFolding} and {@link Token}), each with its place in the raw
 * text, so that a difference of letters can be quoted as it stands.
 *
 * <p>All indexes named <i>letter</i> count letters, all named <i>offset</i> UTF-16 units of the raw text. The arrays are
 * shared inside the package for speed and never changed after building.
 */
final class LetterText {
    private static final int LONGEST_NUMBER = 9;

    final String raw;
    final char[] letters;
    final int length;
    /** Offset of the first raw character of a letter. */
    final int[] starts;
    /** Offset behind the last raw character of a letter. */
    final int[] ends;

    private LetterText(String raw, char[] letters, int[] starts, int[] ends, int length) {
        this.raw = raw;
        this.letters = letters;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static LetterText of(String raw) {
        Builder builder = new Builder(raw);
        for (int i = 0; i < raw.length(); i++) {
            char folded = LetterFolding.fold(raw.charAt(i));
            if (folded > LetterFolding.SEVERAL) {
                builder.add(folded, i);
            } else if (folded == LetterFolding.SEVERAL) {
                String expansion = LetterFolding.expansion(raw.charAt(i));
                for (int k = 0; k < expansion.length(); k++) {
                    builder.add(expansion.charAt(k), i);
                }
            } else {
                builder.addSign(i);
            }
        }
        return new LetterText(
                raw,
                Arrays.copyOf(builder.letters, builder.length),
                Arrays.copyOf(builder.starts, builder.length),
                Arrays.copyOf(builder.ends, builder.length),
                builder.length);
    }

    /** Raw text of a range of letters. */
    String quote(int from, int to) {
        return from >= to ? "" : raw.substring(starts[from], ends[to - 1]);
    }

    /** Letters of a range as a string, tokens included. */
    String letters(int from, int to) {
        return from >= to ? "" : new String(letters, from, to - from);
    }

    /** Whether the letter is the first of its line. */
    boolean startsLine(int letter) {
        return letter == 0 || breaksBetween(ends[letter - 1], starts[letter]);
    }

    /** Whether no letter of the same line follows. */
    boolean endsLine(int letter) {
        return letter == length - 1 || breaksBetween(ends[letter], starts[letter + 1]);
    }

    /** First letter of the line that holds a letter. */
    int lineStart(int letter) {
        int i = letter;
        while (!startsLine(i)) {
            i--;
        }
        return i;
    }

    /** Letter behind the last one of the line that holds a letter. */
    int lineEnd(int letter) {
        int i = letter;
        while (!endsLine(i)) {
            i++;
        }
        return i + 1;
    }

    /** The last raw character that is no blank before a letter, or a line break when the letter starts its line. */
    char signBefore(int letter) {
        int floor = letter == 0 ? 0 : ends[letter - 1];
        for (int i = starts[letter] - 1; i >= floor; i--) {
            char c = raw.charAt(i);
            if (c == '\n') {
                return c;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return c;
            }
        }
        return floor == 0 ? '\n' : raw.charAt(floor - 1);
    }

    /** The raw text between a letter and the next one, or the end. */
    String signsAfter(int letter) {
        int to = letter + 1 < length ? starts[letter + 1] : raw.length();
        return ends[letter] >= to ? "" : raw.substring(ends[letter], to);
    }

    /** The raw text between a letter and the one before, or the beginning. */
    String signsBefore(int letter) {
        // Letters that one sign stands for (㈠) have the same place: nothing is between them.
        int from = letter == 0 ? 0 : ends[letter - 1];
        return from >= starts[letter] ? "" : raw.substring(from, starts[letter]);
    }

    private boolean breaksBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static final class Builder {
        private final String raw;
        private char[] letters;
        private int[] starts;
        private int[] ends;
        private int length;

        Builder(String raw) {
            this.raw = raw;
            int room = raw.length() + 16;
            letters = new char[room];
            starts = new int[room];
            ends = new int[room];
        }

        void add(char letter, int offset) {
            if (length == letters.length) {
                letters = Arrays.copyOf(letters, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            letters[length] = letter;
            starts[length] = offset;
            ends[length] = offset + 1;
            length++;
            switch (letter) {
                case '条', '章', '节', '编' -> foldNumberedUnit(letter);
                case '一', '二', '三', '四', '五', '六', '七', '八', '九' -> foldSubArticle();
                case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> foldSubArticle();
                default -> {
                    // an ordinary letter
                }
            }
        }

        /** Signs count in two places only: a circle as zero inside a number, and the point of a decimal number. */
        void addSign(int offset) {
            char c = raw.charAt(offset);
            if ((c == '○' || c == '◯') && length > 0 && Token.isNumeral(letters[length - 1])) {
                add('零', offset);
            } else if ((c == '.' || c == '．') && isDecimalPoint(offset)) {
                add('.', offset);
            }
        }

        private boolean isDecimalPoint(int offset) {
            return isDigit(neighbour(offset, -1)) && isDigit(neighbour(offset, 1));
        }

        /** The next character that is no blank, line end or invisible sign: a hard wrap may cut 2.5 in two. */
        private char neighbour(int offset, int step) {
            int at = offset + step;
            while (at >= 0 && at < raw.length() && isInvisible(raw.charAt(at))) {
                at += step;
            }
            return at >= 0 && at < raw.length() ? LetterFolding.fold(raw.charAt(at)) : LetterFolding.NOTHING;
        }

        private static boolean isInvisible(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private void foldNumberedUnit(char unit) {
            int end = length - 1;
            boolean subPart = unit == '编' && end > 0 && letters[end - 1] == '分';
            int numberEnd = subPart ? end - 1 : end;
            int from = numberEnd;
            while (from > 0 && numberEnd - from < LONGEST_NUMBER && Token.isNumeral(letters[from - 1])) {
                from--;
            }
            if (from == numberEnd || from == 0 || letters[from - 1] != '第' && letters[from - 1] != '笫') {
                return;
            }
            char token = Token.of(unit, Token.value(letters, from, numberEnd));
            if (token != LetterFolding.NOTHING) {
                replaceFrom(from - 1, subPart ? (char) (token - Token.PART + Token.SUB_PART) : token);
            }
        }

        /** 第二十条之一 : the 之一 right behind an article is part of its number. */
        private void foldSubArticle() {
            int at = length - 2;
            if (at < 1 || letters[at] != '之' || !Token.isArticle(letters[at - 1])) {
                return;
            }
            replaceFrom(at, (char) (Token.SUB_ARTICLE + Token.value(letters, at + 1, length)));
        }

        private void replaceFrom(int first, char token) {
            ends[first] = ends[length - 1];
            letters[first] = token;
            length = first + 1;
        }
    }
}
