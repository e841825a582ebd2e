package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.plan.Plan;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.report.RequirementTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The plan's words for the report.
 *
 * @param plan the plan
 */
public record PlanTexts(Plan plan) implements RequirementTexts {
    @Override
    public List<Integer> numbers() {
        return plan.requirements().stream().map(Requirement::number).toList();
    }

    @Override
    public String title(int requirement, Locale locale) {
        return plan.requirement(requirement).map(one -> one.title().in(locale)).orElse("");
    }

    @Override
    public String responsibleUnit(int requirement, Locale locale) {
        return plan.requirement(requirement).map(one -> one.units().in(locale)).orElse("");
    }

    @Override
    public String deadline(int requirement, Locale locale) {
        return plan.requirement(requirement)
                .map(Requirement::deadline)
                .map(due -> due.lastDay().map(LocalDate::toString).orElseGet(() -> in(due.description(), locale)))
                .orElse("");
    }

    private static String in(Message message, Locale locale) {
        return message.in(locale);
    }
}
