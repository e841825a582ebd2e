package io.github.disclosureaudit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of ideographs of which an expression needs one: whatever it finds has at least one of them. What is not surely
 * needed (optional parts, classes, conditions) counts for nothing.
 */
final class NeededWords {
    private static final String OPTIONAL = "?*{";

    /** Quotes, comments and classes that begin with their end are read in other ways. */
    private static final List<String> OF_OTHER_KINDS = List.of("\\Q", "#", "[]", "[^]");

    private final String expression;
    private int at;

    private NeededWords(String expression) {
        this.expression = expression;
    }

    /** The words; empty where none is surely needed. */
    static List<String> of(String expression) {
        if (OF_OTHER_KINDS.stream().anyMatch(expression::contains)) {
            return List.of();
        }
        return new NeededWords(expression).alternatives();
    }

    /** Up to the end or to the bracket that closes a group. */
    private List<String> alternatives() {
        List<String> words = new ArrayList<>();
        boolean free = false;
        boolean more = true;
        while (more) {
            List<String> one = sequence();
            free |= one.isEmpty();
            words.addAll(one);
            more = has('|');
            at += more ? 1 : 0;
        }
        return free ? List.of() : words;
    }

    private List<String> sequence() {
        List<String> best = List.of();
        StringBuilder word = new StringBuilder();
        while (at < expression.length() && !has('|') && !has(')')) {
            char c = expression.charAt(at);
            if (ChineseText.isHan(c)) {
                at++;
                if (!isOptional()) {
                    word.append(c);
                }
                if (quantifier()) {
                    best = better(best, words(word));
                }
            } else {
                best = better(best, words(word));
                best = better(best, part(c));
            }
        }
        return better(best, words(word));
    }

    /** The word that ends here. */
    private static List<String> words(StringBuilder word) {
        List<String> words = word.isEmpty() ? List.of() : List.of(word.toString());
        word.setLength(0);
        return words;
    }

    private List<String> part(char c) {
        List<String> words = List.of();
        if (c == '(') {
            words = group();
        } else if (c == '[') {
            characterClass();
        } else if (c == '\\') {
            escape();
        } else {
            at++;
        }
        List<String> needed = isOptional() ? List.of() : words;
        quantifier();
        return needed;
    }

    private List<String> group() {
        at++;
        boolean plain = !has('?');
        if (expression.startsWith("?:", at)) {
            plain = true;
            at += 2;
        }
        List<String> inside = alternatives();
        at++;
        // Conditions may ask for the absence of words; names and flags are not told apart from them.
        return plain ? inside : List.of();
    }

    private void characterClass() {
        int depth = 0;
        do {
            char c = expression.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        } while (depth > 0 && at < expression.length());
    }

    private void escape() {
        at += 2;
        if (has('{')) {
            at = expression.indexOf('}', at) + 1;
        }
    }

    private boolean isOptional() {
        return at < expression.length() && OPTIONAL.indexOf(expression.charAt(at)) >= 0;
    }

    /** Passes over what says how often something stands; whether there is any. */
    private boolean quantifier() {
        if (has('{')) {
            at = expression.indexOf('}', at) + 1;
        } else if (has('?') || has('*') || has('+')) {
            at++;
        } else {
            return false;
        }
        if (has('?') || has('+')) {
            at++;
        }
        return true;
    }

    private boolean has(char c) {
        return at < expression.length() && expression.charAt(at) == c;
    }

    /** Long words are rarer. */
    private static List<String> better(List<String> one, List<String> other) {
        return shortest(other) > shortest(one) ? other : one;
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
