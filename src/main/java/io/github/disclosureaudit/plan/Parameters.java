package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.plan.RuleNode.Entry;
import io.github.disclosureaudit.plan.RuleNode.Mapping;
import io.github.disclosureaudit.plan.RuleNode.Scalar;
import io.github.disclosureaudit.plan.RuleNode.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Named values of a rule file with typed access. Every accessor throws {@link RuleBookException} with file, line and
 * column where a value is not of the asked type. A number must say where it comes from: either as {@code {value: 14,
 * source: …, confidence: official}} or by the keys {@code source} and {@code confidence} beside it.
 */
public final class Parameters {
    /** No parameters at all. */
    public static final Parameters NONE = new Parameters(new Mapping(new RuleNode.Mark("", 0, 0), Map.of()));

    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final String CONFIDENCE = "confidence";
    private static final String EVIDENCE_ONLY = "evidence-only";
    private static final Set<String> ALWAYS_KNOWN = Set.of(SOURCE, CONFIDENCE, EVIDENCE_ONLY);

    private final Mapping mapping;

    Parameters(Mapping mapping) {
        this.mapping = mapping;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Names that are given, in the order of the file. */
    public Set<String> names() {
        return new LinkedHashMap<>(mapping.entries()).keySet();
    }

    public boolean has(String name) {
        return mapping.entries().containsKey(name);
    }

    /** Place of these values as {@code file:line:column}, for messages. */
    public String place() {
        RuleNode.Mark mark = mapping.mark();
        return mark.file() + ":" + mark.line() + ":" + mark.column();
    }

    /**
     * Refuses names that nobody reads, with a suggestion.
     *
     * @throws RuleBookException with one problem for each unknown name
     */
    public void requireOnly(Set<String> known) {
        List<Problem> problems = unknown(known);
        if (!problems.isEmpty()) {
            throw new RuleBookException(problems);
        }
    }

    /** One problem for each name that is not known; {@code source}, {@code confidence} and {@code evidence-only} always are. */
    public List<Problem> unknown(Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(ALWAYS_KNOWN);
        List<Problem> problems = new ArrayList<>();
        mapping.entries().forEach((name, entry) -> {
            if (!all.contains(name)) {
                problems.add(unknown(name, entry, all));
            }
        });
        return problems;
    }

    private static Problem unknown(String name, Entry entry, Set<String> known) {
        return Spelling.nearest(name, known)
                .map(near -> entry.mark().problem("key-unknown-near", name, near))
                .orElseGet(() -> entry.mark().problem("key-unknown", name, String.join(", ", known)));
    }

    /** A text that must be given and not blank. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public String text(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    public Optional<String> optionalText(String name) {
        return scalar(name).map(Scalar::text).filter(text -> !text.isBlank());
    }

    /** Texts of a list; one text alone counts as a list of one; empty when absent. */
    public List<String> texts(String name) {
        Entry entry = mapping.entries().get(name);
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof Scalar scalar) {
            return scalar.text().isBlank() ? List.of() : List.of(scalar.text());
        }
        List<String> texts = new ArrayList<>();
        for (RuleNode item : sequence(name, entry).items()) {
            if (!(item instanceof Scalar scalar)) {
                throw item.mark().fault("text-expected", name);
            }
            texts.add(scalar.text());
        }
        return List.copyOf(texts);
    }

    /** {@link #texts(String)}, or another list when absent. */
    public List<String> texts(String name, List<String> otherwise) {
        return has(name) ? texts(name) : List.copyOf(otherwise);
    }

    /** Regular expressions of a list, without regard to capitals, line by line; empty when absent. */
    public List<Pattern> patterns(String name) {
        return texts(name).stream().map(text -> pattern(name, text)).toList();
    }

    private Pattern pattern(String name, String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw fault(name, "pattern-expected", name, text, e.getDescription());
        }
    }

    public boolean flag(String name, boolean otherwise) {
        return scalar(name).map(scalar -> scalar.flag(name)).orElse(otherwise);
    }

    /** Whether a check only collects evidence: what it comes to is shown and decides nothing. */
    public boolean evidenceOnly() {
        return flag(EVIDENCE_ONLY, false);
    }

    /** A number with its source. */
    public double number(String name, double otherwise) {
        return sourced(name).map(scalar -> scalar.decimal(name)).orElse(otherwise);
    }

    /** A whole number with its source. */
    public int whole(String name, int otherwise) {
        return sourced(name).map(scalar -> scalar.whole(name)).orElse(otherwise);
    }

    /** A whole number that is no figure of a rule (a year, a number of an item) and so needs no source. */
    public int plainWhole(String name) {
        return scalar(name).orElseThrow(() -> missing(name)).whole(name);
    }

    public Optional<LocalDate> date(String name) {
        return scalar(name).map(scalar -> scalar.date(name));
    }

    /** A text in both languages, written as {@code {zh: …, en: …}}. */
    public Wording wording(String name) {
        Parameters both = map(name).orElseThrow(() -> missing(name));
        both.requireOnly(Set.of("zh", "en"));
        return new Wording(both.text("zh"), both.text("en"));
    }

    /** Values below a name. */
    public Optional<Parameters> map(String name) {
        Entry entry = mapping.entries().get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Mapping inner) {
            return Optional.of(new Parameters(inner));
        }
        throw entry.value().mark().fault("map-expected", name);
    }

    /** The mappings of a list; empty when absent. */
    public List<Parameters> maps(String name) {
        Entry entry = mapping.entries().get(name);
        if (entry == null) {
            return List.of();
        }
        List<Parameters> maps = new ArrayList<>();
        for (RuleNode item : sequence(name, entry).items()) {
            if (!(item instanceof Mapping inner)) {
                throw item.mark().fault("map-expected", name);
            }
            maps.add(new Parameters(inner));
        }
        return List.copyOf(maps);
    }

    /** Where the value of a name comes from; empty when nothing is said. */
    public Optional<Provenance> provenance(String name) {
        Optional<Provenance> own = isMap(name) ? map(name).flatMap(Parameters::provenance) : Optional.empty();
        return own.or(this::provenance);
    }

    /** Where these values come from as a whole; empty when nothing is said. */
    public Optional<Provenance> provenance() {
        Optional<String> source = optionalText(SOURCE);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(source.get(), choice(CONFIDENCE, Confidence.values(), Confidence::id)));
    }

    /** One of a closed set of words. */
    <T> T choice(String name, T[] all, java.util.function.Function<T, String> id) {
        Scalar scalar = scalar(name).orElseThrow(() -> missing(name));
        List<String> words = new ArrayList<>();
        for (T one : all) {
            if (id.apply(one).equals(scalar.text())) {
                return one;
            }
            words.add(id.apply(one));
        }
        throw scalar.mark().fault("word-unknown", name, scalar.text(), String.join(", ", words));
    }

    /** The same values but one. */
    Parameters without(String name) {
        Map<String, Entry> rest = new LinkedHashMap<>(mapping.entries());
        rest.remove(name);
        return new Parameters(new Mapping(mapping.mark(), rest));
    }

    boolean isMap(String name) {
        Entry entry = mapping.entries().get(name);
        return entry != null && entry.value() instanceof Mapping;
    }

    /** A fault at the value of a name, or at the whole where it is absent. */
    RuleBookException fault(String name, String key, Object... arguments) {
        Entry entry = mapping.entries().get(name);
        return (entry == null ? mapping.mark() : entry.value().mark()).fault(key, arguments);
    }

    private Optional<Scalar> sourced(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (provenance(name).isEmpty()) {
            throw fault(name, "number-without-source", name);
        }
        return isMap(name) ? map(name).flatMap(inner -> inner.scalar(VALUE)) : scalar(name);
    }

    private Optional<Scalar> scalar(String name) {
        Entry entry = mapping.entries().get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        throw entry.value().mark().fault("text-expected", name);
    }

    private static Sequence sequence(String name, Entry entry) {
        if (entry.value() instanceof Sequence sequence) {
            return sequence;
        }
        throw entry.value().mark().fault("list-expected", name);
    }

    private RuleBookException missing(String name) {
        return mapping.mark().fault("key-missing", name);
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
