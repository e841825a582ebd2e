package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 办事指南: each guide has its key elements; many guides lacking many of them are a veto. */
public final class GuideCheck implements Check {
    @Override
    public String id() {
        return "guide";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "elements", "missing", "defective", "veto-only");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Map<Document, List<String>> guides = guides(view, rule);
        if (guides.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(Verdict.WARN, view.finding("column-missing", rule.text("subject"))));
        }
        int defective = 0;
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Document, List<String>> one : guides.entrySet()) {
            Document guide = one.getKey();
            List<String> lacking = one.getValue();
            if (!lacking.isEmpty()) {
                defective += lacking.size() >= rule.whole("missing", 4) ? 1 : 0;
                String names = String.join("、", lacking);
                findings.add(view.finding("element-missing", guide.title(), names)
                        .url(guide.address().toString())
                        .actual(Message.literal(names))
                        .evidence(guide.title(), guide.record())
                        .build());
            }
        }
        boolean veto = defective >= rule.whole("defective", 5);
        if (rule.flag("veto-only", false)) {
            return veto ? Outcome.of(Verdict.FAIL, "element-missing") : Outcome.pass("found");
        }
        Verdict verdict = veto ? Verdict.FAIL : findings.isEmpty() ? Verdict.PASS : Verdict.WARN;
        return Outcome.of(verdict, findings.isEmpty() ? "evidence" : "element-missing")
                .with(findings)
                .at(guides.keySet().iterator().next().address().toString())
                .noting(Message.of("check", "note.guides", guides.size(), findings.size(), defective));
    }

    /** The guides, each with the elements it lacks. A notice in the column is no guide: it shows none of them as a label. */
    private static Map<Document, List<String>> guides(SiteView view, Parameters rule) {
        List<Element> elements =
                rule.texts("elements").stream().skip(1).map(Element::of).toList();
        Map<Document, List<String>> guides = new LinkedHashMap<>();
        view.find(rule.texts("columns")).stream()
                .flatMap(column -> column.entries().stream())
                .flatMap(entry -> view.documents().at(entry.url()).stream())
                .filter(Document::isOpen)
                .distinct()
                .forEach(guide -> guides.put(guide, lacking(ChineseText.folded(view.text(guide)), elements)));
        guides.values().removeIf(lacking -> lacking.size() == elements.size());
        return guides;
    }

    /** The elements are regular expressions, the preferred word first; the title counts as the name of the service. */
    private static List<String> lacking(String text, List<Element> elements) {
        List<String> lacking = new ArrayList<>();
        for (Element element : elements) {
            if (!element.isIn(text)) {
                lacking.add(element.words.get(0));
            }
        }
        return lacking;
    }

    /**
     * Something that a guide tells.
     *
     * @param words what it is called, the preferred word first
     * @param plain whether those are words and no expressions: then they are found much faster
     */
    private record Element(List<String> words, boolean plain, Pattern expression) {
        private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}|]+");

        static Element of(String expression) {
            List<String> words = Arrays.asList(expression.split("\\|", -1));
            return new Element(words, WORDS.matcher(expression).matches(), Pattern.compile(expression));
        }

        boolean isIn(String text) {
            return plain
                    ? words.stream().anyMatch(text::contains)
                    : expression.matcher(text).find();
        }
    }
}
