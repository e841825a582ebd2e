package io.github.disclosureaudit.regulation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What editors and printers put inside a text that is no part of it: page numbers (— 3 —, 第3页 共5页), which may stand in the
 * middle of a word, and captions behind the numbers of articles (第三条【适用范围】). They are taken out before letters are read.
 */
final class PageFurniture {
    private static final String GAP = "[\\s\\u00A0\\u2000-\\u200F\\u2060\\u3000\\uFEFF\\u00AD]";
    private static final String BLANK = "[ \\t\\r\\u00A0\\u2000-\\u200F\\u2060\\u3000\\uFEFF\\u00AD]*+";
    private static final String DASH = "[-—–－―─~·•]";
    private static final String NUMBER = "[0-9０-９]{1,4}";
    private static final String SHEET = "第" + BLANK + NUMBER + BLANK + "页(?:.{0,3}共" + BLANK + NUMBER + BLANK + "页)?";
    private static final Pattern OWN_LINE = Pattern.compile("(?m)^" + BLANK + "(?:" + DASH + "++" + BLANK + NUMBER
            + BLANK + DASH + "++|" + SHEET + "|" + NUMBER + BLANK + "/" + BLANK + NUMBER + ")" + BLANK + "$");
    /** Inside a line only between long dashes or dots, or with blanks on both sides: 3-5-7 is no page number. */
    private static final Pattern IN_LINE =
            Pattern.compile("(?<![0-9０-９A-Za-z])(?:[—–－―─·•]++ ?+" + NUMBER + " ?+[—–－―─·•]++|(?<=" + GAP
                    + ")(?:[-~] ?+" + NUMBER + " ?+[-~]|" + SHEET + ")(?=" + GAP + "))(?![0-9０-９A-Za-z])");

    private static final String LABEL = "[第笫]" + BLANK + "[0-9０-９零〇○一二三四五六七八九十百千两 \\u00A0\\u3000]{1,9}" + BLANK + "条(?:"
            + BLANK + "之" + BLANK + "[一二三四五六七八九十]+)?";
    private static final String BEHIND_LABEL =
            "(?m)((?:^|[。；】])" + GAP + "{0,12}[【\\[]?" + LABEL + "[】\\]]?(?:" + GAP + "|[：:、．.]){0,12})";
    private static final Pattern CAPTION =
            Pattern.compile("([【\\[]?" + LABEL + "[】\\]]?(?:" + GAP + "|[：:、．.]){0,12})(【[^】]{1,24}】)");
    private static final Pattern ROUND_CAPTION = Pattern.compile(BEHIND_LABEL + "([（(][^）)\\n]{2,20}[）)])");
    private static final Pattern NUMBERED = Pattern.compile(BEHIND_LABEL);
    private static final double MOST = 0.6;

    private PageFurniture() {}

    /** The text with blanks in the place of furniture: offsets stay as they are. */
    static String blanked(String raw) {
        String text = blanked(blanked(raw, OWN_LINE, 0), IN_LINE, 0);
        text = text.indexOf('【') >= 0 ? blanked(text, CAPTION, 2) : text;
        // Words in round brackets are captions only where most articles have them.
        long round = ROUND_CAPTION.matcher(text).results().count();
        boolean captions =
                round > 2 && round > MOST * NUMBERED.matcher(text).results().count();
        return captions ? blanked(text, ROUND_CAPTION, 2) : text;
    }

    private static String blanked(String raw, Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(raw);
        if (!matcher.find()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw);
        do {
            for (int i = matcher.start(group); i < matcher.end(group); i++) {
                out.setCharAt(i, raw.charAt(i) == '\n' ? '\n' : ' ');
            }
        } while (matcher.find());
        return out.toString();
    }
}
