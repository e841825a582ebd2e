package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The identity form of addresses of one site, only for "seen" and never requested: path and query without scheme, host
 * and port of the own hosts, without session and challenge parameters, parameters in order, escapes in one spelling,
 * {@code index.html} and {@code <8 hex>-1.html} as their directory. Immutable.
 */
final class UrlIdentity {
    private final Site site;
    private final PortalFamily family;
    private final LinkRules rules;

    UrlIdentity(Site site, PortalFamily family, LinkRules rules) {
        this.site = site;
        this.family = family;
        this.rules = rules;
    }

    /** Whether the address is the site's own. */
    boolean isOwn(Url url) {
        return family.owner(url).map(owner -> owner.id().equals(site.id())).orElse(false);
    }

    /** Fingerprint of the identity form; of the address itself where it is not the site's own. */
    long fingerprint(Url url) {
        return isOwn(url) ? Fingerprint.of(ownForm(url)) : Fingerprint.of(url.toString());
    }

    /** Identity form of an own address, for example {@code /tjs/sjgb/} or {@code /a?b=1&c=2}. */
    String ownForm(Url url) {
        String query = query(url.query());
        return withoutIndex(escapesFolded(withoutSession(url.path())), query.isEmpty()) + query;
    }

    private String withoutIndex(String path, boolean noQuery) {
        int slash = path.lastIndexOf('/') + 1;
        String file = path.substring(slash).toLowerCase(Locale.ROOT);
        boolean first = rules.indexNames().contains(file) || (noQuery && PagerForm.isFirstPage(file));
        return first ? path.substring(0, slash) : path;
    }

    private String withoutSession(String path) {
        int mark = path.indexOf(';');
        if (mark < 0) {
            return path;
        }
        String[] parts = path.split(";", -1);
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int slash = parts[i].indexOf('/');
            String parameter = slash < 0 ? parts[i] : parts[i].substring(0, slash);
            kept.append(isNoise(parameter) ? "" : ";" + parameter).append(slash < 0 ? "" : parts[i].substring(slash));
        }
        return kept.toString();
    }

    private String query(String query) {
        if (query.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>(4);
        for (int start = 0; start < query.length(); ) {
            int mark = query.indexOf('&', start);
            int end = mark < 0 ? query.length() : mark;
            String parameter = query.substring(start, end);
            if (!parameter.isEmpty() && !isNoise(parameter)) {
                kept.add(escapesFolded(parameter));
            }
            start = end + 1;
        }
        Collections.sort(kept);
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private boolean isNoise(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return rules.sessionParameters().contains(name.toLowerCase(Locale.ROOT)) || isChallenge(name, value);
    }

    /**
     * Script challenges hang parameters on every address whose random name mixes digits, small and capital letters,
     * for example {@code 8h6a7FPl=aqDgnb…} (portals.md §4).
     */
    private static boolean isChallenge(String name, String value) {
        if (name.length() < 8 || name.length() > 12 || value.length() < 8) {
            return false;
        }
        boolean digit = false;
        boolean small = false;
        boolean capital = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            digit |= c >= '0' && c <= '9';
            small |= c >= 'a' && c <= 'z';
            capital |= c >= 'A' && c <= 'Z';
            if (!isLetterOrDigit(c)) {
                return false;
            }
        }
        return digit
                && small
                && capital
                && value.chars().allMatch(c -> isLetterOrDigit((char) c) || c == '.' || c == '_');
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Escapes of printable ASCII undone, the others with capital digits; {@code / ? # % & = +} stay as written. */
    private static String escapesFolded(String text) {
        int mark = text.indexOf('%');
        if (mark < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '%' ? escaped(text, i) : -1;
            if (value < 0) {
                out.append(c);
                continue;
            }
            boolean plain = value > 0x20 && value < 0x7F && "/?#%&=+;".indexOf(value) < 0;
            out.append(
                    plain
                            ? String.valueOf((char) value)
                            : text.substring(i, i + 3).toUpperCase(Locale.ROOT));
            i += 2;
        }
        return out.toString();
    }

    private static int escaped(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
