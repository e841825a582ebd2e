package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.NotStored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Texts on disk, appended by many threads, read back by their place. The file disappears with the crawl. */
final class TextSpool implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    /**
     * Opens an empty spool.
     *
     * @throws NotStored if the file cannot be written, for example because the disk is full
     */
    TextSpool(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    /**
     * Where a page's two texts lie.
     *
     * @param fullStart first byte of the whole text
     * @param fullLength its characters
     * @param textStart first byte of the running text, inside the whole text where that contains it
     * @param textLength its characters
     */
    record Place(long fullStart, int fullLength, long textStart, int textLength) {
        static final Place NOWHERE = new Place(0, 0, 0, 0);
    }

    /** Appends the texts of a page; the running text costs nothing where the whole text contains it. */
    Place append(String text, String fullText) {
        int at = text.isEmpty() ? 0 : fullText.indexOf(text);
        String all = at < 0 ? fullText + text : fullText;
        long start = end.getAndAdd((long) all.length() * Character.BYTES);
        write(start, all);
        long textStart = start + (long) (at < 0 ? fullText.length() : at) * Character.BYTES;
        return new Place(start, fullText.length(), textStart, text.length());
    }

    String text(Place place) {
        return read(place.textStart(), place.textLength());
    }

    String fullText(Place place) {
        return read(place.fullStart(), place.fullLength());
    }

    /** Characters as they are: nothing to encode and to decode, and Chinese is shorter than in UTF-8. */
    private void write(long at, String text) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(text.length() * Character.BYTES);
            buffer.asCharBuffer().put(text.toCharArray());
            long position = at;
            while (buffer.hasRemaining()) {
                position += channel.write(buffer, position);
            }
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    private String read(long at, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(length * Character.BYTES);
            boolean more = true;
            while (more && buffer.hasRemaining()) {
                more = channel.read(buffer, at + buffer.position()) >= 0;
            }
            char[] text = new char[buffer.flip().remaining() / Character.BYTES];
            buffer.asCharBuffer().get(text);
            return new String(text);
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }
}
