package io.github.disclosureaudit.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for people, kept as key and arguments so that it can be shown in Chinese and in English.
 *
 * @param bundle name of a bundle below {@code io/github/disclosureaudit/messages/}: {@code x.properties} is Chinese,
 *     {@code x_en.properties} English; empty for a literal that needs no translation
 * @param key key in the bundle, or the literal itself
 * @param arguments what replaces {0}, {1}…; quotes from pages are passed here, never as keys
 * @param more texts that follow, each of its own
 */
public record Message(String bundle, String key, List<String> arguments, List<Message> more) {
    private static final String BETWEEN = " · ";
    private static final String ROOM = "io.github.disclosureaudit.messages.";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** No text at all. */
    public static final Message NONE = new Message("", "", List.of(), List.of());

    public Message {
        arguments = List.copyOf(arguments);
        more = List.copyOf(more);
    }

    public Message(String bundle, String key, List<String> arguments) {
        this(bundle, key, arguments, List.of());
    }

    /** Several texts one after the other, each once, without those that say nothing. */
    public static Message joined(List<Message> texts) {
        List<Message> all =
                texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
        return all.isEmpty()
                ? NONE
                : new Message(all.get(0).bundle, all.get(0).key, all.get(0).arguments, all.subList(1, all.size()));
    }

    public static Message of(String bundle, String key, Object... arguments) {
        return new Message(
                bundle, key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** A text that is the same in every language: a quote, a name, a number. */
    public static Message literal(String text) {
        return new Message("", text, List.of());
    }

    /**
     * The text in a language.
     *
     * @throws java.util.MissingResourceException if bundle or key does not exist
     */
    public String in(Locale locale) {
        StringBuilder text = new StringBuilder(alone(locale));
        more.forEach(next -> text.append(BETWEEN).append(next.in(locale)));
        return text.toString();
    }

    private String alone(Locale locale) {
        if (bundle.isEmpty()) {
            return key;
        }
        String pattern =
                ResourceBundle.getBundle(ROOM + bundle, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }
}
