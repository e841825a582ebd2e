package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.heldout.HeldOutScore;
import io.github.disclosureaudit.heldout.HeldOutSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages made from all official texts in many layouts, with planted faults and with negatives, through the command line.
 * {@code -Dheldout.pages=2000 -Dheldout.seed=77} runs a larger set on another seed (docs/regulations-comparison.md).
 */
@Timeout(600)
class HeldOutPagesTest {
    private static final Path LIBRARY = Path.of("../shared/regulations");
    private static final int PAGES = Integer.getInteger("heldout.pages", 120);
    private static final long SEED = Long.getLong("heldout.seed", 20_261_126);

    @TempDir
    Path folder = Path.of("");

    @Test
    void recognisesAndComparesPagesOfEveryLayout() throws IOException {
        assumeTrue(Files.isDirectory(LIBRARY), "the official library is not beside the project");
        new HeldOutSet(LIBRARY, LocalDate.of(2026, 11, 23), folder).write(PAGES, SEED);
        StringWriter out = new StringWriter();
        int code = Application.execute(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "compare",
                "--regulations",
                folder.resolve("library").toString(),
                "--as-of",
                "2026-11-23",
                "--format",
                "csv",
                folder.resolve("pages").toString());
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        HeldOutScore score = HeldOutScore.of(folder.resolve("truth.csv"), out.toString());
        assertThat(score.pages).isGreaterThan(PAGES / 2);
        assertThat(score.altered).isGreaterThan(PAGES / 4);
        assertThat(score.recognition).as("wrongly or not recognised").hasSizeLessThanOrEqualTo(score.pages / 100);
        assertThat(score.verdicts).as("wrong verdicts").hasSizeLessThanOrEqualTo(score.pages / 100);
        assertThat(score.alarms).as("alarms on unaltered texts").hasSizeLessThanOrEqualTo(score.pages / 200);
        assertThat(score.articles)
                .as("articles missed or wrongly reported")
                .hasSizeLessThanOrEqualTo(score.altered / 100);
    }
}
