package io.github.disclosureaudit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Header fields of a request or response in the order sent; names compare without case. */
public final class Headers {
    /** No field. */
    public static final Headers NONE = new Headers(List.of());

    private final List<Map.Entry<String, String>> fields;

    private Headers(List<Map.Entry<String, String>> fields) {
        this.fields = List.copyOf(fields);
    }

    public static Headers of(List<Map.Entry<String, String>> fields) {
        return new Headers(fields);
    }

    /** Alternating names and values. */
    public static Headers of(String... namesAndValues) {
        List<Map.Entry<String, String>> list = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            list.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(list);
    }

    /** These fields and one more at the end. */
    public Headers with(String name, String value) {
        List<Map.Entry<String, String>> list = new ArrayList<>(fields);
        list.add(Map.entry(name, value));
        return new Headers(list);
    }

    public List<Map.Entry<String, String>> all() {
        return fields;
    }

    /** Value of the first field of that name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Values of all fields of that name. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && headers.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
