package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * availability.csv, which grows by a few rows with every call of {@code probe}. Calls may overlap: rows are appended as
 * whole lines under a lock of the file, and a line that a power loss cut off spoils no other.
 */
public final class AvailabilityFile {
    private static final byte[] LINE_END = {'\r', '\n'};
    /** One process holds one lock on a file at most: threads of this process take turns here. */
    private static final Object TURN = new Object();

    private final Path file;

    /** @param reports folder of results, in which the file lies beside the run folders */
    public AvailabilityFile(Path reports) {
        this.file = reports.resolve("availability.csv");
    }

    /**
     * Appends rows.
     *
     * @param locale language of the header, where the file is new
     * @throws NotWritten if the disk is full or the file cannot be written
     */
    public void append(List<AvailabilityRow> rows, Locale locale) throws NotWritten {
        synchronized (TURN) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                appendLocked(rows, locale);
            } catch (IOException e) {
                throw new NotWritten(file, e);
            }
        }
    }

    private void appendLocked(List<AvailabilityRow> rows, Locale locale) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (end > 0 && !endsLine(channel, end)) {
                bytes.write(LINE_END);
            }
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            CsvFile.writeTo(table, HistoryColumns.AVAILABILITY, locale, sink -> {
                for (AvailabilityRow row : rows) {
                    sink.accept(row);
                }
            });
            bytes.write(end == 0 ? table.toByteArray() : withoutHeader(table.toByteArray()));
            ByteBuffer left = ByteBuffer.wrap(bytes.toByteArray());
            long position = end;
            while (left.hasRemaining()) {
                position += channel.write(left, position);
            }
            channel.force(true);
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    private static byte[] withoutHeader(byte[] table) {
        String text = new String(table, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n") + LINE_END.length).getBytes(StandardCharsets.UTF_8);
    }

    /** Visits of a site, oldest first; none when there is no file. Lines that are no visit are passed over. */
    public List<Visit> visits(String siteId) throws IOException {
        int site = HistoryColumns.AVAILABILITY.indexOf("site_id");
        return rows().filter(row -> row.textAt(site).equals(siteId))
                .map(AvailabilityFile::visit)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Names of all sites that were ever visited, by id; the newest name of each. */
    public SortedMap<String, String> sites() throws IOException {
        int site = HistoryColumns.AVAILABILITY.indexOf("site_id");
        int name = HistoryColumns.AVAILABILITY.indexOf("site_name");
        SortedMap<String, String> names = new TreeMap<>();
        rows().filter(row -> visit(row).isPresent()).forEach(row -> names.put(row.textAt(site), row.textAt(name)));
        return names;
    }

    /** Line by line: a cut line must not swallow the next ones by its open quote. */
    private Stream<CsvTable.Row> rows() throws IOException {
        return Files.exists(file)
                ? Files.readString(file).lines().skip(1).map(CsvTable::row).flatMap(Optional::stream)
                : Stream.empty();
    }

    private static Optional<Visit> visit(CsvTable.Row row) {
        try {
            String millis = row.at(HistoryColumns.AVAILABILITY.indexOf("millis"));
            return Optional.of(new Visit(
                    OffsetDateTime.parse(row.at(HistoryColumns.AVAILABILITY.indexOf("visited_at")))
                            .toInstant(),
                    row.at(HistoryColumns.AVAILABILITY.indexOf("family")),
                    Visit.Outcome.valueOf(row.at(HistoryColumns.AVAILABILITY.indexOf("availability"))
                            .toUpperCase(Locale.ROOT)),
                    millis.isEmpty() ? -1 : Long.parseLong(millis)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
