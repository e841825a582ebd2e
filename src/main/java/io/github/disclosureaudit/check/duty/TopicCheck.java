package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return filled.map(column -> Outcome.pass("evidence")
                        .at(column.address().toString())
                        .noting(RankedEvidence.note(RankedEvidence.ranked(listed(view, column), document -> 0))))
                .orElseGet(() -> absent(view, rule, columns));
    }

    private static Outcome dated(SiteView view, Parameters rule, List<Column> columns) {
        int year = rule.plainWhole("year");
        List<Document> found = new ArrayList<>(byWords(view, rule, year));
        Optional<Column> first = Optional.empty();
        for (Column column : columns) {
            List<Document> ofYear = listed(view, column).stream()
                    .filter(document -> isOf(document, year))
                    .toList();
            found.addAll(ofYear);
            if (first.isEmpty() && (!ofYear.isEmpty() || isDated(column, year))) {
                first = Optional.of(column);
            }
        }
        List<Document> ranked = RankedEvidence.ranked(found, document -> words(rule, document));
        Message note = RankedEvidence.note(ranked);
        return first.map(column -> Outcome.pass("evidence").at(column.address().toString()))
                .or(() -> ranked.stream().findFirst().map(document -> Outcome.pass("evidence")
                        .at(document.address().toString())))
                .map(outcome -> outcome.noting(note))
                .orElseGet(() -> absent(view, rule, columns));
    }

    private static List<Document> listed(SiteView view, Column column) {
        return column.entries().stream()
                .flatMap(entry -> view.documents().at(entry.url()).stream())
                .toList();
    }

    /** An entry with a day of the year beside it, whether or not it opens. */
    private static boolean isDated(Column column, int year) {
        return column.entries().stream().anyMatch(entry -> entry.date()
                .map(LocalDate::getYear)
                .filter(value -> value == year)
                .isPresent());
    }

    private static List<Document> byWords(SiteView view, Parameters rule, int year) {
        List<Pattern> not = rule.texts("not").stream().map(Pattern::compile).toList();
        return view.documents().all().stream()
                .filter(document -> isOf(document, year))
                .filter(document -> words(rule, document) > 0)
                .filter(document -> {
                    String title = ChineseText.folded(document.title());
                    return not.stream()
                            .noneMatch(pattern -> pattern.matcher(title).find());
                })
                .toList();
    }

    /** How many of the words stand in the title. */
    private static int words(Parameters rule, Document document) {
        String title = ChineseText.folded(document.title());
        return (int) rule.texts("words").stream().filter(title::contains).count();
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
