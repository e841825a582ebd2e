package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was asked for, or the configuration, is wrong: said in plain words, exit code {@link ExitCode#USAGE}. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> messages;

    UsageException(Message... messages) {
        this(List.of(messages));
    }

    UsageException(List<Message> messages) {
        super(messages.isEmpty() ? "" : messages.get(0).in(Locale.ENGLISH));
        this.messages = List.copyOf(messages);
    }

    String explain(Locale locale) {
        return messages.stream().map(message -> message.in(locale)).collect(Collectors.joining("\n"));
    }
}
