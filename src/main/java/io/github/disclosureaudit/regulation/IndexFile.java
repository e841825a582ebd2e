package io.github.disclosureaudit.regulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The fingerprint index of a library on disk, so that a library of thousands of texts is ready without reading them.
 *
 * <p>It names the digest of all texts: after a change of one of them it is worthless and made again. It is only ever
 * written where it was asked for ({@code regulations index}, {@code regulations import}) or where one is already: a
 * library that somebody only reads is left as it is.
 */
public final class IndexFile {
    static final String NAME = "fingerprints.idx";
    private static final int MAGIC = 0x44414649;
    private static final int DIGEST = 32;

    private IndexFile() {}

    /** An index and where it came from. */
    record Opened(FingerprintIndex index, IndexState state) {}

    /** The stored index when it fits the library, else a new one. */
    static Opened open(Library library) {
        Path file = library.folder().resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new Opened(FingerprintIndex.of(library), IndexState.NONE);
        }
        try {
            byte[] digest = library.digest();
            IndexState state = IndexState.DAMAGED;
            Optional<ByteBuffer> stored = intact(Files.readAllBytes(file));
            if (stored.isPresent()) {
                Optional<FingerprintIndex> index = read(stored.get(), digest, library);
                if (index.isPresent()) {
                    return new Opened(index.get(), IndexState.READY);
                }
                state = IndexState.OUTDATED;
            }
            FingerprintIndex made = FingerprintIndex.of(library);
            replace(file, bytes(made, digest));
            return new Opened(made, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the index of a library and stores it.
     *
     * @return number of versions in it
     */
    public static int write(Path folder) throws IOException {
        Library library = Library.open(folder);
        FingerprintIndex index = FingerprintIndex.of(library);
        store(folder.resolve(NAME), bytes(index, library.digest()));
        return index.versions().size();
    }

    /** The content of a file whose end is the checksum of all before it. */
    private static Optional<ByteBuffer> intact(byte[] bytes) {
        if (bytes.length < Integer.BYTES * 2 + DIGEST) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int content = bytes.length - Integer.BYTES;
        boolean sound = all.getInt(0) == MAGIC && all.getInt(content) == checksum(bytes, content);
        return sound ? Optional.of(ByteBuffer.wrap(bytes, 0, content)) : Optional.empty();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static Optional<FingerprintIndex> read(ByteBuffer stored, byte[] digest, Library library)
            throws IOException {
        byte[] written = new byte[DIGEST];
        stored.getInt();
        int format = stored.getInt();
        stored.get(written);
        if (format != Fingerprints.FORMAT || !Arrays.equals(written, digest)) {
            return Optional.empty();
        }
        Map<String, RegulationVersion> held = library.regulations().stream()
                .flatMap(regulation -> regulation.versions().stream())
                .collect(Collectors.toMap(RegulationVersion::key, Function.identity()));
        List<RegulationVersion> versions = new ArrayList<>();
        int[] sizes = new int[stored.getInt()];
        byte[] names = new byte[stored.getInt()];
        stored.get(names);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(names))) {
            for (int v = 0; v < sizes.length; v++) {
                Optional.ofNullable(held.get(in.readUTF())).ifPresent(versions::add);
                sizes[v] = in.readInt();
            }
        }
        if (versions.size() != sizes.length || held.size() != sizes.length) {
            return Optional.empty();
        }
        long[] postings = new long[stored.remaining() / Long.BYTES];
        stored.asLongBuffer().get(postings);
        return Optional.of(new FingerprintIndex(versions, postings, sizes));
    }

    private static byte[] bytes(FingerprintIndex index, byte[] digest) throws IOException {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(names);
        for (int v = 0; v < index.sizes().length; v++) {
            out.writeUTF(index.versions().get(v).key());
            out.writeInt(index.sizes()[v]);
        }
        int length = Integer.BYTES * 5 + DIGEST + names.size() + index.postings().length * Long.BYTES;
        ByteBuffer all = ByteBuffer.allocate(length)
                .putInt(MAGIC)
                .putInt(Fingerprints.FORMAT)
                .put(digest)
                .putInt(index.sizes().length)
                .putInt(names.size())
                .put(names.toByteArray());
        all.asLongBuffer().put(index.postings());
        all.putInt(length - Integer.BYTES, checksum(all.array(), length - Integer.BYTES));
        return all.array();
    }

    /** A library on a disk that cannot be written works all the same, only not as fast. */
    private static void replace(Path file, byte[] bytes) {
        try {
            store(file, bytes);
        } catch (IOException e) {
            // The index in memory is as good; the next start makes it again.
        }
    }

    private static void store(Path file, byte[] bytes) throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".part");
        try {
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
