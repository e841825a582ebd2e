package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 业务联系电话: each subordinate customs has a telephone of its own; a hotline alone does not count. */
public final class PhoneCheck implements Check {
    @Override
    public String id() {
        return "phone";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns");
    }

    @Override
    public List<String> files() {
        return List.of("phones.yaml");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Map<String, UnitPhones> phones = new LinkedHashMap<>();
        for (Unit unit : view.units()) {
            if (unit.isSubordinateCustoms()) {
                phones.put(unit.name(), new UnitPhones(view.rules().phones()));
            }
        }
        if (phones.isEmpty()) {
            return Outcome.unknown("no-baseline");
        }
        List<String> names = List.copyOf(phones.keySet());
        for (Page page : view.crawl().pages()) {
            read(view, page, names, phones);
        }
        List<Outcome> outcomes = new ArrayList<>();
        phones.forEach((name, found) -> outcomes.add(judge(view, rule, name, found)));
        shared(view, phones).ifPresent(outcomes::add);
        return Outcome.worst(outcomes);
    }

    private static void read(SiteView view, Page page, List<String> names, Map<String, UnitPhones> phones) {
        String text = view.text(page);
        if (text.isEmpty() || names.stream().noneMatch(text::contains)) {
            return;
        }
        String labelled = labelled(page);
        for (String name : names) {
            if (text.contains(name)) {
                for (String passage : UnitPhones.passages(text + "\n" + labelled, name, names, view.names())) {
                    phones.computeIfAbsent(
                                    name, key -> new UnitPhones(view.rules().phones()))
                            .read(passage);
                }
            }
        }
    }

    /** Rows of tables with the header before each cell: in a table the label of a number stands above it. */
    private static String labelled(Page page) {
        StringBuilder text = new StringBuilder();
        for (Table table : page.tables()) {
            List<List<String>> rows = table.rows();
            for (int i = 1; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    String head = rows.get(0).size() > j ? rows.get(0).get(j) : "";
                    boolean unit = rows.get(i).get(j).endsWith("海关");
                    // Units may stand in the top row and what a number is in the first cell.
                    String label =
                            head.endsWith("海关") && j > 0 ? head + rows.get(i).get(0) : head;
                    text.append(unit ? "" : label + "：")
                            .append(rows.get(i).get(j))
                            .append("；");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static Outcome judge(SiteView view, Parameters rule, String unit, UnitPhones phones) {
        if (!phones.good().isEmpty()) {
            return Outcome.pass("found");
        }
        Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        String reason = !phones.malformed().isEmpty()
                ? "phone-malformed"
                : phones.onlyHotline() ? "phone-hotline-only" : "phone-missing";
        return Outcome.fault(Verdict.FAIL, view.finding(reason, unit, String.join("、", phones.malformed())));
    }

    private static Optional<Outcome> shared(SiteView view, Map<String, UnitPhones> phones) {
        Set<Set<String>> sets = new HashSet<>();
        phones.values().forEach(found -> sets.add(found.good()));
        boolean one =
                phones.size() > 1 && sets.size() == 1 && sets.iterator().next().size() == 1;
        return one
                ? Optional.of(Outcome.fault(
                        Verdict.WARN,
                        view.finding(
                                "phone-shared",
                                ChineseText.squeeze(
                                        sets.iterator().next().iterator().next()))))
                : Optional.empty();
    }
}
