package io.github.disclosureaudit.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** A value of a YAML file that remembers its place. */
sealed interface RuleNode {
    Mark mark();

    /**
     * A place in a file.
     *
     * @param file file as opened
     * @param line from 1
     * @param column from 1
     */
    record Mark(String file, int line, int column) {
        Problem problem(String key, Object... arguments) {
            return new Problem(
                    file, line, column, Problem.message(key, arguments), Problem.message(key + ".remedy", arguments));
        }

        RuleBookException fault(String key, Object... arguments) {
            return new RuleBookException(problem(key, arguments));
        }
    }

    /** Text, number, date or flag, as written and without quotes. */
    record Scalar(Mark mark, String text) implements RuleNode {
        /**
         * A number with or without a fraction.
         *
         * @param name key, for the message
         */
        double decimal(String name) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw mark.fault("number-expected", name, text);
            }
        }

        int whole(String name) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw mark.fault("whole-expected", name, text);
            }
        }

        LocalDate date(String name) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw mark.fault("date-expected", name, text);
            }
        }

        boolean flag(String name) {
            return switch (text) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw mark.fault("flag-expected", name, text);
            };
        }
    }

    /** A list. */
    record Sequence(Mark mark, List<RuleNode> items) implements RuleNode {}

    /** Keys and values in the order of the file. */
    record Mapping(Mark mark, Map<String, Entry> entries) implements RuleNode {}

    /**
     * A key with its value.
     *
     * @param mark place of the key
     * @param value value
     */
    record Entry(Mark mark, RuleNode value) {}
}
