package io.github.disclosureaudit.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Where each exchange stands in a WARC file. Records of other crawlers carry none of our fields: they count as plain
 * GETs.
 *
 * @param places offsets of the records of a key, in the order written
 * @param notes texts of our own by name, the last one wins
 */
record ArchiveIndex(Map<ExchangeKey, List<Long>> places, Map<String, String> notes) {

    static ArchiveIndex of(Path file) throws IOException {
        ArchiveIndex index = new ArchiveIndex(new HashMap<>(), new HashMap<>());
        scan(file, index::add);
        return index;
    }

    /** Length of the file up to the end of its last whole record. */
    static long soundLength(Path file) throws IOException {
        return Files.size(file) == 0 ? 0 : scan(file, (record, position) -> {});
    }

    @FunctionalInterface
    private interface Visitor {
        void record(WarcRecord record, long position) throws IOException;
    }

    private static long scan(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return 0;
        }
        long sound = 0;
        try (WarcReader reader = new WarcReader(FileChannel.open(file))) {
            reader.setLenient(true);
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                visitor.record(record, reader.position());
                record.body().consume();
                sound = reader.position();
            }
            return Files.size(file);
        } catch (java.io.EOFException | java.util.zip.ZipException | ParsingException cut) {
            // A power loss in the middle of a record: everything before it is whole.
            return sound;
        }
    }

    private void add(WarcRecord record, long position) throws IOException {
        if (record instanceof WarcResponse || isFailure(record)) {
            places.computeIfAbsent(key((WarcTargetRecord) record), key -> new ArrayList<>(1))
                    .add(position);
        } else if (record instanceof WarcMetadata note && note.target() != null) {
            notes.put(note.target(), new String(note.body().stream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isFailure(WarcRecord record) {
        return record instanceof WarcMetadata
                && record.headers().first(ExchangeKey.METHOD).isPresent();
    }

    private static ExchangeKey key(WarcTargetRecord record) {
        return ExchangeKey.of(
                record.headers().first(ExchangeKey.METHOD).orElse("GET"),
                record.target(),
                record.headers().first(ExchangeKey.FAMILY).orElse("ANY"),
                record.headers().first(ExchangeKey.TRUST).orElse("STRICT"),
                record.headers().first(ExchangeKey.COOKIE).orElse(""));
    }
}
