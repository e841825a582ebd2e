package io.github.disclosureaudit.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two runs off one output folder. The operating system holds the lock, so that of a dead process is gone with it,
 * however it died; the file's text only tells people who holds it.
 */
public final class OutputLock implements AutoCloseable {
    private static final String NAME = ".lock";
    private static final int LONGEST_NOTE = 200;

    private final FileChannel channel;
    private final FileLock lock;

    private OutputLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a folder, creating the folder where it is missing.
     *
     * @param folder the {@code --out} folder
     * @param note who takes it, for the message that another run shows: process id, run id
     * @throws HeldException if another living process holds it
     * @throws IOException if the folder cannot be written
     */
    public static OutputLock take(Path folder, String note) throws IOException, HeldException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = holder(channel);
            channel.close();
            throw new HeldException(file, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
        return new OutputLock(channel, lock);
    }

    @Override
    public void close() throws IOException {
        // The file stays: removing it would let a third process lock a file that a second one has just opened.
        channel.truncate(0);
        lock.release();
        channel.close();
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // Far behind the note, so that systems with mandatory locks still let others read who holds it.
            return channel.tryLock(1L << 30, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer note = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(note, 0);
        return new String(note.array(), 0, note.position(), StandardCharsets.UTF_8).strip();
    }

    /** Another process audits into the same folder. */
    public static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String holder;

        HeldException(Path file, String holder) {
            super(file + ": " + holder);
            this.holder = holder;
        }

        /** What the holder wrote about itself. */
        public String holder() {
            return holder;
        }
    }
}
