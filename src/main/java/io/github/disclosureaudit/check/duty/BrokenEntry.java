package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Verdict;

/** The fault of a column whose entries must all open: one that does not. */
final class BrokenEntry {
    private BrokenEntry() {}

    static Outcome of(SiteView view, Column column, Entry entry) {
        return Outcome.fault(
                Verdict.FAIL,
                view.finding("entry-broken", entry.title())
                        .url(entry.url().toString())
                        .foundOn(column.address().toString()));
    }
}
