package io.github.disclosureaudit.model;

import java.util.Locale;

/** 确定性 of a finding. */
public enum Certainty {
    CONFIRMED,
    SUSPECTED;

    /** The word used in CSV files, for example {@code confirmed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
