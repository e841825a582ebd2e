package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.text.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of one run beside its tables: {@code run.log} for people, {@code run.jsonl} for machines with one JSON object
 * a line and no character in it that a terminal or a reader of lines could take for an order. A resumed run goes on in the same files. That a line cannot be written never ends a run. Safe for many
 * threads.
 */
public final class RunLog {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private final Path folder;
    private final Locale locale;
    private final InstantSource clock;

    /** @param folder folder of the run while it is written */
    public RunLog(Path folder, Locale locale, InstantSource clock) {
        this.folder = folder;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param name closed vocabulary of docs/night-run.md
     * @param fields numbers and texts by name; texts, numbers and maps of them
     * @param text the same for people
     */
    public record Event(String name, Map<String, Object> fields, Message text) {}

    /** Adds a line to both files. */
    public synchronized void tell(Event event) {
        String at = RunContext.time(clock.instant());
        ObjectNode line = Json.MAPPER.createObjectNode().put("at", at).put("event", event.name());
        event.fields().forEach((name, value) -> line.set(name, Json.MAPPER.valueToTree(value)));
        try {
            append("run.log", at + " " + OneLine.of(event.text().in(locale)) + "\n");
            append("run.jsonl", OneLine.of(line.toString()) + "\n");
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the log cannot be written: {}", String.valueOf(e));
        }
    }

    private void append(String name, String line) throws IOException {
        Files.writeString(
                folder.resolve(name),
                line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
