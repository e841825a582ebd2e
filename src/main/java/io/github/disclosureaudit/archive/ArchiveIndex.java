package io.github.disclosureaudit.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Where each exchange stands in a WARC file. Records of other crawlers carry none of our fields: they count as plain
 * GETs. An exchange that found a page unchanged is a {@code revisit} record with a copy of the record it refers to
 * right behind it; one without that copy was torn off by a kill and counts as never made.
 */
final class ArchiveIndex {
    private final Map<ExchangeKey, List<Place>> places = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final NavigableSet<Long> starts = new TreeSet<>();
    private final Map<String, Waiting> revisits = new HashMap<>();
    private long length;

    private ArchiveIndex() {}

    /**
     * Where an exchange stands.
     *
     * @param start offset of its record
     * @param payload offset of the record that holds its body, the same one but for revisits
     */
    record Place(long start, long payload) {
        boolean isRevisit() {
            return start != payload;
        }
    }

    /** A revisit whose copy has not come yet. */
    private record Waiting(ExchangeKey key, long start) {}

    static ArchiveIndex of(Path file) throws IOException {
        ArchiveIndex index = new ArchiveIndex();
        index.drop(scan(file, index::add));
        return index;
    }

    /** Length of the file up to the end of its last whole record. */
    static long soundLength(Path file) throws IOException {
        return Files.size(file) == 0 ? 0 : scan(file, (record, position) -> {});
    }

    /** Records of a key in the order written; empty when there is none. */
    List<Place> places(ExchangeKey key) {
        return places.getOrDefault(key, List.of());
    }

    /** A text of our own by name, the last one of that name. */
    Optional<String> note(String target) {
        return Optional.ofNullable(notes.get(target));
    }

    /** Offset of the first byte behind the record that starts there. */
    long end(long start) {
        Long next = starts.higher(start);
        return next == null ? length : next;
    }

    @FunctionalInterface
    private interface Visitor {
        void record(WarcRecord record, long position) throws IOException;
    }

    private static long scan(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return 0;
        }
        try (WarcReader reader = new WarcReader(FileChannel.open(file))) {
            reader.setLenient(true);
            return isWhole(reader, visitor) ? Files.size(file) : reader.position();
        } catch (java.io.EOFException | java.util.zip.ZipException | ParsingException cut) {
            return 0;
        }
    }

    /** Whether all records are; where a power loss tore one the reader stands at its beginning. */
    private static boolean isWhole(WarcReader reader, Visitor visitor) throws IOException {
        try {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                visitor.record(next.get(), reader.position());
                next.get().body().consume();
            }
            return true;
        } catch (java.io.EOFException | java.util.zip.ZipException | ParsingException cut) {
            return false;
        }
    }

    /** A record that breaks off was seen before its end was missed. */
    private void drop(long torn) {
        places.values().forEach(list -> list.removeIf(place -> place.payload >= torn));
        starts.tailSet(torn, true).clear();
        length = torn;
    }

    private void add(WarcRecord record, long position) throws IOException {
        starts.add(position);
        if (record instanceof WarcRevisit revisit) {
            revisit.refersTo()
                    .map(URI::toString)
                    .ifPresent(id -> revisits.put(id, new Waiting(key(revisit), position)));
        } else if (record instanceof WarcResponse || isFailure(record)) {
            Waiting revisit = revisits.remove(record.id().toString());
            if (revisit == null) {
                put(key((WarcTargetRecord) record), new Place(position, position));
            } else {
                put(revisit.key, new Place(revisit.start, position));
            }
        } else if (record instanceof WarcMetadata note && note.target() != null) {
            notes.put(note.target(), new String(note.body().stream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void put(ExchangeKey key, Place place) {
        places.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(place);
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
