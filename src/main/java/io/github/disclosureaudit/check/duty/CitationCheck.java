package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.HeadBlock;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.AnyWord;
import io.github.disclosureaudit.text.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages that rest on a repealed document as if it were in force. Faults of a page, no breach of a duty: they never change
 * the verdict. A document from before the repeal was right in its time; one that nobody dated is only suspected.
 */
public final class CitationCheck implements Check {
    /** Texts that speak of law as it was: news, cases, history, explanations of changes. */
    private static final AnyWord OTHER_TIME = AnyWord.of("废止|失效|修改|修订|修正|清理|解读|释义|问答|沿革|历史|大事记|回顾|纪念|新旧|对照|征求意见|草案"
            + "|起草|判决|裁定|处罚|复议|诉讼|案例|案件|通报|新闻|动态|要闻|媒体|讲话|年报|年度报告|总结|归档|档案");

    private static final Pattern ARTICLE = Pattern.compile("(?m)^\\s*第[〇零一二三四五六七八九十百\\d]{1,6}条");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年?");
    private static final int FEWEST_ARTICLES = 3;

    @Override
    public String id() {
        return "citation";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("report-always");
    }

    @Override
    public List<String> files() {
        return List.of("regulations/", "repealed.csv");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        RepealedRegister register = RepealedRegister.of(view);
        List<Finding> findings = new ArrayList<>();
        for (Document document : view.documents().all()) {
            if (document.isOpen() && speaksOfToday(document)) {
                String text = view.documents().ownText(document);
                for (RepealedCitation citation : RepealedCitation.in(text, register)) {
                    finding(view, document, text, citation).ifPresent(findings::add);
                }
            }
        }
        return Outcome.pass("found").with(findings);
    }

    private static boolean speaksOfToday(Document document) {
        for (String title : document.titles()) {
            if (OTHER_TIME.standsIn(title)) {
                return false;
            }
        }
        for (Crumb crumb : document.page().map(Page::breadcrumb).orElse(List.of())) {
            if (OTHER_TIME.standsIn(crumb.label())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Finding> finding(SiteView view, Document document, String text, RepealedCitation citation) {
        RepealedRegister.Entry cited = citation.document();
        if (isOlder(document, text, cited.from()) || isLegalText(text)) {
            return Optional.empty();
        }
        boolean dated = PublicationDate.of(document).day().isPresent();
        Finding.Builder finding = view.finding("repealed-cited", cited.title(), cited.from(), cited.replacedBy())
                .severity(Severity.LOW)
                .key(document.address() + " " + cited.title())
                .url(document.address().toString())
                .expected(Message.literal(cited.replacedBy()))
                .actual(Message.literal(cited.title()))
                .evidence(citation.quote(), document.record());
        return Optional.of((dated && cited.sure() ? finding : finding.suspected()).build());
    }

    /** Any date of its own before the repeal: published, signed or first announced when the cited document was in force. */
    private static boolean isOlder(Document document, String text, LocalDate repealed) {
        List<LocalDate> dates = new ArrayList<>();
        PublicationDate.of(document).marks().forEach(mark -> dates.add(mark.date()));
        document.page().map(Page::dates).orElse(List.of()).stream()
                .filter(mark -> mark.source() != DateMark.Source.CREATED && mark.source() != DateMark.Source.ID_STAMP)
                .forEach(mark -> dates.add(mark.date()));
        ChineseDates.first(HeadBlock.of(text).values().getOrDefault("发布日期", "")).ifPresent(dates::add);
        boolean oldTitle = document.titles().stream()
                .flatMap(title -> YEAR.matcher(title).results())
                .anyMatch(year -> Integer.parseInt(year.group(1)) < repealed.getYear());
        return oldTitle || dates.stream().anyMatch(date -> date.isBefore(repealed));
    }

    /** A rule keeps the citations it was made with. */
    private static boolean isLegalText(String text) {
        return ARTICLE.matcher(text).results().limit(FEWEST_ARTICLES).count() == FEWEST_ARTICLES;
    }
}
