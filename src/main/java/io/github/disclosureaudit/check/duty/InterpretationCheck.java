package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 政策解读: items in the plan year; each normative document of the year has one, and both link to each other. */
public final class InterpretationCheck implements Check {
    @Override
    public String id() {
        return "interpretation";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "documents", "year");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        int year = rule.plainWhole("year");
        List<Column> columns = view.find(rule.texts("columns"));
        Interpretations items = Interpretations.in(view, columns);
        boolean inYear = items.all().stream().anyMatch(item -> PublicationDate.of(item).marks().stream()
                .anyMatch(mark -> mark.date().getYear() == year));
        if (!inYear) {
            return none(view, rule, columns, items.all());
        }
        String url = columns.get(0).address().toString();
        if (view.site().kind() == SiteKind.DEPARTMENT) {
            return Outcome.pass("found").at(url);
        }
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("found").at(url)));
        for (Document document : NormativeDocuments.published(
                view, rule.texts("documents"), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            if (NormativeDocuments.isNormative(document) && !NormativeDocuments.isShownAgain(document, year)) {
                pair(view, document, items).ifPresent(outcomes::add);
            }
        }
        return Outcome.worst(outcomes);
    }

    private static Outcome none(SiteView view, Parameters rule, List<Column> columns, Set<Document> items) {
        Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        boolean undated = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> PublicationDate.of(item).marks().isEmpty());
        if (undated) {
            return Outcome.unknown("undated");
        }
        String reason = items.isEmpty() ? view.absence(columns) : "document-missing";
        return Outcome.fault(
                Verdict.FAIL,
                view.finding(reason, rule.text("subject"))
                        .url(columns.isEmpty() ? "" : columns.get(0).address().toString()));
    }

    private static Optional<Outcome> pair(SiteView view, Document document, Interpretations items) {
        Optional<Document> item = items.of(document);
        if (item.isEmpty()) {
            return Optional.of(view.incomplete()
                    .orElseGet(() -> Outcome.fault(
                            Verdict.WARN,
                            view.finding("interpretation-missing", document.title())
                                    .url(document.address().toString())
                                    .evidence(document.title(), document.record()))));
        }
        if (item.get().isOpen() && !(links(view, item.get(), document) && links(view, document, item.get()))) {
            return Optional.of(Outcome.fault(
                    Verdict.WARN,
                    view.finding("link-one-way", item.get().title(), document.title())
                            .url(item.get().address().toString())
                            .foundOn(document.address().toString())
                            .evidence(item.get().title(), item.get().record())));
        }
        return Optional.empty();
    }

    private static boolean links(SiteView view, Document from, Document to) {
        for (Link link : from.page().map(Page::contentLinks).orElse(List.of())) {
            if (link.reference() instanceof Reference.Web web
                    && view.crawl()
                            .page(web.url())
                            .map(Page::url)
                            .filter(to.address()::equals)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
