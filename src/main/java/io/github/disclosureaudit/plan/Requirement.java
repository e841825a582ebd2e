package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.SiteKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * 要点项: one numbered duty of a plan.
 *
 * @param number number in the plan
 * @param title what it asks, in our own words
 * @param section id of the plan's section
 * @param units responsible units as the plan names them
 * @param deadline when it is due
 * @param appliesTo kinds of site that it binds
 * @param proof how far a public website can prove it
 * @param checks what decides; empty where only a person can
 */
public record Requirement(
        int number,
        Wording title,
        String section,
        Wording units,
        Deadline deadline,
        Set<SiteKind> appliesTo,
        Proof proof,
        List<CheckRule> checks) {
    public Requirement {
        appliesTo = appliesTo.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(appliesTo));
        checks = List.copyOf(checks);
    }

    /** Whether it binds a kind of site. */
    public boolean binds(SiteKind kind) {
        return appliesTo.contains(kind);
    }

    /** How far a public website can prove a requirement (the key {@code class} of a plan file). */
    public enum Proof {
        /** The tool decides. */
        AUTOMATIC("automatic"),
        /** The tool gathers evidence, an inspector decides. */
        ASSISTED("assisted"),
        /** Not on the web. */
        MANUAL("manual");

        private final String id;

        Proof(String id) {
            this.id = id;
        }

        /** The word used in plan files. */
        public String id() {
            return id;
        }
    }
}
