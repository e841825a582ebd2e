package io.github.disclosureaudit.model;

import java.util.List;

/**
 * A table of the content, spans unrolled: every row has as many cells as the widest.
 *
 * @param rows text of the cells, white space folded; the first row is usually the header
 */
public record Table(List<List<String>> rows) {
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
