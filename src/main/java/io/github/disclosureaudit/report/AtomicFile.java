package io.github.disclosureaudit.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole: written aside in the same folder, forced to the disk, then renamed over the old one. A
 * kill or a full disk at any moment leaves the old file or none, never half.
 */
final class AtomicFile {
    private static final String ASIDE = ".tmp";
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws NotWritten if it cannot be written; an older file of that name is untouched then
     */
    static void write(Path file, Content content) throws NotWritten {
        Path aside = file.resolveSibling("." + file.getFileName() + ASIDE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeAndForce(aside, content);
            replace(aside, file);
        } catch (IOException e) {
            removeQuietly(aside, e);
            throw e instanceof NotWritten known ? known : new NotWritten(file, e);
        }
    }

    /** Whether a file is one that was being written aside. */
    static boolean isAside(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(ASIDE);
    }

    private static void writeAndForce(Path aside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        aside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void replace(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the plain move is the best they offer.
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeQuietly(Path aside, IOException cause) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
