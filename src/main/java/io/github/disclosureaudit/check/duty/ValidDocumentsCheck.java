package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.HeadBlock;
import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 现行有效规范性文件: a column of its own whose entries open and are in force. */
public final class ValidDocumentsCheck implements Check {
    private static final Pattern VOID =
            Pattern.compile("【?(?:效力|有效性|时效性|效力状态)】?[:\\s]*(?:已)?(?:全文)?(废止|失效)|[(（\\[](?:已)?(?:废止|失效)[)）\\]]");

    @Override
    public String id() {
        return "valid-documents";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Column> columns = view.find(rule.texts("columns"));
        Optional<Column> filled =
                columns.stream().filter(column -> !column.entries().isEmpty()).findFirst();
        if (filled.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.FAIL,
                            view.finding(
                                            view.absence(columns),
                                            columns.isEmpty()
                                                    ? rule.text("subject")
                                                    : columns.get(0).name())
                                    .url(
                                            columns.isEmpty()
                                                    ? ""
                                                    : columns.get(0).address().toString())));
        }
        return judge(view, filled.get());
    }

    private static Outcome judge(SiteView view, Column column) {
        List<Outcome> outcomes = new ArrayList<>();
        RepealedRegister register = RepealedRegister.of(view);
        for (Entry entry : column.entries()) {
            view.documents().at(entry.url()).ifPresent(document -> entry(view, register, column, entry, document)
                    .ifPresent(outcomes::add));
        }
        String url = column.address().toString();
        Optional<LocalDate> last = view.lastDay();
        Optional<LocalDate> oldest = view.oldest(column);
        if (oldest.isEmpty()) {
            outcomes.add(Outcome.unknown("undated").at(url));
        } else if (last.isPresent() && oldest.get().isAfter(last.get())) {
            outcomes.add(view.unseen(column)
                    .orElseGet(() -> Outcome.fault(
                            Verdict.LATE,
                            view.finding("late", column.name(), oldest.get(), last.get())
                                    .url(url))));
        } else {
            outcomes.add(Outcome.pass("found").at(url).on(oldest, last));
        }
        return Outcome.worst(outcomes);
    }

    private static Optional<Outcome> entry(
            SiteView view, RepealedRegister register, Column column, Entry entry, Document document) {
        if (document.isBroken()) {
            return Optional.of(BrokenEntry.of(view, column, entry));
        }
        if (!document.isOpen()) {
            return Optional.of(Outcome.unknown("blocked").at(entry.url().toString()));
        }
        String text = ChineseText.narrow(entry.title() + "\n" + view.documents().ownText(document));
        Matcher matcher = VOID.matcher(text);
        if (!matcher.find()) {
            return known(view, register, column, document);
        }
        return Optional.of(Outcome.fault(
                Verdict.FAIL,
                view.finding("repealed-in-force", document.title(), matcher.group())
                        .url(document.address().toString())
                        .foundOn(column.address().toString())
                        .evidence(matcher.group(), document.record())));
    }

    /** A document that does not say so itself, but is known to be repealed. */
    private static Optional<Outcome> known(SiteView view, RepealedRegister register, Column column, Document document) {
        HeadBlock head = HeadBlock.of(view.documents().ownText(document));
        return new DocumentIdentity(document, head).repealed(register).map(repealed -> {
            var finding = view.finding("repealed-in-force", document.title(), DocumentIdentity.since(head, repealed))
                    .url(document.address().toString())
                    .foundOn(column.address().toString())
                    .expected(Message.literal(repealed.replacedBy()))
                    .evidence(document.title(), document.record());
            return repealed.sure()
                    ? Outcome.fault(Verdict.FAIL, finding)
                    : Outcome.pass("found")
                            .with(List.of(
                                    finding.suspected().severity(Severity.LOW).build()));
        });
    }
}
