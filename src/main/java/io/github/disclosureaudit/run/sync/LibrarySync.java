package io.github.disclosureaudit.run.sync;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.LibraryShelf;
import io.github.disclosureaudit.regulation.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Brings a library up to date with an official database, version by version, and can be cut off at any moment. */
public final class LibrarySync {
    private static final int MOST_FAILURES = 5;

    private final OfficialDatabase database;
    private final LibraryShelf shelf;
    private final SyncJournal journal;
    private final LocalDate today;
    private final Listener listener;
    private int failures;

    /** Is told what happens. */
    public interface Listener {
        /** A text was put into the library, or kept out. */
        void received(Receipt receipt);

        /** A text could not be read; the sync goes on. */
        void missed(String title, Message why);
    }

    private LibrarySync(
            OfficialDatabase database, LibraryShelf shelf, SyncJournal journal, LocalDate today, Listener listener) {
        this.database = database;
        this.shelf = shelf;
        this.journal = journal;
        this.today = today;
        this.listener = listener;
    }

    /**
     * What to read.
     *
     * @param titles only titles that contain one of these; empty for all
     * @param most texts read at most
     * @param fresh read again what was read before
     */
    public record Scope(List<String> titles, int most, boolean fresh) {
        public Scope {
            titles = List.copyOf(titles);
        }
    }

    /**
     * Reads what is new.
     *
     * @return whether everything in the scope was read
     * @throws SyncException if the database cannot be read at all, or several texts in a row cannot
     */
    public static boolean run(
            OfficialDatabase database,
            Path library,
            LibraryShelf shelf,
            Scope scope,
            LocalDate today,
            Listener listener)
            throws IOException, SyncException {
        SyncJournal journal = SyncJournal.open(library, database.name(), scope.fresh);
        LibrarySync sync = new LibrarySync(database, shelf, journal, today, listener);
        int left = scope.most;
        boolean whole = true;
        for (String title : scope.titles.isEmpty() ? List.of("") : scope.titles) {
            Set<String> seen = new HashSet<>();
            for (int page = 1; ; page++) {
                List<OfficialDatabase.Item> items = database.list(page, title);
                // Some lists give their last page again and again.
                if (items.stream().noneMatch(item -> seen.add(item.id()))) {
                    break;
                }
                items.forEach(item -> seen.add(item.id()));
                for (OfficialDatabase.Item item : items) {
                    if (journal.has(item) || !item.title().contains(title)) {
                        continue;
                    }
                    if (left-- <= 0) {
                        return false;
                    }
                    whole &= sync.read(item);
                }
            }
        }
        return whole;
    }

    private boolean read(OfficialDatabase.Item item) throws IOException, SyncException {
        try {
            Receipt receipt = shelf.put(database.text(item, today));
            failures = 0;
            listener.received(receipt);
            if (!receipt.outcome().isOpen()) {
                // What a person has to look at is asked for again the next time.
                journal.add(item, receipt.key());
            }
            return true;
        } catch (SyncException e) {
            listener.missed(item.title(), e.explanation());
            if (++failures >= MOST_FAILURES) {
                throw e;
            }
            return false;
        }
    }

    /** The usual pause between two questions. */
    public static Consumer<Duration> sleeping() {
        return duration -> {
            try {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
