package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** A document of a certain name, unit and year is there, opens, is whole and came in time. */
public final class DocumentCheck implements Check {
    private static final Pattern CHAPTER = Pattern.compile("(?m)^\\s*(?:第[一二三四五六七八九十]+[章篇部]|[一二三四五六七八九十]+[、.．])");
    private static final Pattern ISSUED = Pattern.compile("印发");
    private static final int BEFORE_ISSUED = 24;

    @Override
    public String id() {
        return "document";
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(DocumentQuery.KEYS);
        names.addAll(Set.of(
                "subject",
                "columns",
                "chapters",
                "working-days",
                "updated-in",
                "attachment",
                "words",
                "absent",
                "part",
                "contains"));
        return names;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        String subject = subject(view, rule);
        List<Document> named = query.named(view.documents(), view.names());
        List<Document> right = named.stream()
                .filter(document -> query.isOfYear(document, view.documents()))
                .toList();
        if (right.isEmpty()) {
            return missing(view, rule, subject, named);
        }
        if (rule.has("updated-in")) {
            return updated(view, rule, subject, right);
        }
        Outcome best = DocumentTiming.best(right, document -> judge(view, rule, subject, document));
        boolean forAPerson = view.requirement().proof() == Requirement.Proof.ASSISTED;
        return forAPerson ? best.noting(RankedEvidence.note(RankedEvidence.ranked(right, document -> 0))) : best;
    }

    private static String subject(SiteView view, Parameters rule) {
        String subject = rule.text("subject");
        return subject.replace("{site}", view.site().name());
    }

    private static Outcome missing(SiteView view, Parameters rule, String subject, List<Document> otherYears) {
        Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        boolean warn = rule.text("absent", "fail").equals("warn");
        Finding.Builder finding = view.finding(
                otherYears.isEmpty()
                                || OptionalInt.empty()
                                        .equals(DocumentQuery.of(rule).year())
                        ? "document-missing"
                        : "wrong-year",
                subject);
        otherYears.stream()
                .findFirst()
                .ifPresent(other -> finding.foundOn(other.address().toString()).actual(Message.literal(other.title())));
        return Outcome.fault(warn ? Verdict.WARN : Verdict.FAIL, finding);
    }

    private static Outcome judge(SiteView view, Parameters rule, String subject, Document document) {
        DocumentTiming timing = new DocumentTiming(view, subject);
        Optional<Outcome> closed = timing.closed(document).or(() -> attachment(view, rule, subject, document));
        if (closed.isPresent()) {
            return closed.get();
        }
        if (rule.has("chapters") && chapters(view, document) < rule.whole("chapters", 0)) {
            boolean unreadable =
                    document.attachments().stream().anyMatch(file -> !file.isReadable() && !file.isBroken());
            return unreadable
                    ? Outcome.unknown("unreadable").at(document.address().toString())
                    : Outcome.fault(
                            Verdict.FAIL,
                            view.finding("document-missing", subject)
                                    .foundOn(document.address().toString()));
        }
        Optional<LocalDate> lastDay = rule.has("part") ? view.lastDay(rule.text("part")) : view.lastDay();
        if (rule.has("working-days")) {
            Optional<LocalDate> issued = issued(view.text(document));
            if (issued.isEmpty()) {
                return Outcome.unknown("issue-date-missing")
                        .at(document.address().toString());
            }
            lastDay = view.rules().workingDays().plus(issued.get(), rule.whole("working-days", 0));
            if (lastDay.isEmpty()) {
                return Outcome.unknown("calendar-missing").at(document.address().toString());
            }
        }
        return timing.against(document, lastDay);
    }

    private static Optional<Outcome> attachment(SiteView view, Parameters rule, String subject, Document document) {
        if (!rule.flag("attachment", false)
                || document.page().filter(page -> page.media().isDocument()).isPresent()) {
            return Optional.empty();
        }
        List<Attachment> files = document.attachments();
        if (files.stream().anyMatch(file -> file.page().isPresent())) {
            return Optional.empty();
        }
        if (files.stream().anyMatch(file -> !file.isBroken())) {
            return Optional.of(Outcome.unknown("blocked").at(document.address().toString()));
        }
        return Optional.of(Outcome.fault(
                Verdict.FAIL,
                view.finding(files.isEmpty() ? "document-missing" : "attachment-broken", subject)
                        .url(document.address().toString())));
    }

    private static long chapters(SiteView view, Document document) {
        return CHAPTER.matcher(ChineseText.narrow(view.text(document)))
                .results()
                .count();
    }

    /** 印发: the date beside the word. */
    private static Optional<LocalDate> issued(String text) {
        var matcher = ISSUED.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - BEFORE_ISSUED), matcher.start());
            List<ChineseDates.Found> dates = ChineseDates.all(before);
            if (!dates.isEmpty()) {
                return Optional.of(dates.get(dates.size() - 1).date());
            }
            String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + BEFORE_ISSUED));
            if (after.matches("(?s)^(?:日期|时间|日)?[:：\\s]*.*") && after.startsWith("日期")) {
                Optional<LocalDate> date = ChineseDates.first(after);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Outcome updated(SiteView view, Parameters rule, String subject, List<Document> right) {
        int year = rule.plainWhole("updated-in");
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        DocumentTiming timing = new DocumentTiming(view, subject);
        Outcome best = Outcome.of(Verdict.NA, "not-applicable");
        for (Document document : right) {
            Outcome one = timing.closed(document)
                    .orElseGet(() -> switch (PublicationDate.of(document).within(first, last)) {
                        case IN_TIME -> Outcome.pass("found");
                        case CONFLICT -> Outcome.unknown("dates-conflict");
                        case UNDATED -> Outcome.unknown("undated");
                        case LATE -> timing.against(document, Optional.of(last));
                        case EARLY ->
                            Outcome.fault(
                                    Verdict.FAIL,
                                    view.finding(
                                                    "not-updated",
                                                    subject,
                                                    PublicationDate.of(document)
                                                            .day()
                                                            .orElse(first))
                                            .url(document.address().toString())
                                            .evidence(document.title(), document.record()));
                    })
                    .at(document.address().toString())
                    .on(PublicationDate.of(document).day(), Optional.of(last));
            best = better(best, one);
        }
        return best;
    }

    private static Outcome better(Outcome old, Outcome one) {
        if (old.verdict() == Verdict.NA) {
            return one;
        }
        List<Verdict> order = List.of(Verdict.PASS, Verdict.UNKNOWN, Verdict.LATE, Verdict.FAIL);
        return order.indexOf(one.verdict()) < order.indexOf(old.verdict()) ? one : old;
    }
}
