package io.github.disclosureaudit.crawl;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A small JSON object as far as its own fields go: enough to read what a program says about itself, without taking what
 * lies deeper for its word.
 *
 * @param fields texts, numbers and words by name in lower case, in order
 * @param deep whether a field holds a list or an object that is not empty
 */
record FlatObject(Map<String, String> fields, boolean deep) {
    FlatObject {
        fields = Map.copyOf(fields);
    }

    /** Reads a text that is one object and nothing else; empty for any other. */
    static Optional<FlatObject> parse(String text) {
        try {
            Reader reader = new Reader(text);
            FlatObject object = reader.object();
            return reader.isAtEnd() ? Optional.of(object) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        FlatObject object() {
            Map<String, String> fields = new LinkedHashMap<>();
            boolean deep = false;
            take('{');
            while (peek() != '}') {
                String name = string().toLowerCase(Locale.ROOT);
                take(':');
                char first = peek();
                if (first == '{' || first == '[') {
                    deep |= skipped();
                } else {
                    fields.put(name, first == '"' ? string() : word());
                }
                if (peek() != '}') {
                    take(',');
                }
            }
            take('}');
            return new FlatObject(fields, deep);
        }

        boolean isAtEnd() {
            skipBlanks();
            return at == text.length();
        }

        /** Passes over a list or an object; true where something was in it. */
        private boolean skipped() {
            int start = at;
            int depth = 0;
            do {
                char c = peek();
                if (c == '"') {
                    string();
                    continue;
                }
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            } while (depth > 0);
            return !text.substring(start + 1, at - 1).isBlank();
        }

        private String word() {
            int start = at;
            while (at < text.length() && ",}]".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
                at++;
            }
            return text.substring(start, at);
        }

        private String string() {
            take('"');
            StringBuilder value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at++);
                value.append(c == '\\' ? escaped() : c);
            }
            take('"');
            return value.toString();
        }

        private char escaped() {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            if (c == 'u' && at + 4 <= text.length()) {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            return c == 'n' || c == 'r' || c == 't' ? ' ' : c;
        }

        private char peek() {
            skipBlanks();
            if (at >= text.length()) {
                throw new IllegalArgumentException("ends too early");
            }
            return text.charAt(at);
        }

        private void take(char expected) {
            if (peek() != expected) {
                throw new IllegalArgumentException("no " + expected);
            }
            at++;
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }
    }
}
