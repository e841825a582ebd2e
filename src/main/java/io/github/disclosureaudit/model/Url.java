package io.github.disclosureaudit.model;

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
            path = DotSegments.resolved(parts.path);
        } else {
            String own = path();
            path = DotSegments.resolved(own.substring(0, own.lastIndexOf('/') + 1) + parts.path);
        }
        String newQuery = parts.hasQuery ? "?" + PercentEscapes.query(query, charset) : "";
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
        Optional<String> host = HostName.of(portColon < 0 ? authority : authority.substring(0, portColon));
        if (host.isEmpty()) {
            return new Reference.Malformed(raw, authority.isEmpty() ? "empty-host" : "host");
        }
        int port = port(portText, scheme);
        if (port < 0) {
            return new Reference.Malformed(raw, "port");
        }
        Parts parts = Parts.of(rest.substring(end));
        String query = parts.hasQuery ? "?" + PercentEscapes.query(parts.query, charset) : "";
        return new Reference.Web(
                new Url(scheme, host.get(), port, DotSegments.resolved(parts.path), query), parts.fragment);
    }

    private static int port(String digits, String scheme) {
        if (digits.isEmpty()) {
            return defaultPort(scheme);
        }
        int port = 0;
        for (int i = 0; i < digits.length() && port >= 0; i++) {
            char c = digits.charAt(i);
            port = c < '0' || c > '9' ? -1 : port * 10 + c - '0';
            port = port > 65_535 ? -1 : port;
        }
        return port;
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
