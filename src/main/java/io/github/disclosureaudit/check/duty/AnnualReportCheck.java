package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** 政府信息公开工作年度报告: there in time, six parts, sums that add up, contact data, what was carried over. */
public final class AnnualReportCheck implements Check {
    private static final Pattern CONTACT =
            Pattern.compile("电话[:：]?[^\\n]{0,6}\\d{3,}|\\d{3,4}-\\d{7,8}|[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern PERIOD = Pattern.compile("(20\\d{2})年0?1月0?1日.{0,4}?(?:\\1年)?12月31日");
    private static final int SOME_TEXT = 300;

    @Override
    public String id() {
        return "annual-report";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("title", "not", "own", "year", "columns", "subject", "parts", "mentions", "part");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        int year = query.year().orElse(view.year());
        String subject = view.site().name() + year + "年" + rule.text("subject");
        List<Document> found = ofYear(view, query);
        if (found.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(Verdict.FAIL, view.finding("document-missing", subject)));
        }
        return DocumentTiming.best(found, document -> judge(view, rule, query, subject, document));
    }

    private static List<Document> ofYear(SiteView view, DocumentQuery query) {
        return query.named(view.documents(), view.names()).stream()
                .filter(document -> query.isOfYear(document, view.documents()))
                .toList();
    }

    private static Outcome judge(
            SiteView view, Parameters rule, DocumentQuery query, String subject, Document document) {
        DocumentTiming timing = new DocumentTiming(view, subject);
        Optional<Outcome> closed = timing.closed(document);
        if (closed.isPresent()) {
            return closed.get();
        }
        String text = ChineseText.folded(view.text(document));
        if (text.length() < SOME_TEXT) {
            return Outcome.unknown("unreadable").at(document.address().toString());
        }
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(timing.against(document, rule.has("part") ? view.lastDay(rule.text("part")) : view.lastDay()));
        if (rule.has("mentions")) {
            mention(view, rule, document, text).ifPresent(outcomes::add);
        } else {
            content(view, rule, query, document, text, outcomes);
        }
        return Outcome.worst(outcomes);
    }

    private static Optional<Outcome> mention(SiteView view, Parameters rule, Document document, String text) {
        if (Pattern.compile(rule.text("mentions")).matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(fault(view, Verdict.FAIL, "plan-not-mentioned", "工作要点", "年度报告", document));
    }

    private static void content(
            SiteView view,
            Parameters rule,
            DocumentQuery query,
            Document document,
            String text,
            List<Outcome> outcomes) {
        int year = query.year().orElse(view.year());
        if (!isOfYear(text, document, year)) {
            outcomes.add(fault(view, Verdict.FAIL, "wrong-year", document.title(), "", document));
        }
        for (String part : rule.texts("parts")) {
            if (!Pattern.compile(part).matcher(text).find()) {
                String name = part.replaceAll("[^\\p{IsHan}、]", "");
                outcomes.add(fault(view, Verdict.FAIL, "part-missing", name, "", document));
            }
        }
        AnnualReport report = report(view, document);
        List<String> wrong = report.wrongSums();
        if (!wrong.isEmpty()) {
            outcomes.add(fault(view, Verdict.FAIL, "sum-wrong", wrong.get(0), String.join("；", wrong), document));
        }
        if (!CONTACT.matcher(text).find()) {
            outcomes.add(fault(view, Verdict.WARN, "contact-missing", document.title(), "", document));
        }
        chain(view, query, document, report, year).ifPresent(outcomes::add);
    }

    private static Optional<Outcome> chain(
            SiteView view, DocumentQuery query, Document document, AnnualReport report, int year) {
        Optional<Long> before = ofYear(view, query.in(OptionalInt.of(year - 1))).stream()
                .filter(Document::isOpen)
                .findFirst()
                .flatMap(last -> report(view, last).carriedOut());
        if (before.isEmpty()
                || report.carriedIn().isEmpty()
                || before.get().equals(report.carriedIn().get())) {
            return Optional.empty();
        }
        return Optional.of(fault(
                view, Verdict.WARN, "chain-wrong", "上年结转", report.carriedIn().get() + "≠" + before.get(), document));
    }

    /** The year that the text speaks of: its statistic period, else any year in it besides that in the title. */
    private static boolean isOfYear(String text, Document document, int year) {
        List<String> periods =
                PERIOD.matcher(text).results().map(found -> found.group(1)).toList();
        if (!periods.isEmpty()) {
            return periods.contains(String.valueOf(year));
        }
        String body = text;
        for (String title : document.titles()) {
            body = body.replace(ChineseText.folded(title), "");
        }
        return body.contains(String.valueOf(year));
    }

    private static AnnualReport report(SiteView view, Document document) {
        List<Page> pages = new ArrayList<>();
        document.page().ifPresent(pages::add);
        document.attachments().forEach(file -> file.page().ifPresent(pages::add));
        return new AnnualReport(pages, view.text(document));
    }

    private static Outcome fault(
            SiteView view, Verdict verdict, String reason, String subject, String more, Document document) {
        Finding.Builder finding = view.finding(reason, subject, more)
                .url(document.address().toString())
                .evidence(document.title(), document.record());
        return Outcome.fault(verdict, finding);
    }
}
