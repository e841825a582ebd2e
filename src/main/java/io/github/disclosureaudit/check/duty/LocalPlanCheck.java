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
    private static final Pattern HEADQUARTERS = Pattern.compile(
            "^(?:海关总署.{0,6})?(?:关于)?(?:印发|转发)?《?(?:20\\d{2}年度?)?(?:全国)?海关(?:总署|系统)?政务公开工作要点(?:[》(]|$)|^海关总署");

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
        List<Document> found = query.named(view.documents(), view.names()).stream()
                .filter(document -> query.isOfYear(document, view.documents()))
                .filter(document -> !isOfHeadquarters(view, document))
                .toList();
        if (found.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(Verdict.FAIL, view.finding("document-missing", subject)));
        }
        return DocumentTiming.best(found, document -> judge(view, rule, subject, document));
    }

    /** The plan of the General Administration, shown again: it names no customs, or the headquarters. */
    private static boolean isOfHeadquarters(SiteView view, Document document) {
        return document.titles().stream()
                .map(ChineseText::folded)
                .anyMatch(title -> HEADQUARTERS.matcher(title).find()
                        && !view.names().mentions(title, view.names().own()));
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
