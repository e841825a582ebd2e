package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Message;
import java.util.Locale;

/**
 * One fault of a rule file, with its place and what to do about it.
 *
 * @param file the file as it was opened
 * @param line line from 1, 0 where the file as a whole is meant
 * @param column column from 1; in a table the number of the cell in its row
 * @param message what is wrong
 * @param remedy what to do
 */
public record Problem(String file, int line, int column, Message message, Message remedy) {
    /** One line in the form {@code file:line:column: what is wrong. What to do.} */
    public String in(Locale locale) {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        String tail = remedy.isEmpty() ? "" : " " + remedy.in(locale);
        return place + ": " + message.in(locale) + tail;
    }

    static Message message(String key, Object... arguments) {
        return Message.of("plan", key, arguments);
    }
}
