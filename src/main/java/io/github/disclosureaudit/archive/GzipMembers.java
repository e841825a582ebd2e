package io.github.disclosureaudit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Records as the bytes of an archive file, each one gzip member (RFC 1952). Made before the file is locked, so that many
 * threads press at once, and at the fastest level: at the usual one a crawl spends more on pressing pages than on parsing
 * them, for an archive a fifth smaller. What is pressed already (pictures, archives, most PDF files) is only stored: to press
 * it again costs more than a page and saves nothing. Compressors are kept, since making one costs as much as pressing a
 * small record.
 */
final class GzipMembers implements AutoCloseable {
    private static final int TYPICAL_BYTES = 16_384;
    /** A record whose headers are longer only has to be copied once more. */
    private static final int HEADER_BYTES = 1024;
    /** Bytes from the middle of a larger record that tell whether the rest can be pressed. */
    private static final int SAMPLE_BYTES = 2048;

    private static final int LARGE_BYTES = 8 * SAMPLE_BYTES;
    private static final int LARGEST = 64 << 20;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
    private static final int TRAILER_BYTES = 8;

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    ByteBuffer of(WarcRecord record) throws IOException {
        return of(List.of(record));
    }

    ByteBuffer of(List<WarcRecord> records) throws IOException {
        Deflater kept = idle.poll();
        Deflater deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
        try {
            ByteArrayOutputStream members = new ByteArrayOutputStream(TYPICAL_BYTES);
            for (WarcRecord record : records) {
                Plain plain = new Plain((int) Math.min(record.body().size(), LARGEST) + HEADER_BYTES);
                new WarcWriter(plain, WarcCompression.NONE).write(record);
                plain.press(deflater, members);
            }
            return ByteBuffer.wrap(members.toByteArray());
        } finally {
            deflater.reset();
            idle.add(deflater);
        }
    }

    @Override
    public void close() {
        for (Deflater deflater = idle.poll(); deflater != null; deflater = idle.poll()) {
            deflater.end();
        }
    }

    /** A record before it is pressed. */
    private static final class Plain extends ByteArrayOutputStream implements WritableByteChannel {
        private Plain(int bytes) {
            super(bytes);
        }

        @Override
        public int write(ByteBuffer from) {
            int length = from.remaining();
            if (from.hasArray()) {
                write(from.array(), from.arrayOffset() + from.position(), length);
                from.position(from.limit());
            } else {
                while (from.hasRemaining()) {
                    write(from.get());
                }
            }
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        void press(Deflater deflater, ByteArrayOutputStream out) {
            out.writeBytes(HEADER);
            byte[] pressed = new byte[TYPICAL_BYTES];
            boolean stored = count >= LARGE_BYTES && !shrinks(deflater, pressed);
            deflater.reset();
            deflater.setLevel(stored ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            deflater.setInput(buf, 0, count);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(pressed, 0, deflater.deflate(pressed));
            }
            CRC32 sum = new CRC32();
            sum.update(buf, 0, count);
            ByteBuffer trailer = ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(trailer.putInt((int) sum.getValue()).putInt(count).array());
        }

        private boolean shrinks(Deflater deflater, byte[] scratch) {
            deflater.reset();
            deflater.setLevel(Deflater.BEST_SPEED);
            deflater.setInput(buf, count / 2, SAMPLE_BYTES);
            deflater.finish();
            return deflater.deflate(scratch) < SAMPLE_BYTES - SAMPLE_BYTES / 10;
        }
    }
}
