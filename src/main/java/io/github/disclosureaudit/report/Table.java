package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import java.util.List;
import java.util.Locale;

/**
 * A table: its columns in their constant order.
 *
 * @param <R> row of the table
 * @param name name in the data package, for example {@code findings}
 * @param key field ids that together name a row, empty when nothing does
 * @param columns the columns
 */
public record Table<R>(String name, List<String> key, List<Column<R>> columns) {
    public Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** Header row in a language. */
    public List<String> header(Locale locale) {
        return columns.stream().map(column -> column.header(locale)).toList();
    }

    /** Field ids in order. */
    public List<String> ids() {
        return columns.stream().map(Column::id).toList();
    }

    /** Position of a field, 0-based. */
    public int indexOf(String id) {
        int index = ids().indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("table " + name + " has no column " + id);
        }
        return index;
    }

    /** Cells of a row, not yet made safe for spreadsheets. */
    public List<String> cells(R row, Locale locale) {
        return columns.stream().map(column -> column.value().apply(row, locale)).toList();
    }

    /** Name of the table for people. */
    public String title(Locale locale) {
        return Message.of("report", "table." + name).in(locale);
    }
}
