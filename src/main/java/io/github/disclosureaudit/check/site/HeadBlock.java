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
        if (raw.indexOf('【') < 0 && raw.indexOf('效') < 0) {
            return NONE;
        }
        String top = ChineseText.narrow(raw);
        Map<String, String> values = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(top);
        while (field.find()) {
            values.putIfAbsent(ChineseText.dense(field.group(1)), ChineseText.dense(field.group(2)));
        }
        Matcher plain = PLAIN.matcher(top);
        while (plain.find()) {
            values.putIfAbsent("效力", ChineseText.dense(plain.group(2)));
        }
        return new HeadBlock(values);
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
