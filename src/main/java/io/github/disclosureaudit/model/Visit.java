package io.github.disclosureaudit.model;

import java.time.Instant;

/**
 * One availability visit of a home page, as {@code probe} makes them.
 *
 * @param at when
 * @param family {@code ipv4} or {@code ipv6}
 * @param outcome what came of it
 * @param millis time until the page was there, -1 when it never was
 */
public record Visit(Instant at, String family, Outcome outcome, long millis) {
    /** What came of a visit. */
    public enum Outcome {
        UP,
        DOWN,
        /** Says nothing about the site: a wall answered, or our own network was at fault. */
        UNKNOWN
    }
}
