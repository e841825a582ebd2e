package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * FI-2: a procurement intention comes so many days before the month in which it is to be bought. A month is read as its
 * first day. The binding channel is the national site, where it may stand earlier: evidence only.
 */
public final class ProcurementLeadCheck implements Check {
    @Override
    public String id() {
        return "procurement-lead";
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(DocumentQuery.KEYS);
        names.addAll(Set.of("columns", "subject", "time-field", "days"));
        return names;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        int days = rule.whole("days", 30);
        int judged = 0;
        List<Document> late = new ArrayList<>();
        for (Document document : DocumentQuery.of(rule).named(view.documents(), view.names())) {
            Optional<LocalDate> published = PublicationDate.of(document).day();
            Optional<YearMonth> planned = earliest(document, rule.text("time-field"));
            if (published.isEmpty() || planned.isEmpty()) {
                continue;
            }
            judged++;
            long lead = ChronoUnit.DAYS.between(published.get(), planned.get().atDay(1));
            if (lead < days) {
                late.add(document);
            }
        }
        if (judged == 0) {
            return view.unseen(rule.texts("columns")).orElseGet(() -> Outcome.unknown("undated"));
        }
        Message note = Message.of("check", "note.procurement-lead", judged, late.size(), days);
        return (late.isEmpty() ? Outcome.pass("evidence") : hint(view, rule, late, days)).noting(note);
    }

    private static Outcome hint(SiteView view, Parameters rule, List<Document> late, int days) {
        Document first = late.get(0);
        return Outcome.fault(
                Verdict.WARN,
                view.finding("lead-time-short", rule.text("subject"), late.size(), days, first.title())
                        .url(first.address().toString())
                        .suspected()
                        .severity(Severity.LOW)
                        .occurrences(late.size())
                        .expected(Message.literal("≥ " + days))
                        .evidence(first.title(), first.record()));
    }

    private static Optional<YearMonth> earliest(Document document, String field) {
        Stream<Page> pages = Stream.concat(
                document.page().stream(), document.attachments().stream().flatMap(file -> file.page().stream()));
        return pages.flatMap(page -> page.tables().stream())
                .flatMap(table -> months(table, field))
                .min(YearMonth::compareTo);
    }

    private static Stream<YearMonth> months(Table table, String field) {
        List<List<String>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                if (ChineseText.folded(rows.get(row).get(cell)).contains(field)) {
                    int column = cell;
                    return rows.subList(row + 1, rows.size()).stream()
                            .filter(below -> below.size() > column)
                            .flatMap(below -> ChineseDates.month(below.get(column)).stream());
                }
            }
        }
        return Stream.empty();
    }
}
