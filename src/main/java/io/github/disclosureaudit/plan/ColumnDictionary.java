package io.github.disclosureaudit.plan;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Names of columns: what a column is called, how it may be called and how fresh it must be.
 *
 * @param classes classes of columns, by id
 * @param columns columns, in the order of the file
 * @param blankSentences sentences that say a list has nothing, for example 暂无信息
 */
public record ColumnDictionary(List<ColumnClass> classes, List<Column> columns, List<String> blankSentences) {
    public ColumnDictionary {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        blankSentences = List.copyOf(blankSentences);
    }

    /** The column with that id. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The class with that id. */
    public Optional<ColumnClass> columnClass(String id) {
        return classes.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The class of a column. */
    public ColumnClass classOf(Column column) {
        return columnClass(column.classId()).orElseThrow();
    }

    /**
     * What a column is about.
     *
     * @param id the word by which checks ask for it
     * @param name preferred Chinese name
     * @param variants other names seen or to be expected, the likeliest first; without {@code name}
     * @param parts texts that a name of such a column contains where no full name fits, the likeliest first
     * @param classId its class
     */
    public record Column(String id, String name, List<String> variants, List<String> parts, String classId) {
        public Column {
            variants = List.copyOf(variants);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A class of columns with one rule of freshness.
     *
     * @param id word of the rule files
     * @param name what it is, in both languages
     * @param window how old the newest entry may be; empty where age is no fault
     * @param blankIsFault whether a column of this class without any entry is a blank column
     * @param firstLevelOnly whether the window binds only columns linked from the home page
     */
    public record ColumnClass(
            String id, Wording name, Optional<Window> window, boolean blankIsFault, boolean firstLevelOnly) {}

    /**
     * How old the newest entry may be.
     *
     * @param age days, months or years before the as-of date
     * @param provenance where the figure comes from
     */
    public record Window(Period age, Provenance provenance) {}
}
