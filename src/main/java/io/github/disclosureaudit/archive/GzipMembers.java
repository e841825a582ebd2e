package io.github.disclosureaudit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Records as the bytes of an archive file, each one gzip member. Made before the file is locked, so that many threads
 * press at once, and at the fastest level: at the usual one a crawl spends more on pressing pages than on parsing them,
 * for an archive a fifth smaller.
 */
final class GzipMembers {
    private static final int TYPICAL_BYTES = 16_384;

    private GzipMembers() {}

    static ByteBuffer of(WarcRecord record) throws IOException {
        return of(List.of(record));
    }

    static ByteBuffer of(List<WarcRecord> records) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream(TYPICAL_BYTES);
        for (WarcRecord record : records) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream(TYPICAL_BYTES);
            new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE).write(record);
            try (GZIPOutputStream member = new FastGzip(members)) {
                plain.writeTo(member);
            }
        }
        return ByteBuffer.wrap(members.toByteArray());
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, TYPICAL_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
