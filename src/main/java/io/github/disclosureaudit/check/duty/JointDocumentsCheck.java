package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 联合发文: among the latest documents is one issued jointly with another agency. */
public final class JointDocumentsCheck implements Check {
    private static final Pattern AGENCIES = Pattern.compile("\\p{IsHan}{2,12}?(?:部|委|总局|署|局|委员会|银行|院)[\\s、,/]*(?=海关总署)"
            + "|海关总署[\\s、,/]*\\p{IsHan}{2,12}?(?:部|委员会|总局|局|银行)(?=\\p{IsHan}{0,6}(?:公告|令|通知|关于))");

    @Override
    public String id() {
        return "joint-documents";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Entry> joint = view.section(rule.texts("columns")).stream()
                .flatMap(column -> column.entries().stream())
                .filter(entry ->
                        AGENCIES.matcher(ChineseText.squeeze(entry.title())).find())
                .toList();
        if (!joint.isEmpty()) {
            List<Document> documents = joint.stream()
                    .flatMap(entry -> view.documents().at(entry.url()).stream())
                    .toList();
            return Outcome.pass("evidence")
                    .at(joint.get(0).url().toString())
                    .noting(RankedEvidence.note(RankedEvidence.ranked(documents, document -> 0)));
        }
        return view.unseen(rule.texts("columns"))
                .orElseGet(() -> Outcome.fault(Verdict.WARN, view.finding("document-missing", rule.text("subject"))));
    }
}
