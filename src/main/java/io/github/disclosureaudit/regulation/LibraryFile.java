package io.github.disclosureaudit.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the library: a head of {@code key: value} lines between two lines {@code ---}, then the text, one line a
 * paragraph. Values are plain, in double quotes, or lists of quoted values in brackets.
 *
 * @param head values by key, in file order, as written
 * @param body the text below the head
 */
record LibraryFile(Map<String, String> head, String body) {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String FENCE = "---";

    static LibraryFile read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    static LibraryFile parse(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Map<String, String> head = new LinkedHashMap<>();
        if (!content.startsWith(FENCE)) {
            return new LibraryFile(head, content);
        }
        int at = content.indexOf('\n') + 1;
        while (at > 0 && at < content.length()) {
            int end = content.indexOf('\n', at);
            String line =
                    content.substring(at, end < 0 ? content.length() : end).strip();
            at = end < 0 ? content.length() : end + 1;
            if (line.equals(FENCE)) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new LibraryFile(head, content.substring(at));
    }

    /** Whether the head names a regulation and a version. */
    boolean isComplete() {
        return !value("id").isEmpty()
                && date("version").isPresent()
                && !value("title").isEmpty();
    }

    RegulationVersion version() {
        String repealedBy = value("repealed_by");
        int split = repealedBy.lastIndexOf('@');
        LocalDate version = date("version").orElseThrow();
        Optional<LocalDate> effective = value("effective_stated").equals("on-promulgation")
                ? date("promulgated").or(() -> Optional.of(version))
                : date("effective_stated");
        return new RegulationVersion(
                value("id"),
                version,
                value("title"),
                value("short_title").isEmpty() ? shortTitle(value("title")) : value("short_title"),
                value("kind"),
                value("document_number"),
                date("promulgated"),
                effective,
                value("status"),
                date("status_as_of"),
                date("superseded_by"),
                split < 0 ? repealedBy : repealedBy.substring(0, split),
                split < 0 ? Optional.empty() : day(repealedBy.substring(split + 1)),
                values("doubtful"),
                values("sources_agreeing"),
                value("paragraph_breaks").equals("lost"),
                values("history"),
                value("note"));
    }

    static String shortTitle(String title) {
        return title.replace("中华人民共和国", "");
    }

    String value(String key) {
        String raw = head.getOrDefault(key, "");
        Matcher quoted = QUOTED.matcher(raw);
        return quoted.matches() ? unescaped(quoted.group(1)) : raw;
    }

    List<String> values(String key) {
        String raw = head.getOrDefault(key, "");
        List<String> values = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(raw);
        while (quoted.find()) {
            values.add(unescaped(quoted.group(1)));
        }
        return values;
    }

    Optional<LocalDate> date(String key) {
        return day(value(key));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0 ? value : value.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
