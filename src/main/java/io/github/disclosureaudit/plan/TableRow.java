package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.plan.RuleNode.Mark;
import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param file the table
 * @param line line of the file where the row begins
 * @param columns column name to cell index
 * @param cells cells as written
 */
record TableRow(String file, int line, Map<String, Integer> columns, List<String> cells) {
    TableRow {
        columns = Map.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** The cell without white space around it; empty where the row is too short or the column absent. */
    String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : strip(cells.get(index));
    }

    /** A cell that must not be empty. */
    String required(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw fault(column, "cell-empty", column);
        }
        return cell;
    }

    RuleBookException fault(String column, String key, Object... arguments) {
        return new Mark(file, line, columns.getOrDefault(column, 0) + 1).fault(key, arguments);
    }

    /** Spreadsheets leave no-break and full-width blanks behind. */
    private static String strip(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }
}
