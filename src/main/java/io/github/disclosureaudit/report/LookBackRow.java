package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of lookback.csv (plan item 39, 回头看): a finding of an earlier year, or one that was fixed at any time, and
 * whether it has stayed fixed. Notes are left out.
 *
 * @param life its life
 */
record LookBackRow(FindingLife life) {
    static List<LookBackRow> of(List<FindingLife> lives, LocalDate newest) {
        return lives.stream()
                .filter(life -> life.finding().severity() != Severity.NOTE)
                .filter(life -> life.firstSeen().getYear() < newest.getYear() || wasFixed(life))
                .map(LookBackRow::new)
                .toList();
    }

    /** The word used in CSV files. */
    String result() {
        if (life.isFixed()) {
            return "holds";
        }
        if (life.state() == FindingLife.State.NOT_JUDGED) {
            return "unclear";
        }
        return wasFixed(life) ? "came-back" : "never-fixed";
    }

    /** Day on which it was last found fixed, though it may have come back since; empty when never. */
    String lastFixed() {
        return life.history().stream()
                .filter(turn -> turn.kind() == Turn.Kind.FIXED)
                .reduce((earlier, later) -> later)
                .map(turn -> turn.date().toString())
                .orElse("");
    }

    private static boolean wasFixed(FindingLife life) {
        return life.history().stream().anyMatch(turn -> turn.kind() == Turn.Kind.FIXED);
    }
}
