package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.plan.RulesUnderTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run with a rule file that is missing or wrong ends before the first request, with the file and the remedy. */
@Timeout(60)
class WrongRulesTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void copyRules() throws IOException {
        RulesUnderTest.copy(folder.resolve("rules"));
    }

    @Test
    void missingRuleFile() throws IOException {
        Files.delete(folder.resolve("rules/walls.yaml"));
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("walls.yaml");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void wrongRuleFile() throws IOException {
        Path plan = folder.resolve("rules/plan-2021.yaml");
        String text = Files.readString(plan);
        int line = (int) text.substring(0, text.indexOf("    title:")).lines().count() + 1;
        Files.writeString(plan, text.replaceFirst("    title:", "    tittle:"));
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("plan-2021.yaml:" + line).contains("title");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void evidenceForASiteNobodyKnows() throws IOException {
        Files.writeString(
                folder.resolve("rules/evidence/2021.csv"),
                "site,requirement,verdict,note,file\nbeijingg,14,PASS,seen,\n");
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("beijingg").contains("Did you mean \"beijing\"");
    }

    @Test
    void missingPlan() {
        assertThat(run("--plan", folder.resolve("no-plan.yaml").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("no-plan.yaml");
    }

    private int run(String... more) {
        String[] always = {
            "run",
            "--lang",
            "en",
            "--rules",
            folder.resolve("rules").toString(),
            "--out",
            folder.resolve("reports").toString(),
            "--url",
            "http://127.0.0.1:9/",
            "--kind",
            "direct",
            "--name",
            "x"
        };
        String[] all = Stream.concat(Stream.of(always), Stream.of(more)).toArray(String[]::new);
        PrintWriter writer = new PrintWriter(said, true);
        return Application.execute(writer, writer, all);
    }
}
