package io.github.disclosureaudit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 整改台账: the life of one finding over all runs, a row of ledger.csv.
 *
 * @param finding what it looked like when last seen
 * @param formerIds ids under which it was known before its page moved
 * @param state what the newest run says
 * @param history the turns of its life in order of time; the first is {@code OPENED}
 * @param lastSeenRun newest run that saw it
 * @param runsSeen runs that saw it
 * @param runsNotJudged runs after the first that could not tell
 * @param newestRun newest run that this life takes into account
 */
public record FindingLife(
        KnownFinding finding,
        List<String> formerIds,
        State state,
        List<Turn> history,
        String lastSeenRun,
        int runsSeen,
        int runsNotJudged,
        String newestRun) {
    public FindingLife {
        formerIds = List.copyOf(formerIds);
        history = List.copyOf(history);
        if (history.isEmpty() || history.get(0).kind() != Turn.Kind.OPENED) {
            throw new IllegalArgumentException("the life of a finding starts with being opened: " + finding.id());
        }
    }

    /** What the newest run says about a finding. */
    public enum State {
        /** There. */
        OPEN,
        /** Looked at, and gone. */
        FIXED,
        /** Not looked at: neither there nor gone. */
        NOT_JUDGED;

        /** The word used in CSV files, for example {@code not-judged}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A turn of a life.
     *
     * @param kind what happened
     * @param runId run that noticed it
     */
    public record Turn(Kind kind, String runId) {
        /** What can happen. */
        public enum Kind {
            OPENED,
            FIXED,
            REOPENED,
            MOVED
        }

        /** Local date of the run: its id starts with it. */
        public LocalDate date() {
            return RunOrder.date(runId);
        }
    }

    public String firstSeenRun() {
        return history.get(0).runId();
    }

    /** Day it was first seen. */
    public LocalDate firstSeen() {
        return history.get(0).date();
    }

    /** Day it was last seen. */
    public LocalDate lastSeen() {
        return RunOrder.date(lastSeenRun);
    }

    /** Whether it was fixed when a run last could tell. */
    public boolean isFixed() {
        return lastKind() == Turn.Kind.FIXED;
    }

    /** Day on which it was found fixed, empty while it is not. */
    public Optional<LocalDate> fixedOn() {
        return isFixed() ? Optional.of(history.get(history.size() - 1).date()) : Optional.empty();
    }

    /** How often it came back. */
    public int timesReopened() {
        return (int) history.stream()
                .filter(turn -> turn.kind() == Turn.Kind.REOPENED)
                .count();
    }

    private Turn.Kind lastKind() {
        return history.stream()
                .map(Turn::kind)
                .filter(kind -> kind != Turn.Kind.MOVED)
                .reduce((first, second) -> second)
                .orElse(Turn.Kind.OPENED);
    }
}
