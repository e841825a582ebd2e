package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.page.PageReader;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code that reads pages, by content: what one build has read is worth nothing to another, whatever they call their
 * version. Of a jar the table of contents counts, which has a checksum of every file in it; of a folder of classes names,
 * sizes and times; and the Java that runs them.
 *
 * @param digest SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // compared below
public record Edition(byte[] digest) {
    static final int BYTES = 32;

    /** End of the table of contents (APPNOTE of ZIP, 4.3.16): bytes of the record, of the comment behind it at most. */
    private static final int END_BYTES = 22;

    private static final int MOST_COMMENT = 1 << 16;

    /** The code that runs; empty where it cannot be told. */
    public static Optional<Edition> ofThisProgram() {
        return of(System.getProperty("java.class.path", ""));
    }

    static Optional<Edition> of(String classPath) {
        MessageDigest digest = FactsKey.sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        boolean holdsUs = false;
        try {
            for (String entry : classPath.split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                holdsUs |= isOurs(path);
                if (Files.isRegularFile(path)) {
                    digest.update(tableOfContents(path));
                } else if (Files.isDirectory(path)) {
                    digest.update(listing(path).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return holdsUs ? Optional.of(new Edition(digest.digest())) : Optional.empty();
    }

    /** Whether the reader of pages was loaded from there; some launchers do not tell where classes come from. */
    private static boolean isOurs(Path entry) throws IOException {
        var source = PageReader.class.getProtectionDomain().getCodeSource();
        return source != null
                && Files.exists(entry)
                && Files.isSameFile(
                        entry, Path.of(java.net.URI.create(source.getLocation().toString())));
    }

    private static byte[] tableOfContents(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), END_BYTES + MOST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            int end = tail.length - END_BYTES;
            while (!(tail[end] == 'P' && tail[end + 1] == 'K' && tail[end + 2] == 5 && tail[end + 3] == 6)) {
                end--;
            }
            byte[] table = new byte[fourBytes(tail, end + 12)];
            file.seek(fourBytes(tail, end + 16));
            file.readFully(table);
            return table;
        }
    }

    private static int fourBytes(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private static String listing(Path folder) throws IOException {
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                listing.append(folder.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
        }
        return listing.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition edition && Arrays.equals(digest, edition.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return java.util.HexFormat.of().formatHex(digest);
    }
}
