package io.github.disclosureaudit.regulation;

/** What became of the fingerprint index that is stored beside the texts of a library. */
public enum IndexState {
    /** None is stored: the index was made in memory. */
    NONE,
    /** It fits the texts and was read. */
    READY,
    /** Texts have changed since: it was made again. */
    OUTDATED,
    /** It is damaged: it was made again. */
    DAMAGED
}
