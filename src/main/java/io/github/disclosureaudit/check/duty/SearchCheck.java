package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.SiteSearch;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SE-1: the search of a site finds a word that stands on its home page. Only a box that sends by GET to an own host can
 * be tried; a search by script, by POST or on another host is not judged.
 */
public final class SearchCheck implements Check {
    @Override
    public String id() {
        return "search";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("subject", "nothing");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        SiteSearch search = view.crawl().search();
        return switch (search.state()) {
            case NONE -> unjudged(search, "note.search.none");
            case SCRIPT -> unjudged(search, "note.search.script");
            case POST -> unjudged(search, "note.search.post");
            case OUTSIDE -> unjudged(search, "note.search.outside");
            case CLOSED -> unjudged(search, "note.search.closed");
            case BROKEN -> fails(view, rule, search);
            case ANSWERED -> answered(view, rule, search);
        };
    }

    private static Outcome answered(SiteView view, Parameters rule, SiteSearch search) {
        if (search.hits() > 0) {
            return Outcome.pass("evidence")
                    .at(search.address())
                    .noting(Message.of("check", "note.search.found", search.word(), search.hits()));
        }
        String text = ChineseText.folded(search.text());
        boolean nothing = rule.texts("nothing").stream()
                .anyMatch(pattern -> Pattern.compile(pattern).matcher(text).find());
        // Results that a script draws are not in the page, and neither is the sentence that there are none.
        return nothing ? fails(view, rule, search) : unjudged(search, "note.search.unclear");
    }

    private static Outcome unjudged(SiteSearch search, String note) {
        return Outcome.unknown("search-not-judged")
                .at(search.address())
                .noting(Message.of("check", note, search.word()));
    }

    private static Outcome fails(SiteView view, Parameters rule, SiteSearch search) {
        return Outcome.fault(
                Verdict.WARN,
                view.finding("search-fails", rule.text("subject"), search.word())
                        .url(search.address())
                        .suspected()
                        .severity(Severity.LOW)
                        .actual(Message.literal(
                                search.text().strip().lines().findFirst().orElse(""))));
    }
}
