package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Optional;

/**
 * A list on a page: the entries of a column, or one box of a hub page.
 *
 * @param heading label above it, empty when none
 * @param more address of the column it is an excerpt of, where the heading or a 更多 link names one
 * @param items entries in page order
 * @param pages number of pages that the pager names, 1 without a pager
 */
public record ListBlock(String heading, Optional<Url> more, List<ListItem> items, int pages) {
    public ListBlock {
        items = List.copyOf(items);
    }
}
