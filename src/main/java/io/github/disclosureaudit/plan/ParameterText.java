package io.github.disclosureaudit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters of a rule as a person reads them: each with its value and, where one is given, its source and confidence. */
public final class ParameterText {
    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final String CONFIDENCE = "confidence";

    private ParameterText() {}

    /** One line for each parameter, in the order of the file. */
    public static List<String> lines(Parameters parameters) {
        List<String> lines = new ArrayList<>();
        String common = provenance(parameters.mapping());
        if (!common.isEmpty()) {
            lines.add(common.strip());
        }
        parameters.mapping().entries().forEach((name, entry) -> {
            if (!name.equals(SOURCE) && !name.equals(CONFIDENCE)) {
                lines.add(name + ": " + text(entry.value()));
            }
        });
        return lines;
    }

    private static String text(RuleNode node) {
        if (node instanceof RuleNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof RuleNode.Sequence sequence) {
            return sequence.items().stream().map(ParameterText::text).collect(Collectors.joining(", "));
        }
        RuleNode.Mapping mapping = (RuleNode.Mapping) node;
        RuleNode.Entry value = mapping.entries().get(VALUE);
        return (value == null ? pairs(mapping) : text(value.value())) + provenance(mapping);
    }

    private static String pairs(RuleNode.Mapping mapping) {
        return mapping.entries().entrySet().stream()
                .filter(one -> !one.getKey().equals(SOURCE) && !one.getKey().equals(CONFIDENCE))
                .map(one -> one.getKey() + " " + text(one.getValue().value()))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String provenance(RuleNode.Mapping mapping) {
        Map<String, RuleNode.Entry> entries = mapping.entries();
        if (!entries.containsKey(SOURCE)) {
            return "";
        }
        String confidence = entries.containsKey(CONFIDENCE)
                ? "; " + text(entries.get(CONFIDENCE).value())
                : "";
        return "  (" + text(entries.get(SOURCE).value()) + confidence + ")";
    }
}
