package io.github.disclosureaudit.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A record of ISO 28500 (WARC/1.0) as bytes, in pieces so that no body is copied. Exchanges are written this way and not
 * with the builders of the library: a night writes tens of thousands of them, and those cost more than to press them.
 *
 * @param pieces all its bytes in order
 */
record PlainRecord(List<byte[]> pieces) {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    PlainRecord {
        pieces = List.copyOf(pieces);
    }

    /** Number of its bytes. */
    long size() {
        long size = 0;
        for (byte[] piece : pieces) {
            size += piece.length;
        }
        return size;
    }

    /** Starts the head of a record of a type about an address. */
    static Head head(String type, UUID id, Instant date, String target) {
        return new Head()
                .field("WARC-Type", type)
                .field("WARC-Record-ID", "<urn:uuid:" + id + ">")
                .field("WARC-Date", date.truncatedTo(ChronoUnit.SECONDS).toString())
                .field("WARC-Target-URI", target);
    }

    /** The fields of a record. */
    static final class Head {
        private final StringBuilder text = new StringBuilder(512).append("WARC/1.0\r\n");

        private Head() {}

        Head field(String name, String value) {
            text.append(name).append(": ").append(HttpMessage.onOneLine(value)).append("\r\n");
            return this;
        }

        /** The whole record; its last fields tell type and length of its block. */
        PlainRecord block(String mediaType, byte[]... block) {
            long length = 0;
            for (byte[] piece : block) {
                length += piece.length;
            }
            field("Content-Type", mediaType).field("Content-Length", Long.toString(length));
            List<byte[]> pieces = new ArrayList<>();
            pieces.add(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            pieces.addAll(List.of(block));
            pieces.add(END);
            return new PlainRecord(pieces);
        }
    }
}
