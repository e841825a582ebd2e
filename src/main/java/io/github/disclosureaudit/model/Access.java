package io.github.disclosureaudit.model;

/**
 * Whether an address of the site could be looked at.
 *
 * @param state what came of it
 * @param reason reason code where it is not {@link State#OPEN}
 */
public record Access(State state, Reason reason) {
    private static final Reason OPENED = new Reason("open");

    /** It opened. */
    public static final Access OPEN = new Access(State.OPEN, OPENED);

    /** What came of looking. */
    public enum State {
        OPEN,
        /** Proved broken. */
        BROKEN,
        /** Behind a wall, limited, forbidden by robots.txt: nothing is known of its content. */
        BLOCKED,
        /** Not asked for: never linked, outside the scope, or the budget was used up. */
        NOT_FETCHED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
