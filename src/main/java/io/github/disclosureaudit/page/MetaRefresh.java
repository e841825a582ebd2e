package io.github.disclosureaudit.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the target of {@code <meta http-equiv=refresh content="5; url=…">}. */
final class MetaRefresh {
    private static final Pattern TARGET = Pattern.compile(
            "\\s*[0-9.]+(?:\\s*[;,]|\\s)\\s*(?:url\\s*=\\s*)?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MetaRefresh() {}

    /**
     * The address as written, empty when the page only reloads itself. By the HTML standard: a time, a separator, then the
     * address, with or without {@code url=} and quotes.
     */
    static String target(String content) {
        Matcher matcher = TARGET.matcher(content);
        if (!matcher.matches()) {
            return "";
        }
        String value = matcher.group(1).strip();
        if (!value.isEmpty() && (value.charAt(0) == '\'' || value.charAt(0) == '"')) {
            int close = value.indexOf(value.charAt(0), 1);
            value = close < 0 ? value.substring(1) : value.substring(1, close);
        }
        return value.strip();
    }
}
