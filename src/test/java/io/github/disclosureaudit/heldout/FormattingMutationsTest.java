package io.github.disclosureaudit.heldout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.RegulationComparer;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every official text, shown in random formatting, equals itself: its own version is found and no article differs. A
 * sample of the texts once by default; every text under 20 mutations with {@code -Dregulations.sweep=true}.
 */
class FormattingMutationsTest {
    private static final Path LIBRARY = Path.of("../shared/regulations");
    private static final boolean FULL = Boolean.getBoolean("regulations.sweep");
    private static final int MUTATIONS = 20;
    private static final int SAMPLE = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(3600)
    void findsNoDifferenceInATextThatIsOnlyFormattedOtherwise() throws IOException {
        assumeTrue(Files.isDirectory(LIBRARY), "the official library is not beside the project");
        // A copy: an index is kept beside the texts.
        Files.createDirectories(folder.resolve("texts"));
        try (Stream<Path> texts = Files.list(LIBRARY.resolve("texts"))) {
            for (Path text : texts.toList()) {
                Files.copy(text, folder.resolve("texts").resolve(String.valueOf(text.getFileName())));
            }
        }
        Library library = Library.open(folder);
        RegulationComparer comparer = new RegulationComparer(library);
        List<RegulationVersion> versions = library.regulations().stream()
                .flatMap(regulation -> regulation.versions().stream())
                .toList();
        List<String> failures = new ArrayList<>();
        int pages = 0;
        for (int v = 0; v < versions.size(); v += FULL ? 1 : SAMPLE) {
            for (int mutation = 0; mutation < (FULL ? MUTATIONS : 1); mutation++) {
                Random random = new Random(v * 1_000L + mutation);
                MutatedPage page = MutatedPage.of(library, versions.get(v), random);
                List<PageComparison> found = comparer.compare(page.read(), DAY);
                pages++;
                if (!isEqual(versions.get(v), found)) {
                    failures.add(versions.get(v).key() + " " + page.dressed() + " " + found);
                }
            }
        }
        assertThat(failures.stream().limit(10).map(one -> one.substring(0, Math.min(600, one.length()))))
                .as("%d of %d pages", failures.size(), pages)
                .isEmpty();
        assertThat(pages).isGreaterThan(versions.size() / SAMPLE);
    }

    private static boolean isEqual(RegulationVersion version, List<PageComparison> found) {
        return found.size() == 1
                && found.get(0).version().filter(version::equals).isPresent()
                && found.get(0).differences().isEmpty();
    }
}
