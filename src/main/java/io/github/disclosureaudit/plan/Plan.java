package io.github.disclosureaudit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 工作要点: the yearly document with numbered duties.
 *
 * @param year the year it is for
 * @param title its name
 * @param issued day it was issued
 * @param sections its sections, in order
 * @param requirements its duties, by number
 */
public record Plan(int year, Wording title, LocalDate issued, List<Section> sections, List<Requirement> requirements) {
    public Plan {
        sections = List.copyOf(sections);
        requirements = List.copyOf(requirements);
    }

    /** The requirement with that number. */
    public Optional<Requirement> requirement(int number) {
        return requirements.stream().filter(one -> one.number() == number).findFirst();
    }

    /**
     * A heading of the plan under which requirements stand.
     *
     * @param id id inside the plan file, for example {@code 3.2}
     * @param title the heading in our own words
     */
    public record Section(String id, Wording title) {}
}
