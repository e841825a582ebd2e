package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseText;

/**
 * Running text as a reader sees it: white space folded, one block per line, no blank lines, cells of a table row
 * separated by tabs.
 */
final class TextFlow {
    private final StringBuilder out = new StringBuilder(4096);
    private final int limit;
    private boolean gap;

    TextFlow(int limit) {
        this.limit = limit;
    }

    /** Adds running text. */
    void text(String raw) {
        text(raw, ChineseText.endOfPlain(raw, 0));
    }

    /**
     * Adds running text.
     *
     * @param plain where {@link ChineseText#endOfPlain} finds the first end: what several flows add is looked through once
     */
    void text(String raw, int plain) {
        if (out.length() >= limit) {
            return;
        }
        int i = 0;
        while (i < raw.length()) {
            int end = i == 0 ? plain : ChineseText.endOfPlain(raw, i);
            if (end > i) {
                if (gap) {
                    blank();
                }
                out.append(raw, i, end);
                i = end;
            } else {
                gap |= ChineseText.isWhite(raw.charAt(i));
                i++;
            }
        }
    }

    /** Ends the line, if it has begun. */
    void line() {
        gap = false;
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != '\n') {
            out.append('\n');
        }
    }

    /** A blank, unless one is there. */
    void space() {
        gap = true;
    }

    /** Starts the next cell of a row. */
    void cell() {
        gap = false;
        out.append('\t');
    }

    /** Position where the next text will begin: a pending blank is written first. */
    int mark() {
        if (gap) {
            blank();
        }
        return out.length();
    }

    int position() {
        return out.length();
    }

    /** Text from a position on, ends trimmed. */
    String since(int start) {
        return start >= out.length() ? "" : out.substring(start).strip();
    }

    /** Text between two positions. */
    String between(int start, int end) {
        int last = Math.min(end, out.length());
        return start >= last ? "" : out.substring(start, last);
    }

    /** Whether more than so many characters that surely show something stand between two positions. */
    boolean showsMore(int start, int end, int most) {
        int last = Math.min(end, out.length());
        int count = 0;
        for (int i = start; i < last && count <= most; i++) {
            char c = out.charAt(i);
            count += c > ' ' && c < 0x7F || c >= 0x3001 && c < 0xFEFF ? 1 : 0;
        }
        return count > most;
    }

    boolean isFull() {
        return out.length() >= limit;
    }

    /** Everything, ends trimmed. */
    String all() {
        return out.toString().strip();
    }

    private void blank() {
        gap = false;
        int length = out.length();
        if (length > 0) {
            char last = out.charAt(length - 1);
            if (last != '\n' && last != '\t') {
                out.append(' ');
            }
        }
    }
}
