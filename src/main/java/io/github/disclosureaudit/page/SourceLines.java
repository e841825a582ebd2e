package io.github.disclosureaudit.page;

import java.util.Arrays;

/**
 * Finds the lines of a page's source on which its links stand. The values of attributes are looked for in page order,
 * past comments and scripts, which costs a fraction of what it costs to have the parser keep all positions.
 */
final class SourceLines {
    private final String source;
    private int[] lineStarts = new int[64];
    private int lines;
    private int[] hidden = new int[16];
    private int hiddenCount;
    private int position;

    SourceLines(String source) {
        this.source = source;
        for (int start = 0; start >= 0; start = next('\n', start)) {
            if (lines == lineStarts.length) {
                lineStarts = Arrays.copyOf(lineStarts, lines * 2);
            }
            lineStarts[lines++] = start;
        }
        hide("<!--", "", "-->");
        hide("<script", ">", "</script");
    }

    private int next(char c, int from) {
        int at = source.indexOf(c, from);
        return at < 0 ? -1 : at + 1;
    }

    /** Marks what stands between a beginning and an end as no markup. */
    private void hide(String opening, String rest, String closing) {
        for (int at = source.indexOf(opening); at >= 0; at = source.indexOf(opening, at)) {
            int start = source.indexOf(rest, at + opening.length());
            int end = start < 0 ? -1 : source.indexOf(closing, start);
            if (hiddenCount + 2 > hidden.length) {
                hidden = Arrays.copyOf(hidden, hidden.length * 2);
            }
            hidden[hiddenCount++] = start < 0 ? at : start;
            hidden[hiddenCount++] = end < 0 ? source.length() : end;
            at = hidden[hiddenCount - 1];
        }
    }

    /**
     * Line of the next place that has the value as an attribute, counted from 1; 0 where none has.
     *
     * @param value value with character references undone
     */
    int of(String value) {
        int at = find(value, position);
        if (at < 0 && value.indexOf('&') >= 0) {
            at = find(value.replace("&", "&amp;"), position);
        }
        if (at >= 0) {
            position = at + 1;
            return line(at);
        }
        int before = find(value, 0);
        return before < 0 ? 0 : line(before);
    }

    private int find(String value, int from) {
        int at = source.indexOf(value, from);
        while (at >= 0 && !isAttribute(at, at + value.length())) {
            at = source.indexOf(value, Math.max(at + 1, endOfHidden(at)));
        }
        return at;
    }

    private boolean isAttribute(int start, int end) {
        boolean opens = start > 0 && "\"'= \t\r\n(".indexOf(source.charAt(start - 1)) >= 0;
        boolean closes = end >= source.length() || "\"'> \t\r\n);,".indexOf(source.charAt(end)) >= 0;
        return opens && closes && endOfHidden(start) == 0;
    }

    /** End of the hidden part around a position, 0 where it is in none. */
    private int endOfHidden(int at) {
        for (int i = 0; i < hiddenCount; i += 2) {
            if (hidden[i] <= at && at < hidden[i + 1]) {
                return hidden[i + 1];
            }
        }
        return 0;
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lineStarts, 0, lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
