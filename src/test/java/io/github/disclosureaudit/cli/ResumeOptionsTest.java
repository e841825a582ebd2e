package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code run --resume} goes on with the question that was asked, or says which option would ask another one. */
@Timeout(60)
class ResumeOptionsTest {
    private static final String RUN = "2021-12-02T0200";

    private static final String SAME = "127-0-0-1=http://127.0.0.1:9/";

    @TempDir
    Path folder;

    private final CommandUnderTest tool = new CommandUnderTest();

    @ParameterizedTest
    @CsvSource({
        "--max-pages, 50, 7, --max-pages 7",
        "--max-bytes, 20000, 5, --max-bytes 5",
        "--max-run-pages, '', 90, --max-run-pages 90",
        "--max-run-bytes, 500, '', --quiet",
        "--as-of, 2021-11-30, 2021-12-31, --as-of 2021-12-31",
        "--no-robots, false, true, --no-robots",
        "--fragments, false, true, --fragments",
        "--allow-private-addresses, false, true, --allow-private-addresses",
        "--dns, /127.0.0.1:53, '', --quiet",
        "--site, beta=http://beta.test/, 127-0-0-1=http://127.0.0.1:9/, --quiet",
        "--site, 127-0-0-1=http://127.0.0.1:9/ gone=http://gone.test/, '', --quiet"
    })
    void anotherQuestionIsRefused(String option, String before, String now, String given) throws Exception {
        started(option + "\t" + before + "\n");
        assertThat(resume(given.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(tool.said())
                .contains(RUN)
                .contains("was started with " + option + " “" + before.replace(SAME + " ", "") + "”, not “" + now + "”")
                .contains("leave --resume out");
        assertThat(folder.resolve("reports").resolve(RUN)).doesNotExist();
    }

    /** Begun in the evening, gone on with after midnight: the day that is judged by stays. */
    @Test
    void theAsOfDateIsThatOfTheStart() throws Exception {
        started("--as-of\t2021-11-30\n");
        resume("--quiet", "--rate", "0", "--parallel", "3");
        assertThat(Files.readString(folder.resolve("reports").resolve(RUN).resolve("run.json")))
                .contains("\"asOf\" : \"2021-11-30\"");
    }

    private void started(String options) throws Exception {
        Path partial = Files.createDirectories(folder.resolve("reports").resolve(RUN + ".partial"));
        Files.writeString(partial.resolve(".order"), options);
    }

    private int resume(String... more) {
        List<String> all = new ArrayList<>(List.of("run", "--lang", "en", "--resume"));
        all.addAll(List.of("--out", folder.resolve("reports").toString()));
        all.addAll(List.of("--url", "http://127.0.0.1:9/", "--kind", "direct", "--name", "样本海关"));
        all.addAll(List.of(more));
        return tool.run(all.toArray(String[]::new));
    }
}
