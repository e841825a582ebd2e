package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 政府信息公开专栏: its boards are there and filled, no sub-column is blank, none of it is behind a wall. */
public final class DisclosureSectionCheck implements Check {
    @Override
    public String id() {
        return "disclosure-section";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("section", "boards", "document-boards", "news-share");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Column> boards = new ArrayList<>();
        for (String board : rule.texts("boards")) {
            List<Column> found = view.find(List.of(board));
            boards.addAll(found);
            board(view, board, found).ifPresent(outcomes::add);
        }
        for (Column column : view.section(rule.texts("section"))) {
            if (column.state() == Column.State.BLANK && !boards.contains(column)) {
                Finding.Builder finding = view.finding("column-blank", column.name())
                        .url(column.address().toString())
                        .severity(Severity.MEDIUM);
                outcomes.add(Outcome.fault(Verdict.WARN, finding));
            }
        }
        outcomes.addAll(mixed(view, rule));
        wall(view, rule).ifPresent(outcomes::add);
        view.incomplete().ifPresent(outcomes::add);
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }

    private static Optional<Outcome> board(SiteView view, String id, List<Column> found) {
        if (found.stream().anyMatch(Column::isFilled)) {
            return Optional.empty();
        }
        Optional<Outcome> unseen = view.unseen(List.of(id));
        if (unseen.isPresent()) {
            return unseen;
        }
        String name = view.rules().columns().column(id).orElseThrow().name();
        return Optional.of(Outcome.fault(
                Verdict.FAIL,
                view.finding(view.absence(found), name)
                        .url(found.isEmpty() ? "" : found.get(0).address().toString())));
    }

    /** News among the documents of a board, more of it than a stray item. */
    private static List<Outcome> mixed(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Column board : view.find(rule.texts("document-boards"))) {
            List<Entry> news = board.entries().stream()
                    .filter(entry -> ActivityTitle.isActivity(entry.title()))
                    .toList();
            double share = rule.number("news-share", 0.05);
            if (!news.isEmpty() && news.size() > share * board.entries().size()) {
                news.forEach(entry -> outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("mixed-content", entry.title(), board.name())
                                .url(entry.url().toString())
                                .foundOn(board.address().toString())
                                .severity(Severity.MEDIUM)
                                .evidence(entry.title(), entry.list().recordId()))));
            }
        }
        return outcomes;
    }

    /** A column that the section's own pages link to answers with a wall. */
    private static Optional<Outcome> wall(SiteView view, Parameters rule) {
        Set<io.github.disclosureaudit.model.Url> inside = new java.util.HashSet<>();
        view.section(rule.texts("section")).forEach(column -> column.pages().forEach(page -> inside.add(page.url())));
        return view.crawl().linkFacts().stream()
                .filter(fact -> fact.owner() == io.github.disclosureaudit.model.LinkFact.Owner.OWN_SITE
                        && fact.outcome() instanceof io.github.disclosureaudit.model.LinkOutcome.Unjudged
                        && fact.places().stream().anyMatch(place -> inside.contains(place.page())))
                .findFirst()
                .map(fact -> Outcome.unknown("blocked").at(fact.target()));
    }
}
