package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** PI-2: an interpretation follows its document within a few working days. A hint: the days are those the site shows. */
public final class InterpretationGapCheck implements Check {
    @Override
    public String id() {
        return "interpretation-gap";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "documents", "year", "working-days");
    }

    @Override
    public List<String> files() {
        return List.of("holidays/");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        int year = rule.plainWhole("year");
        int most = rule.whole("working-days", 3);
        Interpretations items = Interpretations.in(view, view.find(rule.texts("columns")));
        List<Outcome> outcomes = new ArrayList<>();
        for (Document document : NormativeDocuments.published(
                view, rule.texts("documents"), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            Optional<Document> item = NormativeDocuments.isNormative(document) ? items.of(document) : Optional.empty();
            OptionalInt days = item.map(one -> gap(view, document, one)).orElse(OptionalInt.empty());
            if (days.isPresent() && days.getAsInt() > most) {
                outcomes.add(late(view, document, item.orElseThrow(), days.getAsInt()));
            }
        }
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }

    /** Working days from the one to the other; empty when a date or the calendar of a year is missing. */
    private static OptionalInt gap(SiteView view, Document document, Document item) {
        Optional<LocalDate> from = PublicationDate.of(document).day();
        Optional<LocalDate> to = PublicationDate.of(item).day();
        return from.isPresent() && to.isPresent() && to.get().isAfter(from.get())
                ? view.rules().workingDays().between(from.get(), to.get())
                : OptionalInt.empty();
    }

    private static Outcome late(SiteView view, Document document, Document item, int days) {
        return Outcome.fault(
                Verdict.WARN,
                view.finding("interpretation-late", item.title(), days)
                        .url(item.address().toString())
                        .foundOn(document.address().toString())
                        .severity(Severity.LOW)
                        .actual(Message.literal(String.valueOf(days)))
                        .evidence(document.title(), item.record()));
    }
}
