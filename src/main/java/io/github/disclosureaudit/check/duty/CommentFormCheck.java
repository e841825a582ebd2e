package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PageForms;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 网民留言: pages of new documents carry a comment form of their own. Never submits one. */
public final class CommentFormCheck implements Check {
    private static final Pattern COMMENT =
            Pattern.compile("留言|评论|意见|建议|内容|评价|comment|message", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "comment-form";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "first-day", "last-day");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        LocalDate first = rule.date("first-day").orElse(LocalDate.of(view.year(), 1, 1));
        LocalDate last = rule.date("last-day").orElse(LocalDate.of(view.year(), 12, 31));
        List<Document> documents = NormativeDocuments.published(view, rule.texts("columns"), first, last);
        if (documents.isEmpty()) {
            return view.unseen(rule.texts("columns")).orElse(Outcome.unknown("no-document"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Document document : documents) {
            Page page = document.page().orElseThrow();
            if (page.media() == Page.Media.HTML && !hasCommentForm(page)) {
                outcomes.add(Outcome.fault(
                        Verdict.FAIL,
                        view.finding("form-missing", document.title())
                                .url(document.address().toString())
                                .evidence(document.title(), document.record())));
            }
        }
        outcomes.add(Outcome.pass("found").at(documents.get(0).address().toString()));
        return Outcome.worst(outcomes);
    }

    private static boolean hasCommentForm(Page page) {
        return PageForms.own(page).stream()
                .anyMatch(form -> COMMENT.matcher(PageForms.words(form)).find());
    }
}
