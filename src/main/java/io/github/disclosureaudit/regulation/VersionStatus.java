package io.github.disclosureaudit.regulation;

/** Standing of a version on a given day. */
public enum VersionStatus {
    CURRENT,
    SUPERSEDED,
    REPEALED,
    NOT_YET_IN_FORCE,
    /** The newest held text, but a later amendment in force on that day is proven and its text is not held. */
    AMENDED_TEXT_NOT_HELD
}
