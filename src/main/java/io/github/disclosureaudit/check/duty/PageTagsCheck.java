package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** MT-2, MT-3: the pages of columns and articles carry the tags of the guideline (国办发〔2017〕47号, 网页标签). */
public final class PageTagsCheck implements Check {
    @Override
    public String id() {
        return "page-tags";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("column-tags", "article-tags");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Page> columns = pages(view, Set.of(Page.Kind.COLUMN, Page.Kind.HUB));
        List<Page> articles = pages(view, Set.of(Page.Kind.ARTICLE));
        rule.texts("column-tags").forEach(tag -> lacking(view, tag, columns, outcomes));
        rule.texts("article-tags").forEach(tag -> lacking(view, tag, articles, outcomes));
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }

    private static List<Page> pages(SiteView view, Set<Page.Kind> kinds) {
        return view.crawl().pages().stream()
                .filter(page -> page.media() == Page.Media.HTML && kinds.contains(page.kind()))
                .toList();
    }

    /** One finding for each tag, with how many pages lack it: a template has it or has it not. */
    private static void lacking(SiteView view, String tag, List<Page> pages, List<Outcome> outcomes) {
        List<Page> without =
                pages.stream().filter(page -> page.metaValue(tag).isEmpty()).toList();
        if (!without.isEmpty()) {
            Page first = without.get(0);
            outcomes.add(Outcome.fault(
                    Verdict.WARN,
                    view.finding("page-tag-missing", tag, without.size(), pages.size())
                            .url(first.url().toString())
                            .severity(Severity.LOW)
                            .actual(Message.literal(without.size() + "/" + pages.size()))
                            .evidence("", first.recordId())));
        }
    }
}
