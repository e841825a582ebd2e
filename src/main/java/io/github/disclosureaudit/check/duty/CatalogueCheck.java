package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 政府信息公开目录: a catalogue with rows whose fields are those of article 12. */
public final class CatalogueCheck implements Check {
    @Override
    public String id() {
        return "catalogue";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "fields");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Column> columns = view.find(rule.texts("columns"));
        Optional<Column> filled = columns.stream().filter(Column::isFilled).findFirst();
        if (filled.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.FAIL,
                            view.finding(view.absence(columns), rule.text("subject"))
                                    .url(
                                            columns.isEmpty()
                                                    ? ""
                                                    : columns.get(0).address().toString())));
        }
        return judge(view, rule, withRows(view, filled.get()));
    }

    /** A catalogue may be split by year or subject: then the first of its sub-columns that has rows shows its fields. */
    private static Column withRows(SiteView view, Column column) {
        return view.columns().below(column).stream()
                .filter(CatalogueCheck::hasRows)
                .findFirst()
                .filter(below -> !hasRows(column))
                .orElse(column);
    }

    private static boolean hasRows(Column column) {
        return !column.entries().isEmpty()
                || column.page()
                        .filter(page -> page.tables().stream()
                                .anyMatch(table -> table.rows().size() > 1))
                        .isPresent();
    }

    private static Outcome judge(SiteView view, Parameters rule, Column column) {
        Page page = column.page().orElseThrow();
        boolean rows = hasRows(column);
        if (!rows && column.pages().stream().anyMatch(one -> one.legibility() == Page.Legibility.SCRIPT_ONLY)) {
            return Outcome.unknown("script-only").at(page.url().toString());
        }
        if (!rows) {
            // Something is there, but not as rows: a picture, sub-columns without lists, a viewer.
            return Outcome.unknown("unreadable").at(page.url().toString());
        }
        List<Outcome> outcomes = new ArrayList<>();
        String text = shown(view, column, page);
        for (String field : rule.texts("fields")) {
            if (!Pattern.compile(field).matcher(text).find()) {
                outcomes.add(Outcome.fault(
                        Verdict.FAIL,
                        view.finding("field-missing", field.split("\\|", 2)[0], page.name())
                                .url(page.url().toString())
                                .evidence(page.name(), page.recordId())));
            }
        }
        outcomes.add(timing(view, page));
        return Outcome.worst(outcomes);
    }

    /** What the list shows; where it links to cards of single documents, one card counts, too. */
    private static String shown(SiteView view, Column column, Page page) {
        String card = column.entries().stream()
                .map(entry -> view.documents().at(entry.url()))
                .flatMap(Optional::stream)
                .filter(Document::isOpen)
                .findFirst()
                .map(document -> view.documents().ownText(document))
                .orElse("");
        return ChineseText.folded(view.text(page) + "\n" + card);
    }

    private static Outcome timing(SiteView view, Page page) {
        List<DateMark> marks = PublicationDate.ofPage(page);
        Optional<LocalDate> last = view.lastDay();
        boolean late =
                !marks.isEmpty() && last.isPresent() && marks.get(0).date().isAfter(last.get());
        boolean shown = !marks.isEmpty() && marks.get(0).source() == DateMark.Source.SHOWN;
        if (late && shown) {
            return Outcome.fault(
                    Verdict.LATE,
                    view.finding("late", page.name(), marks.get(0).date(), last.get())
                            .url(page.url().toString()));
        }
        return Outcome.pass("found").at(page.url().toString());
    }
}
