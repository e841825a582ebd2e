package io.github.disclosureaudit.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What the ledger knows about a finding at the moment it is written.
 *
 * @param findingId stable id: the finding's own, or that of the life it continues after its page has moved
 * @param state whether it was there before
 * @param firstSeen local date of the run that saw it first
 */
public record FindingHistory(String findingId, State state, LocalDate firstSeen) {

    /** 状态 of a finding in a run. */
    public enum State {
        /** Never seen before. */
        NEW,
        /** Seen before and not fixed since. */
        KNOWN,
        /** Fixed once, and back. */
        REOPENED;

        /** The word used in CSV files, for example {@code new}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The history of a finding that no earlier run has seen. */
    public static FindingHistory fresh(Finding finding, LocalDate today) {
        return new FindingHistory(finding.id(), State.NEW, today);
    }
}
