package io.github.disclosureaudit.run.sync;

import io.github.disclosureaudit.model.Message;
import java.util.Locale;

/** A database could not be read: it does not answer, answers with a challenge, or speaks another language than known. */
public final class SyncException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    SyncException(String key, Object... arguments) {
        this(Message.of("regulation", key, arguments));
    }

    private SyncException(Message message) {
        super(message.in(Locale.ENGLISH));
        this.message = message;
    }

    /** What went wrong, for people. */
    public Message explanation() {
        return message;
    }
}
