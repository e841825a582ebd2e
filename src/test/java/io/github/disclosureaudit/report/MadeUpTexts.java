package io.github.disclosureaudit.report;

import java.util.List;
import java.util.Locale;

/**
 * Texts of a made-up plan: one office is responsible for everything, by one day.
 *
 * @param chinese title, {@code %d} for the number
 * @param english title, {@code %d} for the number
 */
record MadeUpTexts(List<Integer> numbers, String chinese, String english) implements RequirementTexts {
    @Override
    public String title(int requirement, Locale language) {
        return (Column.isChinese(language) ? chinese : english).replace("%d", String.valueOf(requirement));
    }

    @Override
    public String responsibleUnit(int requirement, Locale language) {
        return Column.isChinese(language) ? "办公厅" : "General Office";
    }

    @Override
    public String deadline(int requirement, Locale language) {
        return "2021-12-31";
    }
}
