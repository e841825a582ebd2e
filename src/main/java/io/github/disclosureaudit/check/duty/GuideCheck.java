package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<Document> guides = guides(view, rule);
        if (guides.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(Verdict.WARN, view.finding("column-missing", rule.text("subject"))));
        }
        int defective = 0;
        List<Finding> findings = new ArrayList<>();
        for (Document guide : guides) {
            List<String> lacking = lacking(view, rule, guide);
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
                .at(guides.get(0).address().toString())
                .noting(Message.of("check", "note.guides", guides.size(), findings.size(), defective));
    }

    private static List<Document> guides(SiteView view, Parameters rule) {
        Set<Document> guides = new LinkedHashSet<>();
        for (Column column : view.find(rule.texts("columns"))) {
            for (Entry entry : column.entries()) {
                view.documents().at(entry.url()).filter(Document::isOpen).ifPresent(guides::add);
            }
        }
        return guides.stream()
                .filter(guide -> looksLikeGuide(view, rule, guide))
                .toList();
    }

    /** A notice in the column is no guide: it shows none of the elements as a label. */
    private static boolean looksLikeGuide(SiteView view, Parameters rule, Document guide) {
        return lacking(view, rule, guide).size() < rule.texts("elements").size() - 1;
    }

    /** The elements are regular expressions, the preferred word first; the title counts as the name of the service. */
    private static List<String> lacking(SiteView view, Parameters rule, Document guide) {
        String text = ChineseText.folded(view.text(guide));
        List<String> lacking = new ArrayList<>();
        List<String> elements = rule.texts("elements");
        for (int i = 1; i < elements.size(); i++) {
            if (!Pattern.compile(elements.get(i)).matcher(text).find()) {
                lacking.add(elements.get(i).split("\\|", 2)[0]);
            }
        }
        return lacking;
    }
}
