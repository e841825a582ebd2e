package io.github.disclosureaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table back by field id. Columns are taken by position, so either header language will do.
 *
 * @param table name of the table, for messages
 * @param positions position by field id
 */
record RowReader(String table, Map<String, Integer> positions) {
    static RowReader of(Table<?> table) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> ids = table.ids();
        for (int i = 0; i < ids.size(); i++) {
            positions.put(ids.get(i), i);
        }
        return new RowReader(table.name(), Map.copyOf(positions));
    }

    /** Text of a field, empty when the row is shorter. */
    String text(CsvTable.Row row, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("table " + table + " has no column " + id);
        }
        return row.textAt(position);
    }

    /** A whole number; 0 where the cell is empty or was spoilt by hand. */
    int number(CsvTable.Row row, String id) {
        try {
            return Integer.parseInt(text(row, id));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Rows of a file; none when there is no such file. */
    static List<CsvTable.Row> rows(Path file) throws IOException {
        return Files.exists(file) ? CsvTable.read(file).rows() : List.of();
    }
}
