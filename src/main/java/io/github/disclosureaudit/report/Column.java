package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * One column of a table: its name, meaning, type and where its value comes from. Titles and descriptions stand in the
 * message bundle {@code report} under {@code column.<id>} and {@code column.<id>.about}.
 *
 * @param <R> row of the table
 * @param id field id, lower case with underscores
 * @param type data type
 * @param required whether a cell may never be empty
 * @param allowed closed vocabulary, empty for an open one
 * @param value text of the cell in a language; empty when unknown, never a made-up value
 */
public record Column<R>(
        String id, Type type, boolean required, List<String> allowed, BiFunction<R, Locale, String> value) {
    public Column {
        allowed = List.copyOf(allowed);
    }

    /** Data types of the Frictionless table schema that the tables use. */
    public enum Type {
        STRING,
        INTEGER,
        DATE,
        DATETIME,
        URI;

        /** The word used in the data package. */
        public String id() {
            return this == URI ? "string" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Header of the column: the field id in English, the Chinese name in Chinese. */
    public String header(Locale locale) {
        return isChinese(locale) ? title(locale) : id;
    }

    /** Name of the column for people. */
    public String title(Locale locale) {
        return Message.of("report", "column." + id).in(locale);
    }

    /** What the column means and how to read its values. */
    public String description(Locale locale) {
        return Message.of("report", "column." + id + ".about").in(locale);
    }

    static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
