package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.duty.AvailabilityVeto;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.report.AvailabilityFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The availability veto of every site that {@code probe} visited, by the file of visits alone: what a report can say
 * between two runs.
 *
 * @param sites by id
 */
public record AvailabilitySummary(List<OfSite> sites) {
    public AvailabilitySummary {
        sites = List.copyOf(sites);
    }

    /** One site. */
    public record OfSite(String id, String name, AvailabilityVeto veto) {}

    /**
     * Reads the visits up to the newest one of all sites.
     *
     * @param reports folder of results
     * @throws IOException if the file of visits cannot be read
     */
    public static AvailabilitySummary of(Path reports, RuleBook rules) throws IOException {
        AvailabilityFile file = new AvailabilityFile(reports);
        Map<String, String> names = file.sites();
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        for (String id : names.keySet()) {
            visits.put(id, file.visits(id));
        }
        Optional<LocalDate> last = visits.values().stream()
                .flatMap(Collection::stream)
                .map(Visit::at)
                .max(Comparator.naturalOrder())
                .map(AvailabilitySummary::day);
        List<OfSite> sites = new ArrayList<>();
        last.ifPresent(day -> visits.forEach((id, ofSite) ->
                sites.add(new OfSite(id, names.getOrDefault(id, id), AvailabilityVeto.of(ofSite, day, rule(rules))))));
        return new AvailabilitySummary(sites);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(RunId.PLAN_ZONE).toLocalDate();
    }

    /** What the plan asks of the check {@code availability}; nothing where it has none, so that defaults hold. */
    public static Parameters rule(RuleBook rules) {
        return rules.plan().requirements().stream()
                .flatMap(requirement -> requirement.checks().stream())
                .filter(rule -> rule.check().equals("availability"))
                .map(CheckRule::parameters)
                .findFirst()
                .orElse(Parameters.NONE);
    }
}
