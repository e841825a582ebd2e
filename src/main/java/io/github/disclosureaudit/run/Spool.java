package io.github.disclosureaudit.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run puts what does not fit into memory: a hidden folder inside its own, gone before the run is finished. What a
 * killed run left there is worth nothing and goes when the next run takes the folder of results.
 */
final class Spool implements AutoCloseable {
    static final String NAME = ".spool";

    private final Path path;

    private Spool(Path path) {
        this.path = path;
    }

    /**
     * Clears away the spools of runs that were killed and makes a new one. Only for whoever holds the lock.
     *
     * @param reports folder of results
     * @param run folder of the run that begins
     */
    static Spool take(Path reports, Path run) throws IOException {
        try (DirectoryStream<Path> stopped = Files.newDirectoryStream(reports, "*.partial")) {
            for (Path folder : stopped) {
                remove(folder.resolve(NAME));
            }
        }
        return new Spool(Files.createDirectories(run.resolve(NAME)));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
