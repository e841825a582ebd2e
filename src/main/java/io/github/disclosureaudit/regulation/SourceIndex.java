package io.github.disclosureaudit.regulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table {@code index.csv} of a folder with texts: which file holds what. Beside it may lie the tables of a library
 * ({@code known-amendments.csv}, {@code repealed-titles.csv}…), which go into the library with the texts.
 *
 * @param entries rows in the order of the table
 * @param unlisted text files in the folder of the listed ones that the table does not name
 * @param tables rows of the other tables by file name
 */
public record SourceIndex(List<Entry> entries, List<Path> unlisted, Map<String, List<Map<String, String>>> tables) {
    /** Name of the table. */
    public static final String NAME = "index.csv";

    private static final List<String> TABLES =
            List.of("known-amendments.csv", "repealed-titles.csv", "source-discrepancies.csv");
    /** Column to key of the head, where they differ. */
    private static final Map<String, String> KEYS = Map.of("version_date", "version", "effective", "effective_stated");

    public SourceIndex {
        entries = List.copyOf(entries);
        unlisted = List.copyOf(unlisted);
        tables = Map.copyOf(tables);
    }

    /**
     * A row.
     *
     * @param row number of the row below the header, 1 for the first
     * @param file the text it names
     * @param facts what it says about the text, as {@link Manuscript#facts()}
     */
    public record Entry(int row, Path file, Map<String, String> facts) {
        public Entry {
            facts = Map.copyOf(facts);
        }
    }

    /** The table has no column that names the files. */
    public static final class NoFileColumnException extends IOException {
        private static final long serialVersionUID = 1L;

        NoFileColumnException(Path table) {
            super(table.toString());
        }
    }

    /** Whether a folder has such a table. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /**
     * Reads it.
     *
     * @throws NoFileColumnException if it has no column {@code file}
     * @throws IOException if it cannot be read
     */
    public static SourceIndex read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (Map<String, String> row : LibraryTable.read(folder.resolve(NAME))) {
            number++;
            String file = row.get("file");
            if (file == null) {
                throw new NoFileColumnException(folder.resolve(NAME));
            }
            if (!file.isBlank()) {
                entries.add(new Entry(number, folder.resolve(file.strip()).normalize(), facts(row)));
            }
        }
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        for (String name : TABLES) {
            List<Map<String, String>> rows = LibraryTable.read(folder.resolve(name));
            if (!rows.isEmpty()) {
                tables.put(name, rows);
            }
        }
        return new SourceIndex(entries, unlisted(entries), tables);
    }

    private static Map<String, String> facts(Map<String, String> row) {
        Map<String, String> facts = new LinkedHashMap<>();
        row.forEach((column, cell) -> {
            String key = KEYS.getOrDefault(column, column);
            if (!cell.isBlank() && !key.equals("file") && !key.equals("articles")) {
                facts.put(key, key.equals("sources_agreeing") ? cell.replace('+', '|') : cell.strip());
            }
        });
        return facts;
    }

    private static List<Path> unlisted(List<Entry> entries) throws IOException {
        List<Path> listed = entries.stream().map(Entry::file).toList();
        List<Path> unlisted = new ArrayList<>();
        for (Path folder : listed.stream().map(Path::getParent).distinct().toList()) {
            if (folder == null || !Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".txt") && !listed.contains(file))
                        .sorted()
                        .forEach(unlisted::add);
            }
        }
        return unlisted;
    }
}
