package io.github.disclosureaudit.page.facts;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The facts of a site's pages as an earlier night wrote them:
 *
 * <pre>
 * mark, edition of the code that wrote it
 * facts of one page after another
 * definitions of the vocabulary
 * sizes of the vocabulary, index of the pages
 * start of the definitions, start of the sizes, CRC-32 of all from there to here, mark
 * </pre>
 *
 * Only vocabulary and index are held in memory. Safe for many threads.
 */
final class FactsFile implements Closeable {
    /** Begins and ends a file; the digit is the number of the format. */
    static final byte[] MARK = "PGFACTS1".getBytes(StandardCharsets.ISO_8859_1);

    static final int HEAD_BYTES = MARK.length + Edition.BYTES;
    private static final int END_BYTES = 3 * Long.BYTES + MARK.length;

    private final FileChannel channel;
    private final FactsIndex index;
    private final Vocabulary vocabulary;
    private final int firstDefinitions;

    private FactsFile(FileChannel channel, FactsIndex index, Vocabulary vocabulary, int firstDefinitions) {
        this.channel = channel;
        this.index = index;
        this.vocabulary = vocabulary;
        this.firstDefinitions = firstDefinitions;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read, is damaged or was written by other code
     */
    static FactsFile open(Path file, Edition edition) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return read(channel, edition);
        } catch (IOException | RuntimeException fault) {
            channel.close();
            throw fault instanceof IOException known ? known : new IOException("damaged", fault);
        }
    }

    private static FactsFile read(FileChannel channel, Edition edition) throws IOException {
        byte[] head = bytes(channel, 0, HEAD_BYTES);
        byte[] end = bytes(channel, channel.size() - END_BYTES, END_BYTES);
        if (!Arrays.equals(MARK, Arrays.copyOf(head, MARK.length))
                || !Arrays.equals(MARK, Arrays.copyOfRange(end, END_BYTES - MARK.length, END_BYTES))) {
            throw new IOException("not a whole file of this format");
        }
        if (!edition.equals(new Edition(Arrays.copyOfRange(head, MARK.length, HEAD_BYTES)))) {
            throw new IOException("written by another version of the program");
        }
        FactsInput places = new FactsInput(end);
        long definitionsStart = places.eightBytes();
        long indexStart = places.eightBytes();
        int sum = (int) places.eightBytes();
        byte[] definitions = bytes(channel, definitionsStart, Math.toIntExact(indexStart - definitionsStart));
        byte[] rest = bytes(channel, indexStart, Math.toIntExact(channel.size() - END_BYTES - indexStart));
        CRC32 found = new CRC32();
        found.update(definitions);
        found.update(rest);
        if ((int) found.getValue() != sum) {
            throw new IOException("damaged");
        }
        FactsInput in = new FactsInput(rest);
        int firstDefinitions = in.number();
        int[] sizes = {in.number(), in.number(), in.number(), in.number()};
        return new FactsFile(channel, FactsIndex.read(in), new Vocabulary(sizes, definitions), firstDefinitions);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Bytes of the definitions when the vocabulary was begun, nights ago perhaps. */
    int firstDefinitions() {
        return firstDefinitions;
    }

    /** Place of what was read of an answer, {@link FactsIndex#ABSENT} where it is not here. */
    int place(FactsKey key) {
        return index.place(key);
    }

    /**
     * The bytes at a place.
     *
     * @throws IOException if they cannot be read or are not those that were written
     */
    byte[] facts(int place) throws IOException {
        byte[] facts = bytes(channel, index.start(place), index.length(place));
        if (sum(facts, facts.length) != index.sum(place)) {
            throw new IOException("damaged at " + index.start(place));
        }
        return facts;
    }

    static int sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        if (start < 0 || length < 0 || start + length > channel.size()) {
            throw new EOFException("too short");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException("became shorter");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
