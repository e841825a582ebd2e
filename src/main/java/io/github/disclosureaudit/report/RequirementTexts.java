package io.github.disclosureaudit.report;

import java.util.Locale;

/** What the plan says about its requirements, in the words shown to people. */
public interface RequirementTexts {
    /** Numbers of the requirements, ascending. */
    java.util.List<Integer> numbers();

    /** What the requirement asks, in our words; empty for an unknown number. */
    String title(int requirement, Locale locale);

    /** Responsible units as the plan names them. */
    String responsibleUnit(int requirement, Locale locale);

    /** 完成时限 as a date where the plan has one, else in words. */
    String deadline(int requirement, Locale locale);
}
