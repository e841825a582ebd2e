package io.github.disclosureaudit.run.sync;

import io.github.disclosureaudit.regulation.Manuscript;
import java.time.LocalDate;
import java.util.List;

/**
 * One of the state's databases of law, as far as the library needs it. An implementation knows addresses and forms of
 * answers, nothing of the library. Not thread-safe: a database is asked one question after the other.
 */
public interface OfficialDatabase {
    /** Host under which it is known; names the source of its texts. */
    String name();

    /**
     * A version of a regulation in its list.
     *
     * @param id its own identifier of the version
     * @param title title as listed
     * @param state what changes when something about the version changes; may be empty
     */
    record Item(String id, String title, String state) {}

    /**
     * A page of the list.
     *
     * @param page number, from 1
     * @param title only titles that contain it; empty for all
     * @return no items behind the last page
     * @throws SyncException if it cannot be read
     */
    List<Item> list(int page, String title) throws SyncException;

    /**
     * The text of a version with all that the database says about it.
     *
     * @param today day of the evidence for its status
     * @throws SyncException if it cannot be read
     */
    Manuscript text(Item item, LocalDate today) throws SyncException;
}
