package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.RegulationPages;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.DifferenceKind;
import io.github.disclosureaudit.regulation.Doubt;
import io.github.disclosureaudit.regulation.Edit;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    public List<String> files() {
        return List.of("regulations/");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        RegulationPages pages = new RegulationPages(view.crawl());
        for (List<PageText> group : pages.groups()) {
            List<PageText> parts = pages.read(group);
            for (PageComparison found : view.regulations().compare(parts, view.asOf())) {
                pages.page(found.address())
                        .ifPresent(page ->
                                outcomes.addAll(judge(view, page, parts.get(0).text(), found)));
            }
        }
        if (!outcomes.isEmpty()) {
            return Outcome.worst(outcomes);
        }
        boolean must = view.site().kind() == SiteKind.HEADQUARTERS;
        return view.incomplete().orElse(must ? Outcome.unknown("no-baseline") : Outcome.pass("same"));
    }

    private static List<Outcome> judge(SiteView view, Page page, String text, PageComparison found) {
        String url = page.url().toString();
        return switch (found.verdict()) {
            case MATCH -> List.of(Outcome.pass("same").at(url).noting(unproven(found)));
            case NOT_YET_IN_FORCE, NOT_IN_LIBRARY -> List.of(undecided(url, found));
            case OUTDATED ->
                found.isUndecidable() || equalsNewestHeld(found)
                        ? List.of(undecided(url, found))
                        : List.of(whole(view, page, "old-version", found));
            case REPEALED ->
                MARKED.matcher(text).find()
                        ? List.of(Outcome.pass("same").at(url))
                        : List.of(whole(view, page, "repealed-in-force", found));
            case ALTERED, MIXED, INCOMPLETE ->
                found.isUndecidable() || found.isSuspectedOnly()
                        ? List.of(undecided(url, found))
                        : found.differences().stream()
                                .map(difference -> article(view, page, found, difference))
                                .toList();
        };
    }

    /**
     * The library has no text to hold against the page: the newest text held where a later amendment is known that is not,
     * or a doubtful one. The page may lag behind by a word or by nothing that shows.
     */
    private static Outcome undecided(String url, PageComparison found) {
        List<Message> note = new ArrayList<>(List.of(Message.literal(found.title())));
        found.doubts().forEach(doubt -> note.add(words(doubt)));
        return Outcome.unknown("no-baseline").at(url).noting(Message.joined(note));
    }

    private static boolean equalsNewestHeld(PageComparison found) {
        return found.regulation().map(Regulation::newest).equals(found.version());
    }

    private static Outcome whole(SiteView view, Page page, String reason, PageComparison found) {
        return Outcome.fault(
                Verdict.FAIL,
                view.finding(reason, found.title(), "")
                        .key(page.url() + " " + found.title())
                        .url(page.url().toString())
                        .evidence(page.name(), page.recordId()));
    }

    private static Outcome article(SiteView view, Page page, PageComparison found, ArticleDifference difference) {
        String subject = "《" + found.title() + "》 " + difference.article();
        String actual = actual(difference);
        Finding.Builder finding = view.finding(reason(difference.kind()), subject)
                .key(page.url() + " " + subject)
                .url(page.url().toString())
                .position(difference.article())
                .expected(Message.literal(expected(difference)))
                .actual(Message.literal(actual))
                .evidence(actual, page.recordId());
        List<Message> doubts =
                found.doubts().stream().map(RegulationCheck::words).toList();
        if (doubts.isEmpty()) {
            return Outcome.fault(Verdict.FAIL, finding);
        }
        // A wrong letter, or a lost line, in the only copy of an official text would look like a fault of the page.
        List<Message> told = new ArrayList<>(List.of(Message.of("check", reason(difference.kind()), subject)));
        told.addAll(doubts);
        return Outcome.fault(Verdict.FAIL, finding.suspected().message(Message.joined(told)))
                .noting(Message.joined(doubts));
    }

    /** A match may be no match any more when somebody says that the text was changed. */
    private static Message unproven(PageComparison found) {
        return found.doubts().contains(Doubt.CHANGE_UNPROVEN)
                ? Message.joined(List.of(Message.literal(found.title()), words(Doubt.CHANGE_UNPROVEN)))
                : Message.NONE;
    }

    private static Message words(Doubt doubt) {
        return Message.of("comparison", "compare.doubt." + doubt.word());
    }

    private static String expected(ArticleDifference difference) {
        String words = quotes(difference, Edit::officialContext);
        return words.isEmpty() ? difference.officialText() : words;
    }

    private static String actual(ArticleDifference difference) {
        return difference.edits().isEmpty()
                ? difference.pageText()
                : quotes(difference, edit -> edit.pageContext().isEmpty() ? edit.brief() : edit.pageContext());
    }

    private static String quotes(ArticleDifference difference, Function<Edit, String> side) {
        return difference.edits().stream()
                .map(side)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" … "));
    }

    private static String reason(DifferenceKind kind) {
        return switch (kind) {
            case MISSING_ARTICLE, TRUNCATED -> "article-missing";
            case EXTRA_ARTICLE -> "article-added";
            default -> "article-changed";
        };
    }
}
