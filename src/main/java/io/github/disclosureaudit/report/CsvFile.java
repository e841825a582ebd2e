package io.github.disclosureaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes tables as the product's CSV: RFC 4180, comma, CRLF, UTF-8 with BOM, one header row. */
public final class CsvFile {
    static final char BOM = '\uFEFF';
    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

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
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(table.header(locale));
        rows.forEach(row -> printer.printRecord(cells(table, row, locale)));
        printer.flush();
    }

    static <R> List<String> cells(Table<R> table, R row, Locale locale) {
        return table.cells(row, locale).stream().map(Cell::of).toList();
    }
}
