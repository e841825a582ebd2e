package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseDates;

/** Dates of a page by the place where they stand. */
final class DateFinder {
    private DateFinder() {}

    static boolean hasDate(String text) {
        return ChineseDates.find(text, 0).isPresent();
    }
}
