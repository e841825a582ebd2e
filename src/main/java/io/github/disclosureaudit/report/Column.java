package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

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

    /** A column whose cells are never empty. */
    static <R> Column<R> required(String id, Type type, Function<R, String> value) {
        return new Column<>(id, type, true, List.of(), (row, locale) -> value.apply(row));
    }

    /** A column whose cells may be empty. */
    static <R> Column<R> optional(String id, Type type, Function<R, String> value) {
        return new Column<>(id, type, false, List.of(), (row, locale) -> value.apply(row));
    }

    /** A column with a word of a closed vocabulary in every cell. */
    static <R> Column<R> word(String id, List<String> allowed, Function<R, String> value) {
        return new Column<>(id, Type.STRING, true, allowed, (row, locale) -> value.apply(row));
    }

    /** A column for people, in their language. */
    static <R> Column<R> local(String id, BiFunction<R, Locale, String> value) {
        return new Column<>(id, Type.STRING, false, List.of(), value);
    }

    /** The words of an enumeration. */
    static <E> List<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    /** A number as the text of a cell. */
    static String number(long value) {
        return Long.toString(value);
    }

    /** A number whose zero means unknown. */
    static String known(int value) {
        return value == 0 ? "" : number(value);
    }

    /** A day as the text of a cell, empty when unknown. */
    static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
