package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Something on a topic is published: a column with content, or in a year items of a column or with words in the title. */
public final class TopicCheck implements Check {
    @Override
    public String id() {
        return "topic";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "words", "not", "year");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Column> columns = view.find(rule.texts("columns"));
        if (rule.has("year")) {
            return dated(view, rule, columns);
        }
        Optional<Column> filled = columns.stream().filter(Column::isFilled).findFirst();
        return filled.map(column -> Outcome.pass("evidence").at(column.address().toString()))
                .orElseGet(() -> absent(view, rule, columns));
    }

    private static Outcome dated(SiteView view, Parameters rule, List<Column> columns) {
        int year = rule.plainWhole("year");
        for (Column column : columns) {
            if (column.entries().stream()
                    .anyMatch(entry -> entry.date()
                                    .map(LocalDate::getYear)
                                    .filter(value -> value == year)
                                    .isPresent()
                            || view.documents()
                                    .at(entry.url())
                                    .filter(document -> isOf(document, year))
                                    .isPresent())) {
                return Outcome.pass("evidence").at(column.address().toString());
            }
        }
        return byWords(view, rule, year)
                .map(document -> Outcome.pass("evidence").at(document.address().toString()))
                .orElseGet(() -> absent(view, rule, columns));
    }

    private static Optional<Document> byWords(SiteView view, Parameters rule, int year) {
        List<Pattern> not = rule.texts("not").stream().map(Pattern::compile).toList();
        return view.documents().all().stream()
                .filter(document -> isOf(document, year))
                .filter(document -> {
                    String title = ChineseText.folded(document.title());
                    return rule.texts("words").stream().anyMatch(title::contains)
                            && not.stream()
                                    .noneMatch(pattern -> pattern.matcher(title).find());
                })
                .findFirst();
    }

    private static boolean isOf(Document document, int year) {
        return PublicationDate.of(document)
                .day()
                .filter(day -> day.getYear() == year)
                .isPresent();
    }

    private static Outcome absent(SiteView view, Parameters rule, List<Column> columns) {
        Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Optional<Column> there = columns.stream().findFirst();
        String reason = there.filter(Column::isFilled).isPresent() ? "not-updated" : view.absence(columns);
        Finding.Builder finding = view.finding(reason, rule.text("subject"), "");
        there.ifPresent(column -> finding.url(column.address().toString()));
        return Outcome.fault(Verdict.WARN, finding);
    }
}
