package io.github.disclosureaudit.model;

import java.util.Locale;

/** 严重程度 of a finding. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    /** For information only; never counts against the site. */
    NOTE;

    /** The word used in CSV files, for example {@code high}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
