package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The availability visits that a site was judged by, kept inside its archive: instant, family, outcome, milliseconds;
 * one a line. Those of the last five weeks: what is older decides nothing any more.
 */
final class VisitsCard {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:visits";

    private static final Duration KEPT = Duration.ofDays(35);
    private static final int FIELDS = 4;

    private VisitsCard() {}

    /** @param visits at least one, oldest first */
    static String text(List<Visit> visits) {
        Instant from = visits.get(visits.size() - 1).at().minus(KEPT);
        List<String> lines = visits.stream()
                .filter(visit -> !visit.at().isBefore(from))
                .map(visit -> visit.at() + "\t" + visit.family() + "\t" + visit.outcome() + "\t" + visit.millis())
                .toList();
        return String.join("\n", lines);
    }

    /** Reads a card; lines that are no visit are passed over. */
    static List<Visit> parse(String text) {
        List<Visit> visits = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (fields.length == FIELDS) {
                visits.add(new Visit(
                        Instant.parse(fields[0]),
                        fields[1],
                        Visit.Outcome.valueOf(fields[2]),
                        Long.parseLong(fields[3])));
            }
        }
        return visits;
    }
}
