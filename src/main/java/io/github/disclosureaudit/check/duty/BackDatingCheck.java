package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Pages whose number says that they were made long after the day they show (DT-2): a hint at a forged date, which G19
 * makes a veto, and no proof of it. Numbers of the days on which old articles were moved into a new system say nothing.
 */
public final class BackDatingCheck implements Check {
    @Override
    public String id() {
        return "back-dating";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("working-days", "moved-from", "moved-to");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Finding> findings = new ArrayList<>();
        for (Document document : view.documents().all()) {
            document.page().flatMap(page -> suspect(view, rule, document, page)).ifPresent(findings::add);
        }
        return Outcome.pass("found").with(findings);
    }

    private static Optional<Finding> suspect(SiteView view, Parameters rule, Document document, Page page) {
        Optional<LocalDate> made = page.date(DateMark.Source.ID_STAMP).map(DateMark::date);
        Optional<LocalDate> shown = PublicationDate.of(document).day();
        if (page.kind() == Page.Kind.FILE || made.isEmpty() || shown.isEmpty() || isMoved(rule, made.get())) {
            return Optional.empty();
        }
        OptionalInt days = made.get().isAfter(shown.get())
                ? view.rules().workingDays().between(shown.get(), made.get())
                : OptionalInt.empty();
        if (days.isEmpty() || days.getAsInt() <= rule.whole("working-days", 20)) {
            return Optional.empty();
        }
        return Optional.of(view.finding("back-dated", document.title(), shown.get(), made.get())
                .suspected()
                .severity(Severity.LOW)
                .key(document.address().toString())
                .url(document.address().toString())
                .evidence(shown.get() + " / " + made.get(), document.record())
                .build());
    }

    private static boolean isMoved(Parameters rule, LocalDate made) {
        return rule.date("moved-from").filter(first -> !made.isBefore(first)).isPresent()
                && rule.date("moved-to").filter(last -> !made.isAfter(last)).isPresent();
    }
}
