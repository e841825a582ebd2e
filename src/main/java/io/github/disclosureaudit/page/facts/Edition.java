package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.page.PageReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The code that reads pages, by content: what one build has read is worth nothing to another, whatever they call their
 * version. Of a jar the checksum of every file in it counts; of a folder of classes names,
 * sizes and times; and the Java that runs them.
 *
 * @param digest SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // compared below
public record Edition(byte[] digest) {
    static final int BYTES = 32;

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
                    digest.update(checksums(path).getBytes(StandardCharsets.UTF_8));
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

    private static String checksums(Path jar) throws IOException {
        StringBuilder checksums = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                checksums
                        .append(entry.getName())
                        .append(' ')
                        .append(entry.getCrc())
                        .append('\n');
            }
        }
        return checksums.toString();
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
