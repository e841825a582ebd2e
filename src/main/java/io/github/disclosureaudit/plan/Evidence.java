package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an inspector found out off the web: one row of {@code evidence/*.csv}.
 *
 * @param siteId the site
 * @param requirement number of the requirement
 * @param verdict the inspector's verdict
 * @param note why
 * @param file where the proof is kept, as the inspector wrote it; empty when nowhere
 */
public record Evidence(String siteId, int requirement, Verdict verdict, String note, String file) {
    private static final List<String> COLUMNS = List.of("site", "requirement", "verdict", "note", "file");

    /**
     * Reads tables of evidence.
     *
     * @throws RuleBookException with every fault of the tables
     */
    static List<Evidence> read(List<Path> files, Plan plan) {
        Problems problems = new Problems();
        List<Evidence> all = new ArrayList<>();
        for (Path file : files) {
            problems.attempt(() -> CsvTable.read(file, COLUMNS, List.of("inspector", "date")))
                    .ifPresent(rows -> {
                        for (TableRow row : rows) {
                            problems.attempt(() -> evidence(row, plan)).ifPresent(all::add);
                        }
                    });
        }
        problems.throwIfAny();
        return all;
    }

    private static Evidence evidence(TableRow row, Plan plan) {
        String text = row.required("requirement");
        Requirement requirement = plan.requirements().stream()
                .filter(one -> String.valueOf(one.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> row.fault("requirement", "requirement-unknown", text));
        return new Evidence(
                row.required("site"), requirement.number(), verdict(row), row.cell("note"), row.cell("file"));
    }

    private static Verdict verdict(TableRow row) {
        String word = row.required("verdict").toUpperCase(Locale.ROOT);
        return Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(word) || chinese(one).equals(word))
                .findFirst()
                .orElseThrow(() -> row.fault(
                        "verdict",
                        "word-unknown",
                        "verdict",
                        word,
                        Arrays.stream(Verdict.values())
                                .map(one -> one.name() + " " + chinese(one))
                                .collect(Collectors.joining(", "))));
    }

    /** The word that an inspector may write instead. */
    private static String chinese(Verdict verdict) {
        return Message.of("plan", "verdict-word." + verdict.name()).in(Locale.CHINESE);
    }
}
