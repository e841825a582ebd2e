package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.ColumnNames;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Label;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.ColumnDictionary;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 更新: the home page and the columns are as fresh as their class asks, and no column is blank (vetoes of G19). */
public final class FreshnessCheck implements Check {
    /** A column that says itself that it is an old one. */
    private static final Pattern HISTORY = Pattern.compile("历史|归档|往期|原地址|旧版|存档");

    @Override
    public String id() {
        return "freshness";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("home-days", "stale-columns", "long-stale-columns", "blank-columns");
    }

    @Override
    public List<String> files() {
        return List.of("columns.yaml");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        home(view, rule).ifPresent(outcomes::add);
        List<Finding> blank = new ArrayList<>();
        List<Finding> stale = new ArrayList<>();
        int strict = 0;
        boolean unseen = false;
        for (List<Column> same : byName(view).values()) {
            unseen |= same.stream().anyMatch(column -> column.state() == Column.State.BLOCKED);
            if (same.stream().allMatch(column -> column.state() == Column.State.BLANK)) {
                blank.add(blank(view, same.get(0)));
            } else if (isStale(view, same)) {
                strict += isStrict(view, same) ? 1 : 0;
                stale.add(stale(view, same));
            }
        }
        boolean veto = blank.size() >= rule.whole("blank-columns", 5)
                || strict >= rule.whole("stale-columns", 5)
                || stale.size() >= rule.whole("long-stale-columns", 10);
        if (!blank.isEmpty() || !stale.isEmpty()) {
            outcomes.add(Outcome.of(
                            veto ? Verdict.FAIL : Verdict.WARN,
                            blank.size() >= stale.size() ? "column-blank" : "column-stale")
                    .with(blank)
                    .with(stale));
        }
        if (unseen) {
            outcomes.add(Outcome.unknown("blocked"));
        }
        view.incomplete().ifPresent(outcomes::add);
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }

    private static Optional<Outcome> home(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        Optional<LocalDate> newest = home.lists().stream()
                .flatMap(block -> block.items().stream())
                .map(ListItem::date)
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(view.asOf()))
                .max(Comparator.naturalOrder());
        if (newest.isEmpty() || !newest.get().isBefore(view.asOf().minusDays(rule.whole("home-days", 14)))) {
            return Optional.empty();
        }
        return Optional.of(Outcome.fault(
                Verdict.FAIL,
                view.finding("home-stale", "首页", newest.get())
                        .url(home.url().toString())
                        .evidence(newest.get().toString(), home.recordId())));
    }

    private static Map<String, List<Column>> byName(SiteView view) {
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        for (Column column : view.columns().all()) {
            String name = ColumnNames.bare(column.name());
            if (!name.isEmpty() && !HISTORY.matcher(column.name()).find()) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(column);
            }
        }
        for (Label label : view.crawl().labels()) {
            // Few labels lead to a wall, so that is asked before names are compared.
            if (isBlocked(view, label)) {
                byName.computeIfAbsent(
                        ColumnNames.bare(label.text()), name -> view.columns().find(ColumnNames.of(label.text())));
            }
        }
        return byName;
    }

    private static boolean isBlocked(SiteView view, Label label) {
        return view.site().hosts().contains(label.target().host())
                && view.crawl().access(label.target()).state() == io.github.disclosureaudit.model.Access.State.BLOCKED
                && dictionary(view, label.text()).isPresent();
    }

    private static Optional<ColumnDictionary.Column> dictionary(SiteView view, String name) {
        return view.rules().columns().columns().stream()
                .filter(column -> ColumnNames.of(List.of(column)).matchExactly(name))
                .findFirst()
                .or(() -> view.rules().columns().columns().stream()
                        .filter(column -> ColumnNames.of(List.of(column)).match(name))
                        .findFirst());
    }

    private static Optional<ColumnDictionary.ColumnClass> columnClass(SiteView view, List<Column> same) {
        return dictionary(view, same.get(0).name()).map(view.rules().columns()::classOf);
    }

    private static boolean isStale(SiteView view, List<Column> same) {
        Optional<ColumnDictionary.Window> window =
                columnClass(view, same).flatMap(ColumnDictionary.ColumnClass::window);
        Optional<LocalDate> newest = newest(same);
        boolean all = same.stream()
                .allMatch(column -> column.isKnown() && column.children().isEmpty());
        return all
                && window.isPresent()
                && newest.isPresent()
                && newest.get().isBefore(view.asOf().minus(window.get().age()));
    }

    private static boolean isStrict(SiteView view, List<Column> same) {
        Optional<ColumnDictionary.ColumnClass> kind = columnClass(view, same);
        boolean dynamic = kind.filter(one -> one.id().equals("news")).isPresent();
        boolean first =
                kind.filter(ColumnDictionary.ColumnClass::firstLevelOnly).isPresent()
                        && same.stream().anyMatch(column -> column.path().size() <= 1);
        return dynamic || first;
    }

    private static Optional<LocalDate> newest(List<Column> same) {
        return same.stream().flatMap(column -> column.newest().stream()).max(Comparator.naturalOrder());
    }

    private static Finding blank(SiteView view, Column column) {
        return view.finding("column-blank", column.name())
                .url(column.address().toString())
                .severity(Severity.MEDIUM)
                .evidence(column.name(), column.page().map(Page::recordId).orElse(""))
                .build();
    }

    private static Finding stale(SiteView view, List<Column> same) {
        String newest = newest(same).map(String::valueOf).orElse("");
        Column column = same.get(0);
        String names = same.stream().map(one -> one.address().toString()).collect(Collectors.joining(" "));
        return view.finding("column-stale", column.name(), newest)
                .url(column.address().toString())
                .severity(Severity.LOW)
                .evidence(
                        newest + " " + names, column.page().map(Page::recordId).orElse(""))
                .build();
    }
}
