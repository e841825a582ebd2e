package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ZL-7: the lines of the basic catalogue lead where they say. Each dead target is reported by the check of links; this
 * one says how many lines of the catalogue lead nowhere.
 */
public final class CatalogueLinksCheck implements Check {
    private static final int MOST_NAMED = 8;

    @Override
    public String id() {
        return "catalogue-links";
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(DocumentQuery.KEYS);
        names.addAll(Set.of("columns", "subject"));
        return names;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Document> catalogues = DocumentQuery.of(rule).named(view.documents(), view.names()).stream()
                .filter(Document::isOpen)
                .toList();
        if (catalogues.isEmpty()) {
            return view.unseen(rule.texts("columns")).orElseGet(() -> Outcome.unknown("document-missing"));
        }
        Document catalogue = catalogues.get(0);
        String url = catalogue.address().toString();
        List<Link> lines = catalogue.page().orElseThrow().contentLinks().stream()
                .filter(link -> link.reference() instanceof Reference.Web)
                .toList();
        if (lines.isEmpty()) {
            return Outcome.unknown("no-links").at(url);
        }
        List<String> dead = lines.stream()
                .filter(link -> link.reference() instanceof Reference.Web web
                        && view.crawl().access(web.url()).state() == Access.State.BROKEN)
                .map(Link::text)
                .toList();
        Message note = Message.of("check", "note.catalogue-links", lines.size(), dead.size());
        if (dead.isEmpty()) {
            return Outcome.pass("evidence").at(url).noting(note);
        }
        String names = dead.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return Outcome.fault(
                        Verdict.WARN,
                        view.finding("catalogue-link-dead", rule.text("subject"), names)
                                .url(url)
                                .severity(Severity.LOW)
                                .occurrences(dead.size())
                                .actual(Message.literal(names))
                                .evidence(catalogue.title(), catalogue.record()))
                .noting(note);
    }
}
