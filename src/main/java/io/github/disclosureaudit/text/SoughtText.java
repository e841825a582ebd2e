package io.github.disclosureaudit.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An expression that is looked for in the titles of a whole site. Most titles have none of the words that it needs and
 * are passed over without trying it at every character.
 */
public final class SoughtText {
    private final Pattern pattern;
    private final AnyWord needed;
    private final boolean anywhere;

    private SoughtText(Pattern pattern, List<String> words) {
        this.pattern = pattern;
        anywhere = words.isEmpty();
        needed = AnyWord.of(words);
    }

    /** Reads an expression. */
    public static SoughtText of(String expression) {
        return new SoughtText(Pattern.compile(expression), NeededWords.of(expression));
    }

    /** Whether a text has it somewhere. */
    public boolean standsIn(String text) {
        return (anywhere || needed.standsIn(text)) && pattern.matcher(text).find();
    }
}
