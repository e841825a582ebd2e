package io.github.disclosureaudit.page;

import java.util.Locale;

/** Reads the target of {@code <meta http-equiv=refresh content="5; url=…">}. */
final class MetaRefresh {
    private MetaRefresh() {}

    /** The address as written, empty when the page only reloads itself. */
    static String target(String content) {
        int at = content.toLowerCase(Locale.ROOT).indexOf("url");
        int equals = at < 0 ? -1 : content.indexOf('=', at);
        if (equals < 0) {
            return "";
        }
        String value = content.substring(equals + 1).strip();
        if (!value.isEmpty() && (value.charAt(0) == '\'' || value.charAt(0) == '"')) {
            int close = value.indexOf(value.charAt(0), 1);
            value = close < 0 ? value.substring(1) : value.substring(1, close);
        }
        return value.strip();
    }
}
