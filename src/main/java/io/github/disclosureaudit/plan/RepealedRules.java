package io.github.disclosureaudit.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules and normative documents that are known to be repealed.
 *
 * @param rules rows in the order of the file
 */
public record RepealedRules(List<Rule> rules) {
    private static final List<String> COLUMNS =
            List.of("title", "number", "repealed_on", "replaced_by", "phrases", "source", "confidence");

    public RepealedRules {
        rules = List.copyOf(rules);
    }

    static RepealedRules read(Path file) {
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        for (TableRow row : CsvTable.read(file, COLUMNS, List.of("reissued_on", "note"))) {
            problems.attempt(() -> rule(row)).ifPresent(rules::add);
        }
        problems.throwIfAny();
        return new RepealedRules(rules);
    }

    /** Those that are repealed on a day. */
    public List<Rule> on(LocalDate day) {
        return rules.stream()
                .filter(rule -> !rule.repealedOn().isAfter(day))
                .filter(rule -> rule.reissuedOn().filter(on -> !on.isAfter(day)).isEmpty())
                .toList();
    }

    /** Whether another document of the same title is in force on a day, so that the title alone proves nothing. */
    public boolean isReissued(String title, LocalDate day) {
        return rules.stream()
                .anyMatch(rule -> shortTitle(rule.title()).equals(shortTitle(title))
                        && rule.reissuedOn().filter(on -> !on.isAfter(day)).isPresent());
    }

    private static String shortTitle(String title) {
        return title.replace("中华人民共和国", "");
    }

    private static Rule rule(TableRow row) {
        Confidence confidence =
                switch (row.required("confidence")) {
                    case "official" -> Confidence.OFFICIAL;
                    case "project-default" -> Confidence.PROJECT_DEFAULT;
                    default ->
                        throw row.fault(
                                "confidence",
                                "word-unknown",
                                "confidence",
                                row.cell("confidence"),
                                "official, project-default");
                };
        return new Rule(
                row.required("title"),
                row.cell("number"),
                day(row, "repealed_on"),
                row.cell("reissued_on").isEmpty() ? Optional.empty() : Optional.of(day(row, "reissued_on")),
                row.cell("replaced_by"),
                List.copyOf(phrases(row.cell("phrases"))),
                new Provenance(row.required("source"), confidence));
    }

    private static LocalDate day(TableRow row, String column) {
        String text = row.required(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw row.fault(column, "date-expected", column, text);
        }
    }

    private static Set<String> phrases(String cell) {
        Set<String> phrases = new java.util.LinkedHashSet<>();
        for (String part : cell.split("[;；]")) {
            if (!part.isBlank()) {
                phrases.add(part.strip());
            }
        }
        return phrases;
    }

    /**
     * A repealed rule.
     *
     * @param title its title without 《》
     * @param number its number, for example 海关总署令第215号; empty where it has none
     * @param repealedOn first day on which it is no longer in force
     * @param reissuedOn first day on which another document of the same title is in force
     * @param replacedBy what came instead, empty where nothing did
     * @param phrases further ways in which pages cite it
     * @param provenance where this is known from
     */
    public record Rule(
            String title,
            String number,
            LocalDate repealedOn,
            Optional<LocalDate> reissuedOn,
            String replacedBy,
            List<String> phrases,
            Provenance provenance) {
        public Rule {
            phrases = List.copyOf(phrases);
        }
    }
}
