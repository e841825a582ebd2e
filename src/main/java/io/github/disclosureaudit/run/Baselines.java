package io.github.disclosureaudit.run;

import io.github.disclosureaudit.archive.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Against what an incremental night compares: for each site the newest archive of a finished run whose crawl was
 * complete. A night that a wall, an outage or a budget cut short vouches for nothing.
 */
final class Baselines {
    private static final Logger LOG = LoggerFactory.getLogger(Baselines.class);

    /** Ending of the file beside an archive that holds what was read of its pages. */
    static final String FACTS = ".facts";

    /** Older runs are not worth the reading. */
    private static final int RUNS = 7;

    private final List<Path> archives;

    private Baselines(List<Path> archives) {
        this.archives = archives;
    }

    /** A night that fetches everything. */
    static Baselines none() {
        return new Baselines(List.of());
    }

    /**
     * The finished runs of a folder of results.
     *
     * @param reports the {@code --out} folder
     */
    static Baselines of(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return none();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            return new Baselines(folders.filter(folder -> RunId.isRunId(String.valueOf(folder.getFileName())))
                    .sorted(Comparator.comparing(
                            folder -> String.valueOf(folder.getFileName()), Comparator.reverseOrder()))
                    .limit(RUNS)
                    .map(folder -> folder.resolve("archive"))
                    .toList());
        }
    }

    /** The baseline of a site; empty when everything must be fetched. */
    Optional<Baseline> of(String siteId) {
        return archives.stream()
                .map(folder -> folder.resolve(siteId + ".warc.gz"))
                .filter(Files::isRegularFile)
                .map(Baselines::open)
                .flatMap(Optional::stream)
                .filter(Baselines::isComplete)
                .findFirst();
    }

    /** What was read of a site's pages in the newest night that kept it. */
    Optional<Path> facts(String siteId) {
        return archives.stream()
                .map(folder -> folder.resolve(siteId + FACTS))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether an archive can vouch for anything. */
    static boolean vouches(Path archive) {
        return open(archive).filter(Baselines::isComplete).isPresent();
    }

    private static boolean isComplete(Baseline baseline) {
        return baseline.note(EndCard.NOTE).filter(EndCard.COMPLETE::equals).isPresent();
    }

    private static Optional<Baseline> open(Path file) {
        try {
            Baseline baseline = Baseline.open(file);
            String doubts = baseline.note(DoubtCard.NOTE).orElse("");
            return Optional.of(baseline.doubting(DoubtCard.addresses(doubts)));
        } catch (IOException | RuntimeException e) {
            // An archive that cannot be read costs a full fetch, not the night.
            LOG.warn("{} cannot be compared with: {}", file, String.valueOf(e));
            return Optional.empty();
        }
    }
}
