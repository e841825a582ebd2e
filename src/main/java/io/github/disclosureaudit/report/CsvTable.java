package io.github.disclosureaudit.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as read: header and rows with the line each starts on. Reads UTF-8 with or without BOM and any line end.
 *
 * @param header names of the columns as the file writes them
 * @param rows the rows below
 */
public record CsvTable(List<String> header, List<Row> rows) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line line of the file on which it starts, 1-based
     * @param cells cells as written
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Cell at a position, empty text when the row is shorter. */
        public String at(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }

        /** Cell at a position as it was before it was made safe for spreadsheets. */
        public String textAt(int index) {
            return Cell.restore(at(index));
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is not CSV; the message names file and line
     */
    public static CsvTable read(Path file) throws IOException {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            parse(reader, file.toString(), header::addAll, rows::add);
        }
        return new CsvTable(header, rows);
    }

    /** Reads one line by itself; empty when it is no row. */
    static java.util.Optional<Row> row(String line) {
        List<Row> rows = new ArrayList<>();
        try {
            parse(new java.io.StringReader("\n" + line), "line", header -> rows.add(new Row(1, header)), rows::add);
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
        return rows.stream().findFirst();
    }

    /** Reads a file row by row without keeping it. */
    public static void forEach(Path file, Consumer<Row> visitor) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            parse(reader, file.toString(), header -> {}, visitor);
        }
    }

    /** Position of a column, -1 when the file has none of that name. */
    public int indexOf(String column) {
        return header.indexOf(column);
    }

    /** Cell of a row by column name, empty text when there is no such column. */
    public String get(Row row, String column) {
        return row.at(indexOf(column));
    }

    private static void parse(Reader reader, String name, Consumer<List<String>> header, Consumer<Row> visitor)
            throws IOException {
        BufferedReader buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != CsvFile.BOM) {
            buffered.reset();
        }
        long line = 1;
        boolean first = true;
        try (CSVParser parser = CSVParser.parse(buffered, FORMAT)) {
            for (CSVRecord parsed : parser) {
                if (first) {
                    header.accept(parsed.toList());
                    first = false;
                } else {
                    visitor.accept(new Row(line, parsed.toList()));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (java.io.UncheckedIOException | CSVException e) {
            throw new IOException(name + ":" + line + ": not a CSV table: " + e.getMessage(), e);
        }
    }
}
