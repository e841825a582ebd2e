package io.github.disclosureaudit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that {@code rules/} says but for the roster and the regulation library; read once, never changed.
 *
 * @param plan the duties
 * @param columns names of columns
 * @param walls marks of challenge pages
 * @param links words for the judging of links
 * @param phones words around telephone numbers
 * @param fees the fee table
 * @param ipv6 what is asked for over IPv6
 * @param workingDays the calendar
 * @param repealed rules known to be repealed
 * @param evidence what inspectors entered by hand
 * @param sha256 hash over all files that were read, lower-case hexadecimal
 */
public record RuleBook(
        Plan plan,
        ColumnDictionary columns,
        WallSigns walls,
        LinkWords links,
        PhoneLabels phones,
        FeeSchedule fees,
        Ipv6Rules ipv6,
        WorkingDays workingDays,
        RepealedRules repealed,
        List<Evidence> evidence,
        String sha256) {
    public RuleBook {
        evidence = List.copyOf(evidence);
    }

    /** One problem for each site that inspectors name and nobody knows: its verdicts would be lost without a word. */
    public List<Problem> evidenceForNobody(Set<String> knownSites) {
        return evidence.stream()
                .map(Evidence::siteId)
                .distinct()
                .filter(id -> !knownSites.contains(id))
                .map(id -> new Problem(
                        "evidence/*.csv",
                        0,
                        0,
                        Problem.message("evidence-site-unknown", id),
                        Spelling.nearest(id, knownSites)
                                .map(near -> Problem.message("evidence-site-unknown-near.remedy", near))
                                .orElseGet(() -> Problem.message("evidence-site-unknown.remedy"))))
                .toList();
    }

    /** What inspectors entered for one requirement of one site, in the order of the files. */
    public List<Evidence> evidence(String siteId, int requirement) {
        return evidence.stream()
                .filter(one -> one.siteId().equals(siteId) && one.requirement() == requirement)
                .toList();
    }

    /**
     * Faults that only the checks themselves can see: parameters that no check reads.
     *
     * @param known parameter names by check id; a check that is not among them has not been written yet and is skipped
     */
    public List<Problem> unknownParameters(Map<String, Set<String>> known) {
        List<Problem> problems = new ArrayList<>();
        for (Requirement requirement : plan.requirements()) {
            for (CheckRule rule : requirement.checks()) {
                Set<String> names = known.get(rule.check());
                if (names != null) {
                    problems.addAll(rule.parameters().unknown(names));
                }
            }
        }
        return problems;
    }
}
