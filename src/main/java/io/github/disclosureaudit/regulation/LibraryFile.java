package io.github.disclosureaudit.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of the library: a head of {@code key: value} lines between two lines {@code ---}, then the text, one line a
 * paragraph. Values are plain, in double quotes, or lists of quoted values in brackets, so each is JSON and YAML alike.
 *
 * @param head values by key, in file order, as written
 * @param body the text below the head
 */
public record LibraryFile(Map<String, String> head, String body) {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String COUNTRY = "中华人民共和国";
    private static final String FENCE = "---";
    private static final int EMPTY_LIST = "[]".length();
    private static final int FIRST_READ = 1 << 12;

    public LibraryFile {
        head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    }

    static LibraryFile read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Reads the head only: a library of thousands of texts opens without reading one of them. */
    static LibraryFile readHead(Path file) throws IOException {
        byte[] read = new byte[FIRST_READ];
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int more = in.readNBytes(read, length, read.length - length);
                length += more;
                String text = new String(read, 0, length, StandardCharsets.UTF_8);
                if (length < read.length || text.indexOf("\n" + FENCE, FENCE.length()) >= 0) {
                    return new LibraryFile(parse(text).head(), "");
                }
                read = Arrays.copyOf(read, 2 * read.length);
            }
        }
    }

    /** Reads a text with a head, or a bare text, whose head is empty then. */
    public static LibraryFile parse(String text) {
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

    /** The file as it is stored. */
    String text() {
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        head.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.append(FENCE).append('\n').append(body).toString();
    }

    /** The same text with another value in its head. */
    public LibraryFile with(String key, String value) {
        return withRaw(key, quoted(value));
    }

    /** The same text with another list in its head. */
    public LibraryFile with(String key, Collection<String> values) {
        return withRaw(key, values.stream().map(LibraryFile::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    LibraryFile withRaw(String key, String raw) {
        Map<String, String> changed = new LinkedHashMap<>(head);
        changed.put(key, raw);
        return new LibraryFile(changed, body);
    }

    LibraryFile withBody(String newBody) {
        return new LibraryFile(head, newBody);
    }

    /** Whether the head names a regulation and a version. */
    boolean isComplete() {
        return !value("id").isEmpty()
                && date("version").isPresent()
                && !value("title").isEmpty();
    }

    /** Name of its file in a library without the ending. */
    String key() {
        return value("id") + "_" + value("version");
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
                split < 0 ? repealedAtLatest() : day(repealedBy.substring(split + 1)),
                values("doubtful"),
                values("sources_agreeing"),
                value("paragraph_breaks").equals("lost"),
                values("history"),
                value("note"));
    }

    /** A source that says "repealed" without a day: not in force on the day it was asked. */
    private Optional<LocalDate> repealedAtLatest() {
        return value("status").equals("repealed") ? date("status_as_of") : Optional.empty();
    }

    /** 中华人民共和国 in front is a matter of style; inside a title it belongs to the name of a treaty or a place. */
    static String shortTitle(String title) {
        return title.startsWith(COUNTRY) ? title.substring(COUNTRY.length()) : title;
    }

    String value(String key) {
        String raw = head.getOrDefault(key, "");
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        return quoted ? unescaped(raw.substring(1, raw.length() - 1)) : raw;
    }

    List<String> values(String key) {
        String raw = head.getOrDefault(key, "");
        if (raw.length() <= EMPTY_LIST) {
            return List.of();
        }
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

    static String quoted(String value) {
        String plain = value.replaceAll("[\\r\\n\\t]+", " ");
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0 ? value : value.replaceAll("\\\\(.)", "$1");
    }
}
