package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of quarterly.csv (plan item 38): how the findings of a responsible unit stood in a quarter. Notes count against
 * nobody and are left out.
 *
 * @param quarter for example {@code 2026-Q3}
 * @param unit responsible unit as the plan names it
 * @param before findings not fixed when it began
 * @param opened findings first seen in it
 * @param reopened how often a fixed finding came back in it
 * @param fixed how often a finding was found fixed in it
 * @param open findings not fixed at its end, in order of the ledger
 * @param newest whether it is the quarter of the newest run
 */
record QuarterRow(
        String quarter,
        String unit,
        int before,
        int opened,
        int reopened,
        int fixed,
        List<FindingLife> open,
        boolean newest) {
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    /** Rows by quarter and unit; a quarter in which a unit had nothing open and nothing happened has none. */
    static List<QuarterRow> of(List<FindingLife> lives, LocalDate newest) {
        Map<String, List<FindingLife>> byUnit = new TreeMap<>();
        int first = index(newest);
        for (FindingLife life : lives) {
            if (life.finding().severity() != Severity.NOTE) {
                byUnit.computeIfAbsent(life.finding().responsibleUnit(), unit -> new ArrayList<>())
                        .add(life);
                first = Math.min(first, index(life.firstSeen()));
            }
        }
        List<QuarterRow> rows = new ArrayList<>();
        for (int quarter = first; quarter <= index(newest); quarter++) {
            int now = quarter;
            byUnit.forEach((unit, own) -> {
                QuarterRow row = row(now, unit, own, now == index(newest));
                if (row.before + row.opened + row.reopened + row.fixed + row.open.size() > 0) {
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    long notJudged() {
        return open.stream()
                .filter(life -> life.state() == FindingLife.State.NOT_JUDGED)
                .count();
    }

    long high() {
        return open.stream()
                .filter(life -> life.finding().severity() == Severity.HIGH)
                .count();
    }

    long suspected() {
        return open.stream()
                .filter(life -> life.finding().certainty() == Certainty.SUSPECTED)
                .count();
    }

    long sites() {
        return open.stream().map(life -> life.finding().siteId()).distinct().count();
    }

    private static QuarterRow row(int quarter, String unit, List<FindingLife> lives, boolean newest) {
        List<FindingLife> open =
                lives.stream().filter(life -> isOpenAfter(life, quarter)).toList();
        int before = (int)
                lives.stream().filter(life -> isOpenAfter(life, quarter - 1)).count();
        return new QuarterRow(
                String.format(Locale.ROOT, "%d-Q%d", quarter / QUARTERS, quarter % QUARTERS + 1),
                unit,
                before,
                turns(lives, quarter, Turn.Kind.OPENED),
                turns(lives, quarter, Turn.Kind.REOPENED),
                turns(lives, quarter, Turn.Kind.FIXED),
                open,
                newest);
    }

    private static int turns(List<FindingLife> lives, int quarter, Turn.Kind kind) {
        return (int) lives.stream()
                .flatMap(life -> life.history().stream())
                .filter(turn -> turn.kind() == kind && index(turn.date()) == quarter)
                .count();
    }

    private static boolean isOpenAfter(FindingLife life, int quarter) {
        boolean open = false;
        for (Turn turn : life.history()) {
            if (index(turn.date()) <= quarter && turn.kind() != Turn.Kind.MOVED) {
                open = turn.kind() != Turn.Kind.FIXED;
            }
        }
        return open;
    }

    /** Quarters since year 0. */
    private static int index(LocalDate day) {
        return day.getYear() * QUARTERS + (day.getMonthValue() - 1) / MONTHS;
    }
}
