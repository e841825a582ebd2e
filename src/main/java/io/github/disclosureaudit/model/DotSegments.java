package io.github.disclosureaudit.model;

/** The path of an address with its {@code .} and {@code ..} resolved (WHATWG URL standard, path state). */
final class DotSegments {
    private DotSegments() {}

    /** Escapes a path and resolves its dot segments, escaped dots included. */
    static String resolved(String raw) {
        String path = PercentEscapes.path(raw.isEmpty() ? "/" : raw);
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
}
