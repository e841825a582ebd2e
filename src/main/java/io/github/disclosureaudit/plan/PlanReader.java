package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.SiteKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a plan file. */
final class PlanReader {
    private static final Set<String> TOP_KEYS = Set.of("year", "title", "issued", "sections", "requirements");
    private static final Set<String> KEYS =
            Set.of("number", "title", "section", "units", "deadline", "applies-to", "class", "checks");

    private final Problems problems = new Problems();

    private PlanReader() {}

    /**
     * Reads a plan.
     *
     * @throws RuleBookException with every fault of the file
     */
    static Plan read(Path file) {
        return new PlanReader().plan(YamlFile.read(file));
    }

    private Plan plan(Parameters top) {
        problems.attempt(() -> {
            top.requireOnly(TOP_KEYS);
            return true;
        });
        int year = top.plainWhole("year");
        Optional<Wording> title = problems.attempt(() -> top.wording("title"));
        Optional<LocalDate> issued = problems.attempt(
                () -> top.date("issued").orElseThrow(() -> top.fault("issued", "key-missing", "issued")));
        List<Plan.Section> sections = new ArrayList<>();
        for (Parameters section : top.maps("sections")) {
            problems.attempt(() -> section(section)).ifPresent(sections::add);
        }
        List<Requirement> requirements = requirements(top, year, sections);
        problems.throwIfAny();
        return new Plan(year, title.orElseThrow(), issued.orElseThrow(), sections, requirements);
    }

    private static Plan.Section section(Parameters section) {
        section.requireOnly(Set.of("id", "title"));
        return new Plan.Section(section.text("id"), section.wording("title"));
    }

    private List<Requirement> requirements(Parameters top, int year, List<Plan.Section> sections) {
        Set<String> known = sections.stream().map(Plan.Section::id).collect(Collectors.toSet());
        DeadlineReader deadlines = new DeadlineReader(year);
        Set<Integer> numbers = new HashSet<>();
        List<Requirement> requirements = new ArrayList<>();
        for (Parameters entry : top.maps("requirements")) {
            problems.attempt(() -> requirement(entry, deadlines, known)).ifPresent(one -> {
                if (!numbers.add(one.number())) {
                    problems.addAll(entry.fault("number", "number-twice", one.number()));
                }
                requirements.add(one);
            });
        }
        if (requirements.isEmpty()) {
            problems.addAll(top.fault("requirements", "plan-empty"));
        }
        requirements.sort(Comparator.comparingInt(Requirement::number));
        return requirements;
    }

    private static Requirement requirement(Parameters entry, DeadlineReader deadlines, Set<String> sections) {
        entry.requireOnly(KEYS);
        int number = entry.plainWhole("number");
        if (number < 1) {
            throw entry.fault("number", "number-not-positive", number);
        }
        String section = entry.text("section");
        if (!sections.contains(section)) {
            throw entry.fault("section", "section-unknown", section);
        }
        return new Requirement(
                number,
                entry.wording("title"),
                section,
                entry.wording("units"),
                deadlines.read(entry),
                kinds(entry),
                entry.choice("class", Requirement.Proof.values(), Requirement.Proof::id),
                entry.maps("checks").stream().map(PlanReader::check).toList());
    }

    private static Set<SiteKind> kinds(Parameters entry) {
        Set<SiteKind> kinds = new HashSet<>();
        for (String word : entry.texts("applies-to")) {
            kinds.add(SiteKind.of(word)
                    .orElseThrow(() -> entry.fault("applies-to", "kind-unknown", word, SiteRosterReader.kinds())));
        }
        if (kinds.isEmpty()) {
            throw entry.fault("applies-to", "key-missing", "applies-to");
        }
        return kinds;
    }

    private static CheckRule check(Parameters check) {
        return new CheckRule(check.text("check"), check.without("check"));
    }
}
