package io.github.disclosureaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Throws away archives of old runs, never tables. What stays for every site: the archives of the newest runs, and the
 * newest complete one wherever it is, since the next incremental night compares with it. Each archive holds all that it
 * refers to, so none is needed by another. Of what was read of pages only the newest file of each site is of any use.
 */
public final class ArchiveRetention {
    private static final String ENDING = ".warc.gz";

    private ArchiveRetention() {}

    /**
     * What was thrown away.
     *
     * @param archives files
     * @param runs runs they belonged to
     * @param bytes their size, with that of what was read of their pages
     */
    public record Pruned(int archives, int runs, long bytes) {}

    /**
     * Prunes a folder of results.
     *
     * @param out the {@code --out} folder
     * @param keep runs whose archives stay, newest first; at least 1
     * @param dryRun whether to say only what would go
     * @throws OutputLock.HeldException if a run is writing there
     * @throws IOException if a file cannot be deleted
     */
    public static Pruned prune(Path out, int keep, boolean dryRun) throws IOException, OutputLock.HeldException {
        if (keep < 1) {
            throw new IllegalArgumentException("keep " + keep);
        }
        try (OutputLock lock =
                OutputLock.take(out, "process " + ProcessHandle.current().pid() + ", archive prune")) {
            return prune(runs(out), keep, dryRun);
        }
    }

    private static Pruned prune(List<Path> runs, int keep, boolean dryRun) throws IOException {
        Set<String> vouched = new HashSet<>();
        int archives = 0;
        int touched = 0;
        long bytes = 0;
        for (int i = 0; i < runs.size(); i++) {
            int before = archives;
            for (Path archive : files(runs.get(i), ENDING)) {
                String site = archive.getFileName().toString();
                boolean baseline = !vouched.contains(site) && Baselines.vouches(archive);
                if (baseline) {
                    vouched.add(site);
                }
                if (i >= keep && !baseline) {
                    bytes += Files.size(archive);
                    archives++;
                    if (!dryRun) {
                        Files.delete(archive);
                    }
                }
            }
            touched += archives > before ? 1 : 0;
        }
        return new Pruned(archives, touched, bytes + pruneFacts(runs, dryRun));
    }

    private static long pruneFacts(List<Path> runs, boolean dryRun) throws IOException {
        Set<String> newest = new HashSet<>();
        long bytes = 0;
        for (Path run : runs) {
            for (Path facts : files(run, Baselines.FACTS)) {
                if (!newest.add(facts.getFileName().toString())) {
                    bytes += Files.size(facts);
                    if (!dryRun) {
                        Files.delete(facts);
                    }
                }
            }
        }
        return bytes;
    }

    /** Finished runs, the newest first. */
    private static List<Path> runs(Path out) throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            List<Path> runs = new ArrayList<>(
                    folders.filter(folder -> RunId.isRunId(folder.getFileName().toString()))
                            .sorted()
                            .toList());
            Collections.reverse(runs);
            return runs;
        }
    }

    private static List<Path> files(Path run, String ending) throws IOException {
        Path folder = run.resolve("archive");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
