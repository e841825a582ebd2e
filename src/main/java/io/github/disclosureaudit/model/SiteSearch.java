package io.github.disclosureaudit.model;

/**
 * What a site's own search answered to one word that stands on its home page. It is asked once in a crawl and only by
 * GET: nothing is ever posted to a site.
 *
 * @param state how far the question came
 * @param word the word
 * @param address address that was asked for; empty when none was
 * @param hits links of the answer whose text has the word
 * @param text beginning of what the answer says
 */
public record SiteSearch(State state, String word, String address, int hits, String text) {
    /** How far the question came. */
    public enum State {
        /** The home page has no search box, or nothing was asked for, as in an earlier crawl's archive. */
        NONE,
        /** A script sends the word. */
        SCRIPT,
        /** The box would post it. */
        POST,
        /** Another host answers it. */
        OUTSIDE,
        /** {@code robots.txt} or a wall keeps us out, or there was no answer. */
        CLOSED,
        /** The address of the box is faulty. */
        BROKEN,
        /** A page came back. */
        ANSWERED
    }

    /** Nobody asked. */
    public static final SiteSearch NOT_ASKED = new SiteSearch(State.NONE, "", "", 0, "");

    /** A question that came to no answer. */
    public static SiteSearch without(State state, String word, String address) {
        return new SiteSearch(state, word, address, 0, "");
    }
}
