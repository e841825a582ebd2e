package io.github.disclosureaudit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Comparator;
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
    /** Bytes from the middle of a larger record that tell whether the rest can be pressed. */
    private static final int SAMPLE_BYTES = 2048;

    private static final int LARGE_BYTES = 8 * SAMPLE_BYTES;
    private static final int LONGEST_BLOCK = 0xFFFF;
    /** More than an array can hold of the largest answer and its question. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
    private static final int TRAILER_BYTES = 8;

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    ByteBuffer of(WarcRecord record) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(TYPICAL_BYTES);
        new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE).write(record);
        return of(new PlainRecord(List.of(plain.toByteArray())));
    }

    ByteBuffer of(PlainRecord... records) {
        Deflater kept = idle.poll();
        Deflater deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
        try {
            Members members = new Members(deflater);
            for (PlainRecord record : records) {
                members.add(record);
            }
            return members.bytes();
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

    /** Members one behind the other; the compressor writes straight into their bytes. */
    private static final class Members {
        private final Deflater deflater;
        private byte[] bytes = new byte[TYPICAL_BYTES];
        private int count;

        Members(Deflater deflater) {
            this.deflater = deflater;
        }

        void add(PlainRecord record) {
            boolean stored = record.size() >= LARGE_BYTES && !shrinks(record);
            put(HEADER);
            CRC32 sum = new CRC32();
            record.pieces().forEach(sum::update);
            if (stored) {
                store(record);
            } else {
                press(record);
            }
            ByteBuffer trailer = ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            put(trailer.putInt((int) sum.getValue()).putInt((int) record.size()).array());
        }

        private void press(PlainRecord record) {
            deflater.reset();
            for (byte[] piece : record.pieces()) {
                deflater.setInput(piece);
                while (!deflater.needsInput()) {
                    press();
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                press();
            }
        }

        private void press() {
            reserve(1);
            count += deflater.deflate(bytes, count, bytes.length - count);
        }

        /** Blocks without compression (RFC 1951 §3.2.4): kind, length, its complement, bytes; an empty one is the last. */
        private void store(PlainRecord record) {
            reserve(record.size() + TYPICAL_BYTES);
            for (byte[] piece : record.pieces()) {
                for (int from = 0; from < piece.length; from += LONGEST_BLOCK) {
                    int length = Math.min(LONGEST_BLOCK, piece.length - from);
                    blockHead(0, length);
                    put(piece, from, length);
                }
            }
            blockHead(1, 0);
        }

        private void blockHead(int last, int length) {
            put(new byte[] {(byte) last, (byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)});
        }

        private void put(byte[] some) {
            put(some, 0, some.length);
        }

        private void put(byte[] some, int from, int length) {
            reserve(length);
            System.arraycopy(some, from, bytes, count, length);
            count += length;
        }

        /** Makes room for so many more bytes. */
        private void reserve(long more) {
            if (bytes.length - count < more) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(2L * bytes.length, count + more)));
            }
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes, 0, count);
        }

        /** Whether some bytes from the middle of the longest piece shrink. */
        private boolean shrinks(PlainRecord record) {
            byte[] longest = record.pieces().stream()
                    .max(Comparator.comparingInt(piece -> piece.length))
                    .orElseThrow();
            int sample = Math.min(SAMPLE_BYTES, longest.length / 2);
            deflater.reset();
            deflater.setInput(longest, longest.length / 2, sample);
            deflater.finish();
            return deflater.deflate(new byte[SAMPLE_BYTES]) < sample - sample / 10;
        }
    }
}
