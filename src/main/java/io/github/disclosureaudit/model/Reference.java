package io.github.disclosureaudit.model;

/** What an {@code href} or {@code src} means, once resolved against its page. */
public sealed interface Reference {
    /**
     * A web address.
     *
     * @param url the address without fragment
     * @param fragment text after {@code #}, empty when none
     */
    record Web(Url url, String fragment) implements Reference {}

    /**
     * No browser could open it.
     *
     * @param raw the value as written, trimmed
     * @param why short English word for the log: {@code host}, {@code port}, {@code empty-host}
     */
    record Malformed(String raw, String why) implements Reference {}

    /**
     * Another scheme: {@code mailto}, {@code javascript}, {@code file}…
     *
     * @param scheme lower case, without colon
     * @param raw the value as written, trimmed
     */
    record OtherScheme(String scheme, String raw) implements Reference {}

    /** Points to the page itself: empty, or only a fragment. */
    record SamePage(String fragment) implements Reference {}
}
