package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 行政法规文本: every page or attachment that carries a regulation equals the official text in force. */
public final class RegulationCheck implements Check {
    private static final Pattern MARKED =
            Pattern.compile("【?(?:效力|有效性|时效性)】?[:：\\s]*(?:已)?(?:废止|失效)|[(（](?:已)?(?:废止|失效)[)）]");

    @Override
    public String id() {
        return "regulation";
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Page page : view.crawl().pages()) {
            if (page.kind() != Page.Kind.HOME && page.kind() != Page.Kind.HUB) {
                String text = view.text(page);
                view.regulations()
                        .compare(page.name(), text, view.asOf())
                        .ifPresent(found -> outcomes.addAll(judge(view, page, text, found)));
            }
        }
        if (!outcomes.isEmpty()) {
            return Outcome.worst(outcomes);
        }
        boolean must = view.site().kind() == SiteKind.HEADQUARTERS;
        return view.incomplete().orElse(must ? Outcome.unknown("no-baseline") : Outcome.pass("same"));
    }

    private static List<Outcome> judge(SiteView view, Page page, String text, RegulationTexts.Comparison found) {
        String url = page.url().toString();
        return switch (found.result()) {
            case SAME -> List.of(Outcome.pass("same").at(url));
            case NO_BASELINE ->
                List.of(Outcome.unknown("no-baseline").at(url).noting(Message.literal(found.regulation())));
            case OLD_VERSION -> List.of(whole(view, page, "old-version", found));
            case REPEALED ->
                MARKED.matcher(text).find()
                        ? List.of(Outcome.pass("same").at(url))
                        : List.of(whole(view, page, "repealed-in-force", found));
            case DIFFERS ->
                found.differences().stream()
                        .map(difference -> article(view, page, found, difference))
                        .toList();
        };
    }

    private static Outcome whole(SiteView view, Page page, String reason, RegulationTexts.Comparison found) {
        return Outcome.fault(
                Verdict.FAIL,
                view.finding(reason, found.regulation(), "")
                        .key(page.url() + " " + found.regulation())
                        .url(page.url().toString())
                        .evidence(page.name(), page.recordId()));
    }

    private static Outcome article(
            SiteView view, Page page, RegulationTexts.Comparison found, RegulationTexts.Difference difference) {
        String subject = "《" + found.regulation() + "》 " + difference.article();
        return Outcome.fault(
                Verdict.FAIL,
                view.finding(difference.reason(), subject)
                        .key(page.url() + " " + subject)
                        .url(page.url().toString())
                        .position(difference.article())
                        .expected(Message.literal(difference.official()))
                        .actual(Message.literal(difference.actual()))
                        .evidence(difference.actual(), page.recordId()));
    }
}
