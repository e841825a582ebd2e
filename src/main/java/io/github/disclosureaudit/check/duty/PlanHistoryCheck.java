package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 历史规划归集: one column holds earlier plans of each series and period, every entry opens, the first came in time. */
public final class PlanHistoryCheck implements Check {
    @Override
    public String id() {
        return "plan-history";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "periods", "series");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        String subject = rule.text("subject");
        List<Column> columns = view.find(rule.texts("columns"));
        Optional<Column> filled =
                columns.stream().filter(column -> !column.entries().isEmpty()).findFirst();
        if (filled.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.FAIL,
                            view.finding(view.absence(columns), subject)
                                    .url(
                                            columns.isEmpty()
                                                    ? ""
                                                    : columns.get(0).address().toString())));
        }
        return judge(view, rule, subject, filled.get());
    }

    private static Outcome judge(SiteView view, Parameters rule, String subject, Column column) {
        String url = column.address().toString();
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : column.entries()) {
            Access.State state = view.crawl().page(entry.url()).isPresent()
                    ? Access.State.OPEN
                    : view.crawl().access(entry.url()).state();
            if (state == Access.State.BROKEN) {
                outcomes.add(BrokenEntry.of(view, column, entry));
            } else if (state != Access.State.OPEN) {
                outcomes.add(Outcome.unknown("blocked").at(entry.url().toString()));
            }
        }
        lacking(rule, column)
                .forEach(lacking -> outcomes.add(view.unseen(column)
                        .orElseGet(() -> Outcome.fault(
                                Verdict.FAIL,
                                view.finding("document-missing", lacking).foundOn(url)))));
        outcomes.add(timing(view, subject, column));
        return Outcome.worst(outcomes);
    }

    private static List<String> lacking(Parameters rule, Column column) {
        List<String> lacking = new ArrayList<>();
        for (String series : rule.texts("series")) {
            Pattern pattern = Pattern.compile(series);
            for (String period : rule.texts("periods")) {
                boolean there = column.entries().stream()
                        .map(entry -> ChineseText.folded(entry.title()).replaceAll("[“”\"]", ""))
                        .anyMatch(title -> Pattern.compile("(?<!十)" + period)
                                        .matcher(title)
                                        .find()
                                && pattern.matcher(title).find());
                if (!there) {
                    lacking.add("“" + period + "”" + series.replaceAll("[^\\p{IsHan}].*", "") + "规划");
                }
            }
        }
        return lacking;
    }

    private static Outcome timing(SiteView view, String subject, Column column) {
        var last = view.lastDay();
        var oldest = view.oldest(column);
        String url = column.address().toString();
        if (last.isEmpty() || oldest.isPresent() && !oldest.get().isAfter(last.get())) {
            return Outcome.pass("found").at(url).on(oldest, last);
        }
        if (oldest.isEmpty()) {
            return Outcome.unknown("undated").at(url).on(oldest, last);
        }
        return Outcome.fault(
                        Verdict.LATE,
                        view.finding("late", subject, oldest.get(), last.get())
                                .url(url)
                                .actual(Message.literal(oldest.get().toString())))
                .on(oldest, last);
    }
}
