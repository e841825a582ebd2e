package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.archive.ArchiveIndex.Place;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/** An archive that is read: exchanges by their request. Thread-safe. */
final class WarcFile {
    private final Path file;
    private final ArchiveIndex index;

    private WarcFile(Path file, ArchiveIndex index) {
        this.file = file;
        this.index = index;
    }

    static WarcFile open(Path file) throws IOException {
        return new WarcFile(file, ArchiveIndex.of(file));
    }

    List<Place> places(ExchangeRequest request) {
        return index.places(ExchangeKey.of(request));
    }

    Optional<String> note(String target) {
        return index.note(target);
    }

    /** The exchange at a place; {@link Fault#NOT_ARCHIVED} when it cannot be read. */
    Exchange read(ExchangeRequest request, Place place) {
        try {
            Stored payload = stored(place.payload());
            return place.isRevisit() ? revisited(request, stored(place.start()), payload) : exchange(request, payload);
        } catch (IOException e) {
            return failure(request, Fault.NOT_ARCHIVED, String.valueOf(e.getMessage()));
        }
    }

    /** The exchange at a place with the record that holds its body, read together; empty when that cannot be read. */
    Optional<Held> held(ExchangeRequest request, Place place) {
        try {
            byte[] bytes = bytes(place.payload(), index.end(place.payload()));
            Stored payload = stored(new WarcReader(new ByteArrayInputStream(bytes)));
            Exchange exchange =
                    place.isRevisit() ? revisited(request, stored(place.start()), payload) : exchange(request, payload);
            String date = payload.record.headers().first("WARC-Date").orElse("");
            return Optional.of(new Held(exchange, payload.record.id().toString(), date, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(long start, long end) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(end - start));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new java.io.EOFException("the archive became shorter: " + file);
                }
            }
            return buffer.array();
        }
    }

    /**
     * An exchange and the record that holds its body.
     *
     * @param exchange the exchange
     * @param id id of the record
     * @param date its date as it is written there
     * @param bytes the record as it lies in the file
     */
    record Held(Exchange exchange, String id, String date, byte[] bytes) {}

    private record Stored(WarcRecord record, byte[] block) {}

    private Stored stored(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(position);
            return stored(new WarcReader(channel));
        }
    }

    private static Stored stored(WarcReader reader) throws IOException {
        try (reader) {
            reader.setLenient(true);
            WarcRecord record = reader.next().orElseThrow(() -> new IOException("record is gone"));
            return new Stored(record, record.body().stream().readAllBytes());
        }
    }

    private static Exchange exchange(ExchangeRequest request, Stored stored) {
        WarcRecord record = stored.record;
        if (!(record instanceof WarcResponse)) {
            String fields = new String(stored.block, StandardCharsets.UTF_8);
            Fault fault = FailureFields.fault(fields).orElse(Fault.NOT_ARCHIVED);
            return new Exchange.Failure(
                    request, record.date(), record.id().toString(), fault, FailureFields.detail(fields));
        }
        return response(request, record, HttpMessage.parse(stored.block));
    }

    private static Exchange revisited(ExchangeRequest request, Stored revisit, Stored payload) {
        HttpMessage tonight = HttpMessage.parse(revisit.block);
        HttpMessage then = HttpMessage.parse(payload.block);
        boolean notModified = revisit.record instanceof WarcRevisit record
                && !record.profile().equals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
                && !record.profile().equals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        HttpMessage whole = notModified
                ? then.freshened(tonight.headers())
                : new HttpMessage(tonight.status(), tonight.headers(), then.body());
        return response(request, revisit.record, whole);
    }

    private static Exchange.Response response(ExchangeRequest request, WarcRecord record, HttpMessage message) {
        return new Exchange.Response(
                request,
                record.date(),
                record.id().toString(),
                message.status(),
                message.headers(),
                message.body(),
                end(record.truncated()),
                record.headers().first("WARC-IP-Address").orElse(""),
                Exchange.Timing.UNMEASURED);
    }

    private static BodyEnd end(WarcTruncationReason reason) {
        return switch (reason) {
            case NOT_TRUNCATED -> BodyEnd.COMPLETE;
            case LENGTH, TIME -> BodyEnd.CAPPED;
            case DISCONNECT, UNSPECIFIED -> BodyEnd.CUT_SHORT;
        };
    }

    static Exchange failure(ExchangeRequest request, Fault fault, String detail) {
        return new Exchange.Failure(request, Instant.EPOCH, "", fault, detail);
    }
}
