package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 行政处罚信息: a list of records with all fields and without personal data. */
public final class PenaltyCheck implements Check {
    @Override
    public String id() {
        return "penalty";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "record", "fields", "complete-share");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Document> records = records(view, rule);
        if (records.isEmpty()) {
            List<Column> columns = view.find(rule.texts("columns"));
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.FAIL,
                            view.finding(view.absence(columns), rule.text("subject"))
                                    .url(
                                            columns.isEmpty()
                                                    ? ""
                                                    : columns.get(0).address().toString())));
        }
        List<Outcome> outcomes = new ArrayList<>();
        records.forEach(document -> leak(view, document).ifPresent(outcomes::add));
        outcomes.addAll(fields(view, rule, records));
        outcomes.add(Outcome.pass("found").at(records.get(0).address().toString()));
        return Outcome.worst(outcomes);
    }

    private static List<Document> records(SiteView view, Parameters rule) {
        Pattern title = Pattern.compile(rule.text("record"));
        Set<Document> records = new LinkedHashSet<>();
        for (Column column : view.section(rule.texts("columns"))) {
            for (Entry entry : column.entries()) {
                view.documents().at(entry.url()).filter(Document::isOpen).ifPresent(records::add);
            }
        }
        view.documents().all().stream()
                .filter(document -> document.isOpen()
                        && title.matcher(ChineseText.folded(document.title())).find())
                .forEach(records::add);
        return records.stream()
                .filter(document -> title.matcher(ChineseText.folded(
                                document.title() + view.documents().ownText(document)))
                        .find())
                .toList();
    }

    private static Optional<Outcome> leak(SiteView view, Document document) {
        return PersonalData.find(view.text(document))
                .map(leak -> Outcome.fault(
                        Verdict.FAIL,
                        view.finding("personal-data", leak.kind())
                                .key(document.address().toString())
                                .url(document.address().toString())
                                .evidence(leak.masked(), document.record())));
    }

    private static List<Outcome> fields(SiteView view, Parameters rule, List<Document> records) {
        List<Document> lacking = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Document record : records) {
            String text = ChineseText.folded(record.title() + "\n" + view.text(record));
            List<String> missing = rule.texts("fields").stream()
                    .filter(field -> !Pattern.compile(field).matcher(text).find())
                    .map(field -> field.split("\\|", 2)[0])
                    .toList();
            if (!missing.isEmpty()) {
                lacking.add(record);
                names.addAll(missing);
            }
        }
        double complete = 1 - (double) lacking.size() / records.size();
        if (complete >= rule.number("complete-share", 0.95)) {
            return List.of();
        }
        String all = String.join("、", names);
        return List.of(Outcome.fault(
                Verdict.WARN,
                view.finding("field-missing", all, lacking.get(0).title())
                        .key("fields")
                        .url(lacking.get(0).address().toString())
                        .occurrences(lacking.size())
                        .actual(Message.literal(lacking.size() + "/" + records.size()))
                        .evidence(lacking.get(0).title(), lacking.get(0).record())));
    }
}
