package io.github.disclosureaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes tables as the product's CSV: RFC 4180, comma, CRLF, UTF-8 with BOM, one header row. */
public final class CsvFile {
    static final char BOM = '\uFEFF';
    private static final String SEPARATORS = ",;\"\r\n\t";

    private CsvFile() {}

    /** Hands rows to a writer, one at a time. */
    @FunctionalInterface
    public interface Rows<R> {
        void forEach(RowSink<R> sink) throws IOException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowSink<R> {
        void accept(R row) throws IOException;
    }

    /**
     * Writes a whole file, which appears only when it is complete.
     *
     * @throws NotWritten if the disk is full or the file cannot be written
     */
    public static <R> void write(Path file, Table<R> table, Locale locale, Rows<R> rows) throws NotWritten {
        AtomicFile.write(file, out -> writeTo(out, table, locale, rows));
    }

    /** Writes a whole file from rows at hand. */
    public static <R> void write(Path file, Table<R> table, Locale locale, List<R> rows) throws NotWritten {
        write(file, table, locale, sink -> {
            for (R row : rows) {
                sink.accept(row);
            }
        });
    }

    /** Writes header and rows to a stream, which stays open. */
    public static <R> void writeTo(OutputStream out, Table<R> table, Locale locale, Rows<R> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BOM);
        writer.append(record(table.header(locale)));
        rows.forEach(row -> writer.append(record(cells(table, row, locale))));
        writer.flush();
    }

    /** Any texts as one line of a table, made safe and without the end of the line. */
    public static String line(List<String> texts) {
        return texts.stream().map(Cell::of).map(CsvFile::quoted).collect(Collectors.joining(","));
    }

    /**
     * Cells as one line of a file. Quoted is also what holds a semicolon, at which LibreOffice cuts unless told otherwise:
     * what stands behind it would be a cell of its own, and might be a formula.
     */
    private static String record(List<String> cells) {
        return cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return isBare(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Readers differ in whether they keep blanks at the ends and lines that begin with a comment sign. */
    private static boolean isBare(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (SEPARATORS.indexOf(cell.charAt(i)) >= 0) {
                return false;
            }
        }
        return cell.charAt(0) > '#' && cell.charAt(cell.length() - 1) > ' ';
    }

    static <R> List<String> cells(Table<R> table, R row, Locale locale) {
        return table.cells(row, locale).stream().map(Cell::of).toList();
    }
}
