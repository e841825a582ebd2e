package io.github.disclosureaudit.page;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code srcset}: addresses with widths or densities, separated by commas. */
final class SourceSet {
    private SourceSet() {}

    static List<String> addresses(String set) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < set.length()) {
            while (i < set.length() && (set.charAt(i) <= ' ' || set.charAt(i) == ',')) {
                i++;
            }
            int start = i;
            while (i < set.length() && set.charAt(i) > ' ') {
                i++;
            }
            int end = i;
            boolean closed = end > start && set.charAt(end - 1) == ',';
            while (end > start && set.charAt(end - 1) == ',') {
                end--;
            }
            if (end > start && !set.startsWith("data:", start)) {
                out.add(set.substring(start, end));
            }
            while (!closed && i < set.length() && set.charAt(i) != ',') {
                i++;
            }
        }
        return out;
    }
}
