package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 本关要点: the customs' own plan of the year came in time and its tasks name who must act and by when. */
public final class LocalPlanCheck implements Check {
    @Override
    public String id() {
        return "local-plan";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("title", "not", "own", "year", "columns", "subject", "words", "part");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        String subject = view.site().name() + query.year().orElse(view.year()) + "年" + rule.text("subject");
        List<Document> found = LocalPlans.of(view, rule);
        if (found.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(Verdict.FAIL, view.finding("document-missing", subject)));
        }
        return DocumentTiming.best(found, document -> judge(view, rule, subject, document));
    }

    private static Outcome judge(SiteView view, Parameters rule, String subject, Document document) {
        DocumentTiming timing = new DocumentTiming(view, subject);
        Optional<Outcome> closed = timing.closed(document);
        if (closed.isPresent()) {
            return closed.get();
        }
        String text = ChineseText.folded(view.text(document));
        for (String word : rule.texts("words")) {
            if (!Pattern.compile(word).matcher(text).find()) {
                boolean unread =
                        document.attachments().stream().anyMatch(file -> !file.isReadable() && !file.isBroken());
                return unread
                        ? Outcome.unknown("unreadable").at(document.address().toString())
                        : Outcome.fault(
                                Verdict.FAIL,
                                view.finding("incomplete", subject, word.split("\\|", 2)[0])
                                        .url(document.address().toString())
                                        .evidence(document.title(), document.record()));
            }
        }
        return timing.against(document, view.lastDay(rule.text("part", "plan")));
    }
}
