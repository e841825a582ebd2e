package io.github.disclosureaudit.plan;

/** How sure a figure of a rule is; only official ones are shown to inspectors as official. */
public enum Confidence {
    /** Read in the primary text, or in two independent copies of it. */
    OFFICIAL("official"),
    /** A default of this project, open to change. */
    PROJECT_DEFAULT("project-default");

    private final String id;

    Confidence(String id) {
        this.id = id;
    }

    /** The word used in rule files. */
    public String id() {
        return id;
    }
}
