package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ZL-4: the guide to disclosure (条例第十二条) says who handles applications and how to reach them. That there is a guide
 * at all is judged with the boards of the section.
 */
public final class DisclosureGuideCheck implements Check {
    /** A board with many entries holds more than the guide; the guide stands on top. */
    private static final int MOST_ENTRIES = 5;

    private static final int SOME_TEXT = 60;

    @Override
    public String id() {
        return "disclosure-guide";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "fields");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Set<Document> guides = new LinkedHashSet<>();
        view.find(rule.texts("columns"))
                .forEach(column -> guides.addAll(view.documents().onTop(column, MOST_ENTRIES)));
        if (guides.isEmpty()) {
            return view.unseen(rule.texts("columns")).orElseGet(() -> Outcome.unknown("document-missing"));
        }
        Document first = guides.iterator().next();
        String url = first.address().toString();
        String text = ChineseText.folded(guides.stream().map(view::text).collect(Collectors.joining("\n")));
        if (text.length() < SOME_TEXT) {
            return Outcome.unknown("unreadable").at(url);
        }
        List<String> lacking = rule.maps("fields").stream()
                .filter(field ->
                        !Pattern.compile(field.text("pattern")).matcher(text).find())
                .map(field -> field.text("name"))
                .toList();
        if (lacking.isEmpty()) {
            return Outcome.pass("evidence").at(url);
        }
        String names = String.join("、", lacking);
        return Outcome.fault(
                Verdict.WARN,
                view.finding("guide-field-missing", rule.text("subject"), names)
                        .url(url)
                        .suspected()
                        .severity(Severity.LOW)
                        .occurrences(lacking.size())
                        .actual(Message.literal(names))
                        .evidence(first.title(), first.record()));
    }
}
