package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first: everything planted is found, and nothing that only looks like it. */
@Timeout(180)
class DemoCommandTest {
    @Test
    void findsEveryPlantedFaultAndLeavesLookAlikesAlone(@TempDir Path out) {
        StringWriter talk = new StringWriter();
        int code = Application.execute(
                new PrintWriter(talk), new PrintWriter(talk), "demo", "--lang", "en", "--out", out.toString());
        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(talk.toString())
                .contains(" 0 missed", "look-alikes that are fine, 0 mistaken for faults")
                .doesNotContain("\u2717", "0 faults planted", " 0 look-alikes");
    }
}
