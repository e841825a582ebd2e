package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges whether a document that was found opens and came in time. */
final class DocumentTiming {
    private static final int SOME_TEXT = 40;

    private final SiteView view;
    private final String subject;

    DocumentTiming(SiteView view, String subject) {
        this.view = view;
        this.subject = subject;
    }

    /** The best of several documents of one name. */
    static Outcome best(List<Document> documents, Function<Document, Outcome> judge) {
        return documents.stream()
                .map(judge)
                .min(Comparator.comparing(outcome -> rank(outcome.verdict())))
                .orElseThrow();
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case PASS, MANUAL, NA -> 0;
            case WARN -> 1;
            case UNKNOWN -> 2;
            case LATE -> 3;
            case FAIL -> 4;
        };
    }

    /** Why the document cannot stand for what is asked: it does not open. */
    Optional<Outcome> closed(Document document) {
        String url = document.address().toString();
        if (document.isBroken()) {
            return Optional.of(Outcome.fault(
                    Verdict.FAIL, view.finding("document-missing", subject).url(url)));
        }
        if (!document.isOpen()) {
            return Optional.of(Outcome.unknown("blocked").at(url));
        }
        boolean broken = !document.attachments().isEmpty()
                && document.attachments().stream().allMatch(Attachment::isBroken)
                && ChineseText.dense(view.documents().ownText(document)).length() < SOME_TEXT + 2 * subject.length();
        if (broken) {
            return Optional.of(Outcome.fault(
                    Verdict.FAIL,
                    view.finding("attachment-broken", subject)
                            .url(document.attachments().get(0).url().toString())
                            .foundOn(url)));
        }
        return Optional.empty();
    }

    /** Whether it came by a day; it is there and right. */
    Outcome against(Document document, Optional<LocalDate> lastDay) {
        PublicationDate date = PublicationDate.of(document);
        String url = document.address().toString();
        if (lastDay.isEmpty()) {
            return Outcome.pass("found").at(url).on(date.day(), lastDay);
        }
        Outcome outcome =
                switch (date.against(lastDay.get())) {
                    case IN_TIME, EARLY -> Outcome.pass("found");
                    case CONFLICT -> Outcome.unknown("dates-conflict");
                    case UNDATED -> Outcome.unknown("undated");
                    case LATE -> Outcome.fault(Verdict.LATE, late(document, date, lastDay.get()));
                };
        return outcome.at(url).on(date.day(), lastDay);
    }

    private io.github.disclosureaudit.model.Finding.Builder late(
            Document document, PublicationDate date, LocalDate lastDay) {
        return view.finding("late", subject, date.marks().get(0).date(), lastDay)
                .url(document.address().toString())
                .expected(Message.literal("≤ " + lastDay))
                .actual(Message.literal(date.marks().get(0).date().toString()))
                .evidence(document.title() + " " + date.marks().get(0).quote(), document.record());
    }
}
