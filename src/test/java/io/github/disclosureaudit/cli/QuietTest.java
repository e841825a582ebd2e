package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class QuietTest {
    @Test
    void saysNothingAtAllOfARunThatGoesWell(@TempDir Path out) {
        StringWriter data = new StringWriter();
        StringWriter talk = new StringWriter();
        int code = Application.execute(
                new PrintWriter(data), new PrintWriter(talk), "demo", "--quiet", "--out", out.toString());
        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(data.toString()).isEmpty();
        assertThat(talk.toString()).isEmpty();
        assertThat(out.resolve("ledger.csv")).exists();
    }
}
