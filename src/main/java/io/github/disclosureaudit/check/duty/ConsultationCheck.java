package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 在线咨询: public messages are answered, soon enough, and there are answers of late. */
public final class ConsultationCheck implements Check {
    private static final Pattern ASKED = Pattern.compile("(?:留言|提问|咨询|来信|写信|提交|来件|受理)(?:时间|日期)[:\\s]*");
    private static final Pattern ANSWERED = Pattern.compile("(?:答复|回复|办结|反馈|回信|解答)(?:时间|日期)[:\\s]*");
    private static final Pattern OPEN =
            Pattern.compile("暂未答复|暂未回复|尚未答复|尚未回复|未答复|未回复|暂无答复|暂无回复|处理中|办理中|待答复|待回复|待处理|受理中");
    /** Any word of an answer: a page without one shows the question alone. */
    private static final Pattern ANSWER = Pattern.compile("答复|回复|回信|回答|解答|答[:：]|办结|办理结果|处理结果|反馈");

    private static final int DATE_ROOM = 30;

    @Override
    public String id() {
        return "consultation";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "unanswered-months", "slow-working-days", "quiet-months", "veto-only");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Message> messages = messages(view, rule);
        int months = rule.whole("unanswered-months", 3);
        List<Outcome> outcomes = new ArrayList<>();
        for (Message message : messages) {
            if (isOverdue(view, message, months)) {
                outcomes.add(Outcome.fault(
                        Verdict.FAIL,
                        view.finding(
                                        "unanswered",
                                        message.document().title(),
                                        message.asked().orElseThrow())
                                .url(message.document().address().toString())
                                .evidence(
                                        message.document().title(),
                                        message.document().record())));
            }
        }
        if (rule.flag("veto-only", false)) {
            return outcomes.isEmpty() ? Outcome.pass("found") : Outcome.of(Verdict.FAIL, "unanswered");
        }
        messages.forEach(message -> slow(view, rule, message).ifPresent(outcomes::add));
        outcomes.add(quiet(view, rule, messages));
        return Outcome.worst(outcomes).noting(note(view, messages));
    }

    private static io.github.disclosureaudit.model.Message note(SiteView view, List<Message> messages) {
        int[] days = messages.stream()
                .filter(message ->
                        message.asked().isPresent() && message.answered().isPresent())
                .flatMapToInt(message -> view
                        .rules()
                        .workingDays()
                        .between(
                                message.asked().orElseThrow(),
                                message.answered().orElseThrow())
                        .stream())
                .sorted()
                .toArray();
        return days.length == 0
                ? io.github.disclosureaudit.model.Message.NONE
                : io.github.disclosureaudit.model.Message.of(
                        "check",
                        "note.consultation",
                        messages.size(),
                        days.length,
                        days[days.length / 2],
                        days[days.length - 1]);
    }

    private static boolean isOverdue(SiteView view, Message message, int months) {
        return message.open()
                && message.asked()
                        .filter(day -> day.plusMonths(months).isBefore(view.asOf())
                                && day.plusMonths(12 + months).isAfter(view.asOf()))
                        .isPresent();
    }

    private static Optional<Outcome> slow(SiteView view, Parameters rule, Message message) {
        if (message.asked().isEmpty() || message.answered().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt days = view.rules()
                .workingDays()
                .between(message.asked().get(), message.answered().get());
        if (days.isEmpty()
                && isUncounted(
                        view, rule, message.asked().get(), message.answered().get())) {
            return Optional.of(Outcome.unknown("calendar-missing")
                    .at(message.document().address().toString()));
        }
        if (days.isEmpty() || days.getAsInt() <= rule.whole("slow-working-days", 15)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.fault(
                Verdict.WARN,
                view.finding("slow-answer", message.document().title(), days.getAsInt())
                        .url(message.document().address().toString())
                        .evidence(
                                message.asked().get() + " → "
                                        + message.answered().get(),
                                message.document().record())));
    }

    /** A year whose calendar is not loaded yet; few days are in time whatever holidays lie among them. */
    private static boolean isUncounted(SiteView view, Parameters rule, LocalDate asked, LocalDate answered) {
        return asked.getYear() >= view.year()
                && ChronoUnit.DAYS.between(asked, answered) > rule.whole("slow-working-days", 15);
    }

    private static Outcome quiet(SiteView view, Parameters rule, List<Message> messages) {
        Optional<LocalDate> newest = messages.stream()
                .filter(message -> !message.open())
                .flatMap(message -> message
                        .answered()
                        .or(() -> PublicationDate.of(message.document()).day())
                        .stream())
                .max(Comparator.naturalOrder());
        LocalDate border = view.asOf().minusMonths(rule.whole("quiet-months", 2));
        if (newest.isPresent() && !newest.get().isBefore(border)) {
            return Outcome.pass("evidence")
                    .at(messages.get(0).document().address().toString());
        }
        List<Column> columns = view.find(rule.texts("columns"));
        return view.unseen(rule.texts("columns"))
                .orElseGet(() -> Outcome.fault(
                        Verdict.WARN,
                        view.finding(
                                        columns.isEmpty() ? "column-missing" : "column-stale",
                                        columns.isEmpty()
                                                ? rule.text("subject")
                                                : columns.get(0).name(),
                                        newest.map(String::valueOf).orElse("—"))
                                .url(
                                        columns.isEmpty()
                                                ? ""
                                                : columns.get(0).address().toString())
                                .severity(io.github.disclosureaudit.model.Severity.LOW)));
    }

    private static List<Message> messages(SiteView view, Parameters rule) {
        Set<Document> documents = new LinkedHashSet<>();
        for (Column column : view.find(rule.texts("columns"))) {
            for (Entry entry : column.entries()) {
                view.documents().at(entry.url()).filter(Document::isOpen).ifPresent(documents::add);
            }
        }
        return documents.stream().map(document -> read(view, document)).toList();
    }

    private static Message read(SiteView view, Document document) {
        String text = ChineseText.narrow(view.documents().ownText(document));
        Optional<LocalDate> answered = after(ANSWERED, text);
        Optional<LocalDate> asked =
                after(ASKED, text).or(() -> PublicationDate.of(document).day());
        return new Message(
                document,
                asked,
                answered,
                answered.isEmpty()
                        && (OPEN.matcher(text).find()
                                || ASKED.matcher(text).find()
                                        && !ANSWER.matcher(text).find()));
    }

    private static Optional<LocalDate> after(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.find()
                ? ChineseDates.first(text.substring(matcher.end(), Math.min(text.length(), matcher.end() + DATE_ROOM)))
                : Optional.empty();
    }

    /** One public message. */
    private record Message(Document document, Optional<LocalDate> asked, Optional<LocalDate> answered, boolean open) {}
}
