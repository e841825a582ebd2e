package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;

/** What makes facts of an answer: a pure function of it, the two other arguments and the caps. Thread-safe. */
@FunctionalInterface
public interface PageReading {
    /**
     * Reads an answer. Never throws for what is in the body.
     *
     * @param response the final answer, after redirects; its request names the final address
     * @param depth clicks from the home page
     * @param isHome whether it is the home page of the site
     */
    ParsedPage read(Exchange.Response response, int depth, boolean isHome);
}
