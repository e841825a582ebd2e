package io.github.disclosureaudit.model;

import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A web address in request form: what a browser would send, never what is convenient to compare. Follows the WHATWG URL
 * standard for {@code http} and {@code https}: backslashes become slashes, dot segments are resolved, existing percent
 * escapes (also GBK ones and broken ones) are kept as written, other characters are escaped as UTF-8 in the path and in
 * the page's charset in the query. No fragment. The identity form, only for "seen", is another matter ({@code crawl}).
 */
public final class Url implements Comparable<Url> {
    private static final String PATH_ESCAPED = " \"#<>?`{}";
    private static final String QUERY_ESCAPED = " \"#<>'";
    private static final String HOST_FORBIDDEN = " #/:<>?@[\\]^|%\"`{}";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final String text;
    private final String scheme;
    private final String host;
    private final int port;
    private final int pathStart;
    private final int queryStart;

    private Url(String scheme, String host, int port, String path, String query) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        String authority = scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
        this.pathStart = authority.length();
        this.queryStart = pathStart + path.length();
        this.text = authority + path + query;
    }

    /**
     * Reads an absolute http or https address that is known to be good, for example from a roster.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Url of(String absolute) {
        return parse(absolute).orElseThrow(() -> new IllegalArgumentException("not a web address: " + absolute));
    }

    /** Reads an absolute http or https address; empty for anything else. A fragment is dropped. */
    public static Optional<Url> parse(String absolute) {
        String raw = strip(absolute);
        int colon = schemeEnd(raw);
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = raw.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!isWeb(scheme)) {
            return Optional.empty();
        }
        return absolute(scheme, raw.substring(colon + 1), raw, StandardCharsets.UTF_8) instanceof Reference.Web web
                ? Optional.of(web.url())
                : Optional.empty();
    }

    /**
     * Resolves a reference as a browser would.
     *
     * @param reference value of an attribute, with any white space around and inside it
     * @param pageCharset charset of the page, used for the query part only
     */
    public Reference resolve(String reference, Charset pageCharset) {
        String raw = strip(reference);
        if (raw.isEmpty()) {
            return new Reference.SamePage("");
        }
        if (raw.charAt(0) == '#') {
            return new Reference.SamePage(raw.substring(1));
        }
        int colon = schemeEnd(raw);
        if (colon < 0) {
            return relative(raw, pageCharset);
        }
        String newScheme = raw.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!isWeb(newScheme)) {
            return new Reference.OtherScheme(newScheme, raw);
        }
        String rest = raw.substring(colon + 1);
        boolean sameSchemeRelative = newScheme.equals(scheme) && !rest.startsWith("/") && !rest.startsWith("\\");
        return sameSchemeRelative ? relative(rest, pageCharset) : absolute(newScheme, rest, raw, pageCharset);
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return scheme;
    }

    /** Lower-case ASCII host name, IPv4 address, or IPv6 address in brackets. */
    public String host() {
        return host;
    }

    /** Port that is connected to, also where the address does not name it. */
    public int port() {
        return port;
    }

    /** Escaped path, at least {@code /}. */
    public String path() {
        return text.substring(pathStart, queryStart);
    }

    /** Escaped query without the question mark; empty when there is none. */
    public String query() {
        return queryStart >= text.length() ? "" : text.substring(queryStart + 1);
    }

    /** Path and query as they stand in a request line. */
    public String target() {
        return text.substring(pathStart);
    }

    /** Scheme, host and port: {@code http://host} or {@code http://host:8080}. */
    public String origin() {
        return text.substring(0, pathStart);
    }

    /** Host and port as in the {@code Host} field. */
    public String authority() {
        return text.substring(scheme.length() + 3, pathStart);
    }

    /** Last segment of the path, still escaped; empty for a directory. */
    public String fileName() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same address on another scheme, with that scheme's default port if the port was a default. */
    public Url withScheme(String newScheme) {
        int newPort = port == defaultPort(scheme) ? defaultPort(newScheme) : port;
        return new Url(newScheme, host, newPort, path(), text.substring(queryStart));
    }

    /** Another escaped path and query on the same host, starting with a slash. */
    public Url withTarget(String newTarget) {
        int mark = newTarget.indexOf('?');
        return mark < 0
                ? new Url(scheme, host, port, newTarget, "")
                : new Url(scheme, host, port, newTarget.substring(0, mark), newTarget.substring(mark));
    }

    @Override
    public int compareTo(Url other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Url url && url.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private Reference relative(String raw, Charset charset) {
        String unified = slashes(raw);
        if (unified.startsWith("//")) {
            return absolute(scheme, unified, raw, charset);
        }
        Parts parts = Parts.of(unified);
        String path;
        String query = parts.query;
        if (parts.path.isEmpty()) {
            path = path();
            query = parts.hasQuery ? parts.query : query();
            if (!parts.hasQuery) {
                return new Reference.SamePage(parts.fragment);
            }
        } else if (parts.path.startsWith("/")) {
            path = normalise(parts.path);
        } else {
            String own = path();
            path = normalise(own.substring(0, own.lastIndexOf('/') + 1) + parts.path);
        }
        String newQuery = parts.hasQuery ? "?" + escape(query, QUERY_ESCAPED, charset) : "";
        return new Reference.Web(new Url(scheme, host, port, path, newQuery), parts.fragment);
    }

    private static Reference absolute(String scheme, String afterColon, String raw, Charset charset) {
        String rest = slashes(afterColon);
        int start = 0;
        while (start < rest.length() && rest.charAt(start) == '/') {
            start++;
        }
        int end = start;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(start, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int portColon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
        String portText = portColon < 0 ? "" : authority.substring(portColon + 1);
        Optional<String> host = host(portColon < 0 ? authority : authority.substring(0, portColon));
        if (host.isEmpty()) {
            return new Reference.Malformed(raw, authority.isEmpty() ? "empty-host" : "host");
        }
        int port = port(portText, scheme);
        if (port < 0) {
            return new Reference.Malformed(raw, "port");
        }
        Parts parts = Parts.of(rest.substring(end));
        String query = parts.hasQuery ? "?" + escape(parts.query, QUERY_ESCAPED, charset) : "";
        return new Reference.Web(new Url(scheme, host.get(), port, normalise(parts.path), query), parts.fragment);
    }

    private static int port(String digits, String scheme) {
        if (digits.isEmpty()) {
            return defaultPort(scheme);
        }
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = Integer.parseInt(digits);
        return port > 65_535 ? -1 : port;
    }

    private static Optional<String> host(String raw) {
        if (raw.startsWith("[")) {
            boolean closed = raw.endsWith("]") && raw.length() > 3 && raw.indexOf(':') > 0;
            return closed && raw.substring(1, raw.length() - 1).chars().allMatch(Url::isAddressCharacter)
                    ? Optional.of(raw.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
        String name = raw.indexOf('%') >= 0 ? unescapeUtf8(raw) : raw;
        name = ascii(name);
        if (name.isEmpty() || name.length() > 253 || name.chars().anyMatch(Url::isForbiddenInHost)) {
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static String ascii(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        try {
            String folded = java.text.Normalizer.normalize(lower, java.text.Normalizer.Form.NFKC)
                    .replace('。', '.');
            return IDN.toASCII(folded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isAddressCharacter(int c) {
        return Character.digit(c, 16) >= 0 || c == ':' || c == '.';
    }

    private static boolean isForbiddenInHost(int c) {
        return c <= 0x20 || c >= 0x7F || HOST_FORBIDDEN.indexOf(c) >= 0;
    }

    /** Escapes a path and resolves its dot segments, escaped dots included. */
    private static String normalise(String raw) {
        String path = escape(raw.isEmpty() ? "/" : raw, PATH_ESCAPED, StandardCharsets.UTF_8);
        if (path.charAt(0) == '/' && path.indexOf("/.") < 0 && path.indexOf("/%2") < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length() + 1);
        int start = path.charAt(0) == '/' ? 1 : 0;
        for (int end = segmentEnd(path, start); start <= path.length(); end = segmentEnd(path, start)) {
            int dots = dots(path, start, end);
            if (dots == 2) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            }
            if (dots == 0) {
                out.append('/').append(path, start, end);
            } else if (end == path.length()) {
                out.append('/');
            }
            start = end + 1;
        }
        return out.length() == 0 ? "/" : out.toString();
    }

    private static int segmentEnd(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    /** 1 for a segment that means its directory, 2 for one that means the directory above, 0 for any other. */
    private static int dots(String path, int start, int end) {
        int count = 0;
        int i = start;
        while (i < end && count < 3) {
            if (path.charAt(i) == '.') {
                i++;
            } else if (path.regionMatches(true, i, "%2e", 0, 3)) {
                i += 3;
            } else {
                return 0;
            }
            count++;
        }
        return count < 3 ? count : 0;
    }

    private static String escape(String raw, String alsoEscaped, Charset charset) {
        int i = 0;
        while (i < raw.length() && isPlain(raw.charAt(i), alsoEscaped)) {
            i++;
        }
        if (i == raw.length()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length() + 16).append(raw, 0, i);
        while (i < raw.length()) {
            int point = raw.codePointAt(i);
            int length = Character.charCount(point);
            if (point < 0x80 && isPlain((char) point, alsoEscaped)) {
                out.append((char) point);
            } else {
                for (byte b : raw.substring(i, i + length).getBytes(charset)) {
                    out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
                }
            }
            i += length;
        }
        return out.toString();
    }

    private static boolean isPlain(char c, String alsoEscaped) {
        return c > 0x20 && c < 0x7F && alsoEscaped.indexOf(c) < 0;
    }

    private static String unescapeUtf8(String raw) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Trims as browsers do and drops tabs and line breaks inside. */
    private static String strip(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && raw.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && raw.charAt(end - 1) <= ' ') {
            end--;
        }
        String trimmed = raw.substring(start, end);
        boolean clean = trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0 && trimmed.indexOf('\t') < 0;
        return clean ? trimmed : trimmed.replaceAll("[\\n\\r\\t]", "");
    }

    /** Backslashes of path and authority count as slashes; those of query and fragment do not. */
    private static String slashes(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        int end = 0;
        while (end < raw.length() && raw.charAt(end) != '?' && raw.charAt(end) != '#') {
            end++;
        }
        return raw.substring(0, end).replace('\\', '/') + raw.substring(end);
    }

    /** Index of the colon after a scheme, -1 when the text starts with none. */
    private static int schemeEnd(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private record Parts(String path, String query, boolean hasQuery, String fragment) {
        static Parts of(String raw) {
            int hash = raw.indexOf('#');
            String fragment = hash < 0 ? "" : raw.substring(hash + 1);
            String rest = hash < 0 ? raw : raw.substring(0, hash);
            int mark = rest.indexOf('?');
            return mark < 0
                    ? new Parts(rest, "", false, fragment)
                    : new Parts(rest.substring(0, mark), rest.substring(mark + 1), true, fragment);
        }
    }
}
