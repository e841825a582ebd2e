package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Url;

/**
 * An anchor with a web address and where its text stands.
 *
 * @param url where it leads
 * @param title its full text: the {@code title} attribute where the visible text is a cut form of it
 * @param start position of its text in the running text
 * @param end position after it
 */
record Spot(Url url, String title, int start, int end) {}
