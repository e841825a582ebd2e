package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.plan.ColumnDictionary.Column;
import io.github.disclosureaudit.plan.ColumnDictionary.ColumnClass;
import io.github.disclosureaudit.plan.ColumnDictionary.Window;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code columns.yaml}. */
final class ColumnDictionaryReader {
    private final Problems problems = new Problems();
    private final Map<String, ColumnClass> classes = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private ColumnDictionaryReader() {}

    /**
     * Reads the dictionary.
     *
     * @throws RuleBookException with every fault of the file
     */
    static ColumnDictionary read(Path file) {
        return new ColumnDictionaryReader().dictionary(YamlFile.read(file));
    }

    private ColumnDictionary dictionary(Parameters top) {
        top.requireOnly(Set.of("classes", "columns", "blank-sentences"));
        for (Parameters entry : top.maps("classes")) {
            problems.attempt(() -> columnClass(entry)).ifPresent(one -> {
                if (classes.put(one.id(), one) != null) {
                    problems.addAll(entry.fault("id", "id-twice", one.id()));
                }
            });
        }
        Map<String, String> owners = new HashMap<>();
        for (Parameters entry : top.maps("columns")) {
            problems.attempt(() -> column(entry)).ifPresent(column -> add(entry, column, owners));
        }
        problems.throwIfAny();
        return new ColumnDictionary(
                new ArrayList<>(classes.values()), new ArrayList<>(columns.values()), top.texts("blank-sentences"));
    }

    /** One name must not stand for two columns: nobody could say which one a site has. */
    private void add(Parameters entry, Column column, Map<String, String> owners) {
        if (columns.put(column.id(), column) != null) {
            problems.addAll(entry.fault("id", "id-twice", column.id()));
        }
        List<String> names = new ArrayList<>(column.variants());
        names.add(0, column.name());
        for (String name : names) {
            String other = owners.put(name, column.id());
            if (other != null) {
                problems.addAll(entry.fault("variants", "column-name-twice", name, other));
            }
        }
    }

    private static ColumnClass columnClass(Parameters entry) {
        entry.requireOnly(Set.of("id", "name", "window", "blank-is-fault", "first-level-only"));
        Optional<Window> window = entry.map("window").map(map -> window(entry, map));
        return new ColumnClass(
                entry.text("id"),
                entry.wording("name"),
                window,
                entry.flag("blank-is-fault", true),
                entry.flag("first-level-only", false));
    }

    private static Window window(Parameters owner, Parameters map) {
        map.requireOnly(Set.of("days", "months", "years"));
        Period age = Period.of(map.whole("years", 0), map.whole("months", 0), map.whole("days", 0));
        if (age.isZero() || age.isNegative()) {
            throw owner.fault("window", "window-empty");
        }
        return new Window(age, map.provenance().orElseThrow());
    }

    private Column column(Parameters entry) {
        entry.requireOnly(Set.of("id", "name", "variants", "parts", "class"));
        String classId = entry.text("class");
        if (!classes.containsKey(classId)) {
            throw entry.fault("class", "word-unknown", "class", classId, String.join(", ", classes.keySet()));
        }
        return new Column(entry.text("id"), entry.text("name"), entry.texts("variants"), entry.texts("parts"), classId);
    }
}
