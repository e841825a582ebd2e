package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.text.ChineseText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block of 【文号】, 【效力】… that portals put above a rule: what the page claims about the document. A claim to be
 * checked, never evidence.
 *
 * @param values value by label, both without blanks, half width
 */
public record HeadBlock(Map<String, String> values) {
    private static final Pattern FIELD = Pattern.compile("【([^】\\n]{2,12})】[:：\\s]*([^【\\n]{0,80})");
    private static final Pattern PLAIN = Pattern.compile("(?m)^\\s*(有效性|效力状态|时效性|效力)\\s*[:：]\\s*(\\S{2,12})\\s*$");
    private static final char FIELD_SIGN = '【';
    private static final char VALIDITY_SIGN = '效';
    /** Characters of a label before its sign: 时效性 has one, 有效性 too. */
    private static final int BEFORE_SIGN = 1;

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
    private static final Pattern VOID = Pattern.compile("废止|失效|无效|停止执行");
    private static final Pattern VALID = Pattern.compile("^(?:现行)?有效|^部分(?:失效|废止)|^已(?:被)?修改|^现行");
    private static final int REACH = 2500;
    private static final HeadBlock NONE = new HeadBlock(Map.of());

    public HeadBlock {
        values = Map.copyOf(values);
    }

    /** Reads the beginning of a page's text, one block a line. */
    public static HeadBlock of(String text) {
        String raw = text.substring(0, Math.min(REACH, text.length()));
        if (raw.indexOf(FIELD_SIGN) < 0 && !hasLabelLine(raw)) {
            return NONE;
        }
        String top = ChineseText.narrow(raw);
        Map<String, String> values = new LinkedHashMap<>();
        fields(top, values);
        plain(top, values);
        return values.isEmpty() ? NONE : new HeadBlock(values);
    }

    private static void fields(String top, Map<String, String> values) {
        Matcher field = FIELD.matcher(top);
        int at = top.indexOf(FIELD_SIGN);
        while (at >= 0) {
            boolean found = field.region(at, top.length()).lookingAt();
            if (found) {
                values.putIfAbsent(ChineseText.dense(field.group(1)), ChineseText.dense(field.group(2)));
            }
            at = top.indexOf(FIELD_SIGN, found ? field.end() : at + 1);
        }
    }

    /** Only lines with the sign of a label are looked at: the expression would try every line of every page. */
    private static void plain(String top, Map<String, String> values) {
        Matcher plain = PLAIN.matcher(top);
        int at = top.indexOf(VALIDITY_SIGN);
        while (at >= 0) {
            boolean found = plain.region(lineStart(top, at), top.length()).lookingAt();
            if (found) {
                values.putIfAbsent("效力", ChineseText.dense(plain.group(2)));
            }
            at = top.indexOf(VALIDITY_SIGN, found ? plain.end() : at + 1);
        }
    }

    /** Whether the sign of a label stands where a label at the beginning of a line would have it. */
    private static boolean hasLabelLine(String raw) {
        for (int at = raw.indexOf(VALIDITY_SIGN); at >= 0; at = raw.indexOf(VALIDITY_SIGN, at + 1)) {
            int before = at - 1;
            if (before >= 0 && !isBlank(raw.charAt(before))) {
                before -= BEFORE_SIGN;
            }
            while (before >= 0 && isBlank(raw.charAt(before)) && LINE_ENDS.indexOf(raw.charAt(before)) < 0) {
                before--;
            }
            if (before < 0 || LINE_ENDS.indexOf(raw.charAt(before)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || ChineseText.isWhite(c);
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && LINE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** 文号 as written. */
    public String number() {
        return values.getOrDefault("文号", "");
    }

    /** What it says about the document being in force. */
    public Optional<String> validity() {
        for (String label : new String[] {"效力", "有效性", "效力状态", "时效性"}) {
            String value = values.getOrDefault(label, "");
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether the document is claimed to be in force. */
    public boolean claimsInForce() {
        return validity().filter(value -> VALID.matcher(value).find()).isPresent();
    }

    /** Whether the document is claimed to be void as a whole. */
    public boolean claimsVoid() {
        return validity()
                .filter(value ->
                        VOID.matcher(value).find() && !VALID.matcher(value).find())
                .isPresent();
    }
}
