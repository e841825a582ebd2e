package io.github.disclosureaudit.regulation;

/**
 * What editors and printers put inside a text that is no part of it: page numbers (— 3 —, 第3页 共5页), which may stand in the
 * middle of a word, and captions behind the numbers of articles (第三条【适用范围】). They are taken out before letters are read.
 *
 * <p>Scans by hand: every page of a site comes through here.
 */
final class PageFurniture {
    private static final String LONG_DASHES = "—–－―─·•";
    private static final String DASHES = LONG_DASHES + "-~";
    private static final String SEPARATORS = "：:、．.";
    private static final String NUMERALS = "零〇○一二三四五六七八九十百千两0123456789０１２３４５６７８９";
    private static final int LONGEST_PAGE_NUMBER = 4;
    private static final int LONGEST_GAP = 12;
    private static final int LONGEST_CAPTION = 24;
    private static final int MOST = 3;

    private final String raw;
    private final StringBuilder out;

    private PageFurniture(String raw) {
        this.raw = raw;
        this.out = new StringBuilder(raw);
    }

    /** The text with blanks in the place of furniture: offsets stay as they are. */
    static String blanked(String raw) {
        PageFurniture furniture = new PageFurniture(raw);
        furniture.pageNumbers();
        SheetFurniture.blank(raw, furniture.out);
        furniture.captions('【', '】', 1);
        // Words in round brackets are captions only where most articles have them.
        int round = furniture.count('（') + furniture.count('(');
        if (round > MOST && 5 * round > MOST * furniture.labels()) {
            furniture.captions('（', '）', 2);
            furniture.captions('(', ')', 2);
        }
        return furniture.out.toString();
    }

    private void pageNumbers() {
        for (int i = 0; i < raw.length(); i++) {
            int end = i;
            while (end < raw.length() && isDigit(raw.charAt(end))) {
                end++;
            }
            if (end > i) {
                if (end - i <= LONGEST_PAGE_NUMBER) {
                    pageNumber(i, end);
                }
                i = end;
            }
        }
    }

    private void pageNumber(int from, int to) {
        int left = back(from);
        int right = forth(to);
        if (left < 0 || right >= raw.length()) {
            return;
        }
        char before = raw.charAt(left);
        char after = raw.charAt(right);
        if (before == '第' && after == '页') {
            sheet(left, right + 1);
        } else if (DASHES.indexOf(before) >= 0 && DASHES.indexOf(after) >= 0) {
            int start = left;
            while (start > 0 && DASHES.indexOf(raw.charAt(start - 1)) >= 0) {
                start--;
            }
            int end = right + 1;
            while (end < raw.length() && DASHES.indexOf(raw.charAt(end)) >= 0) {
                end++;
            }
            boolean longDashes = LONG_DASHES.indexOf(before) >= 0 && LONG_DASHES.indexOf(after) >= 0;
            if (isApart(start, end) || longDashes && !isLatin(start - 1) && !isLatin(end)) {
                blank(start, end);
            }
        } else if (after == '/' && isOwnLine(from, forth(right + 1))) {
            blank(from, lineEnd(from));
        }
    }

    /** 第3页, and 共5页 behind it; 第3页 in the middle of a sentence is left. */
    private void sheet(int from, int end) {
        int to = end;
        int more = forth(end);
        if (more < raw.length() && raw.charAt(more) == '共') {
            int digits = forth(more + 1);
            while (digits < raw.length() && isDigit(raw.charAt(digits))) {
                digits++;
            }
            int page = forth(digits);
            to = page < raw.length() && raw.charAt(page) == '页' ? page + 1 : end;
        }
        if (isApart(from, to)) {
            blank(from, to);
        }
    }

    /** Whether a blank or a line end stands on both sides: 3-5-7 is no page number. */
    private boolean isApart(int from, int to) {
        return (from == 0 || isBlank(raw.charAt(from - 1)) || raw.charAt(from - 1) == '\n')
                && (to == raw.length() || isBlank(raw.charAt(to)) || raw.charAt(to) == '\n');
    }

    private boolean isLatin(int at) {
        return at >= 0
                && at < raw.length()
                && (raw.charAt(at) < 0x80 && Character.isLetterOrDigit(raw.charAt(at)) || isDigit(raw.charAt(at)));
    }

    /** 3/12 on a line of its own. */
    private boolean isOwnLine(int from, int second) {
        int left = back(from);
        int end = second;
        while (end < raw.length() && isDigit(raw.charAt(end))) {
            end++;
        }
        int right = forth(end);
        return end > second
                && (left < 0 || raw.charAt(left) == '\n')
                && (right >= raw.length() || raw.charAt(right) == '\n');
    }

    private int lineEnd(int from) {
        int end = raw.indexOf('\n', from);
        return end < 0 ? raw.length() : end;
    }

    private int back(int from) {
        int at = from - 1;
        while (at >= 0 && isBlank(raw.charAt(at))) {
            at--;
        }
        return at;
    }

    private int forth(int from) {
        int at = from;
        while (at < raw.length() && isBlank(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private void captions(char open, char close, int shortest) {
        for (int at = raw.indexOf(open); at >= 0; at = raw.indexOf(open, at + 1)) {
            int end = raw.indexOf(close, at);
            if (end > at + shortest && end - at <= LONGEST_CAPTION && isBehindLabel(at)) {
                blank(at, end + 1);
            }
        }
    }

    private int count(char open) {
        int found = 0;
        for (int at = raw.indexOf(open); at >= 0; at = raw.indexOf(open, at + 1)) {
            found += isBehindLabel(at) ? 1 : 0;
        }
        return found;
    }

    /** Numbers of articles at the beginning of a line or behind a full stop. */
    private int labels() {
        int found = 0;
        for (int at = raw.indexOf('条'); at >= 0; at = raw.indexOf('条', at + 1)) {
            int start = labelStart(at);
            int before = start < 0 ? -1 : back(start);
            found += start >= 0 && (before < 0 || "\n。；】【".indexOf(raw.charAt(before)) >= 0) ? 1 : 0;
        }
        return found;
    }

    /** Whether 第X条, 第X条之一 or 【第X条】 ends right before, blanks and a colon apart. */
    private boolean isBehindLabel(int at) {
        int i = at - 1;
        int steps = 0;
        while (i >= 0
                && steps++ < LONGEST_GAP
                && (isBlank(raw.charAt(i)) || raw.charAt(i) == '\n' || SEPARATORS.indexOf(raw.charAt(i)) >= 0)) {
            i--;
        }
        if (i >= 0 && (raw.charAt(i) == '】' || raw.charAt(i) == ']')) {
            i = back(i);
        }
        int unit = i;
        while (unit >= 0 && NUMERALS.indexOf(raw.charAt(unit)) >= 0) {
            unit = back(unit);
        }
        if (unit < i && unit >= 0 && raw.charAt(unit) == '之') {
            i = back(unit);
        }
        return i >= 0 && raw.charAt(i) == '条' && labelStart(i) >= 0;
    }

    /** Where 第 stands that belongs to a 条, -1 for none. */
    private int labelStart(int unit) {
        int i = back(unit);
        int digits = 0;
        while (i >= 0 && digits < LONGEST_GAP && NUMERALS.indexOf(raw.charAt(i)) >= 0) {
            i = back(i);
            digits++;
        }
        return digits > 0 && i >= 0 && (raw.charAt(i) == '第' || raw.charAt(i) == '笫') ? i : -1;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Blanks and invisible signs, but no line end. */
    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\r'
                || c == '\u00A0'
                || c == '\u00AD'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u2060'
                || c >= '\u2000' && c <= '\u200F';
    }
}
