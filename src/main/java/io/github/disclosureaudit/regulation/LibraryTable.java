package io.github.disclosureaudit.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the small RFC 4180 tables that lie beside the texts of a library. */
final class LibraryTable {
    private final String text;
    private int at;

    private LibraryTable(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Rows by column name; none when the file does not exist.
     *
     * @throws IOException if the file exists and cannot be read
     */
    static List<Map<String, String>> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? parse(Files.readString(file, StandardCharsets.UTF_8)) : List.of();
    }

    static List<Map<String, String>> parse(String text) {
        LibraryTable table = new LibraryTable(text);
        if (table.text.isBlank()) {
            return List.of();
        }
        List<String> header = table.record();
        List<Map<String, String>> rows = new ArrayList<>();
        while (table.at < table.text.length()) {
            List<String> cells = table.record();
            if (cells.size() == 1 && cells.get(0).isEmpty()) {
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** Rows as a table that a spreadsheet opens: byte order mark, header, CRLF; columns of all rows in order of appearance. */
    static String write(List<Map<String, String>> rows) {
        Set<String> header = new LinkedHashSet<>();
        rows.forEach(row -> header.addAll(row.keySet()));
        StringBuilder out = new StringBuilder("\uFEFF").append(line(header));
        for (Map<String, String> row : rows) {
            out.append(
                    line(header.stream().map(name -> row.getOrDefault(name, "")).toList()));
        }
        return out.toString();
    }

    private static String line(Collection<String> cells) {
        return cells.stream().map(LibraryTable::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String written(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == ',');
        return cells;
    }

    /** Stops at the comma or behind the carriage return, on the sign that ends the cell. */
    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at).replace("\r", "");
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        return cell.toString();
    }
}
