package io.github.disclosureaudit.run.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been read from a database: a line a version, written when its text is in the library. A sync that was cut off
 * goes on behind the last line; the next one asks only for what is new or has changed.
 */
final class SyncJournal {
    private static final String SEPARATOR = "\t";

    private final Path file;
    private final Map<String, String> states = new HashMap<>();

    private SyncJournal(Path file) {
        this.file = file;
    }

    static SyncJournal open(Path library, String database, boolean fresh) throws IOException {
        SyncJournal journal = new SyncJournal(library.resolve("." + database + ".sync"));
        Files.createDirectories(library);
        if (fresh) {
            Files.deleteIfExists(journal.file);
        }
        if (Files.exists(journal.file)) {
            String text = Files.readString(journal.file, StandardCharsets.UTF_8);
            // A line without its end was being written when the last sync was cut off.
            List<String> whole =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            for (String line : whole) {
                String[] cells = line.split(SEPARATOR, -1);
                if (cells.length >= 2) {
                    journal.states.put(cells[0], cells[1]);
                }
            }
            if (!text.endsWith("\n")) {
                Files.writeString(journal.file, "\n", StandardOpenOption.APPEND);
            }
        }
        return journal;
    }

    boolean has(OfficialDatabase.Item item) {
        return item.state().equals(states.get(item.id()));
    }

    void add(OfficialDatabase.Item item, String key) throws IOException {
        String line = String.join(SEPARATOR, item.id(), item.state(), key) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        states.put(item.id(), item.state());
    }
}
