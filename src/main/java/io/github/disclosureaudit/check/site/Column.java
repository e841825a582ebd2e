package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Url;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 栏目: one column of a site, whatever number of addresses and pager pages it has.
 *
 * @param name its name as the site writes it
 * @param address address people are sent to
 * @param pages its pages that opened, first page first; empty when none did
 * @param entries entries of all its pages
 * @param children names of sub-columns that it shows
 * @param path names of the columns above it, home not among them; empty when unknown
 * @param state what there is to see
 * @param reason why it could not be looked at; empty when it could
 * @param complete whether all pages that its pager names were seen
 */
public record Column(
        String name,
        Url address,
        List<Page> pages,
        List<Entry> entries,
        List<String> children,
        List<String> path,
        State state,
        Optional<Reason> reason,
        boolean complete) {
    public Column {
        pages = List.copyOf(pages);
        entries = List.copyOf(entries);
        children = List.copyOf(children);
        path = List.copyOf(path);
    }

    /** By the address alone: every entry holds a whole page, which is much to hash. */
    @Override
    public int hashCode() {
        return address.hashCode();
    }

    /** What a column shows. */
    public enum State {
        /** Entries, sub-columns or a text. */
        FILLED,
        /** It answers and shows nothing, or only that there is nothing. */
        BLANK,
        /** Drawn by script: what it holds is not in the HTML. */
        SCRIPT_ONLY,
        /** Behind a wall, limited or forbidden. */
        BLOCKED,
        /** Its address is broken. */
        BROKEN,
        /** Not asked for. */
        NOT_FETCHED
    }

    /** Whether what it holds is known. */
    public boolean isKnown() {
        return state == State.FILLED || state == State.BLANK || state == State.BROKEN;
    }

    /** Whether there is something in it. */
    public boolean isFilled() {
        return state == State.FILLED;
    }

    /** Date of the newest dated entry. */
    public Optional<LocalDate> newest() {
        return entries.stream().flatMap(entry -> entry.date().stream()).max(Comparator.naturalOrder());
    }

    /** Date of the oldest dated entry. */
    public Optional<LocalDate> oldest() {
        return entries.stream().flatMap(entry -> entry.date().stream()).min(Comparator.naturalOrder());
    }

    /** The first page. */
    public Optional<Page> page() {
        return pages.stream().findFirst();
    }
}
