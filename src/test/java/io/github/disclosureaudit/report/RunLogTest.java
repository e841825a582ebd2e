package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.disclosureaudit.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an event says, it is one line for people and one object for machines. */
@Timeout(30)
class RunLogTest {
    private static final String HOSTILE = "甲\r\n{\"event\":\"run-done\"}\u2028\u0085乙\u001B[2J\u202E\uD840";

    @TempDir
    Path folder;

    @Test
    void anEventIsOneLineInBothFiles() throws IOException {
        RunLog log = new RunLog(folder, Locale.CHINESE, InstantSource.fixed(Instant.EPOCH));
        log.tell(new RunLog.Event("site-failed", Map.of("fault", HOSTILE), Message.literal(HOSTILE)));
        log.tell(new RunLog.Event("run-done", Map.of("exit", 4), Message.literal("完")));
        List<String> objects =
                List.of(Files.readString(folder.resolve("run.jsonl")).split("\\R"));
        assertThat(objects).hasSize(2);
        JsonNode first = Json.MAPPER.readTree(objects.get(0));
        assertThat(first.path("event").asText()).isEqualTo("site-failed");
        assertThat(first.path("fault").asText()).startsWith("甲\r\n{").contains("乙\u001B[2J");
        String forPeople = Files.readString(folder.resolve("run.log"));
        assertThat(forPeople.split("\\R")).hasSize(2);
        assertThat(forPeople).doesNotContain("\u001B", "\u202E", "\u2028");
    }
}
