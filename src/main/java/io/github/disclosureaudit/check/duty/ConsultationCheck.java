package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** 在线咨询: public messages are answered, soon enough, and there are answers of late. */
public final class ConsultationCheck implements Check {
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
        List<PublicMessage> messages = PublicMessage.of(view, view.find(rule.texts("columns")));
        int months = rule.whole("unanswered-months", 3);
        List<Outcome> outcomes = new ArrayList<>();
        for (PublicMessage message : messages) {
            if (isOverdue(view, message, months)) {
                outcomes.add(Outcome.fault(
                        Verdict.FAIL,
                        view.finding(
                                        "unanswered",
                                        message.title(),
                                        message.asked().orElseThrow())
                                .url(message.address())
                                .evidence(message.title(), message.record())));
            }
        }
        if (rule.flag("veto-only", false)) {
            return outcomes.isEmpty() ? Outcome.pass("found") : Outcome.of(Verdict.FAIL, "unanswered");
        }
        messages.forEach(message -> slow(view, rule, message).ifPresent(outcomes::add));
        outcomes.add(quiet(view, rule, messages));
        return Outcome.worst(outcomes).noting(note(view, messages));
    }

    private static io.github.disclosureaudit.model.Message note(SiteView view, List<PublicMessage> messages) {
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

    private static boolean isOverdue(SiteView view, PublicMessage message, int months) {
        return message.open()
                && message.asked()
                        .filter(day -> day.plusMonths(months).isBefore(view.asOf())
                                && day.plusMonths(12 + months).isAfter(view.asOf()))
                        .isPresent();
    }

    private static Optional<Outcome> slow(SiteView view, Parameters rule, PublicMessage message) {
        if (message.asked().isEmpty() || message.answered().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt days = view.rules()
                .workingDays()
                .between(message.asked().get(), message.answered().get());
        if (days.isEmpty()
                && isUncounted(
                        view, rule, message.asked().get(), message.answered().get())) {
            return Optional.of(Outcome.unknown("calendar-missing").at(message.address()));
        }
        if (days.isEmpty() || days.getAsInt() <= rule.whole("slow-working-days", 15)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.fault(
                Verdict.WARN,
                view.finding("slow-answer", message.title(), days.getAsInt())
                        .url(message.address())
                        .evidence(
                                message.asked().get() + " → "
                                        + message.answered().get(),
                                message.record())));
    }

    /** A year whose calendar is not loaded yet; few days are in time whatever holidays lie among them. */
    private static boolean isUncounted(SiteView view, Parameters rule, LocalDate asked, LocalDate answered) {
        return asked.getYear() >= view.year()
                && ChronoUnit.DAYS.between(asked, answered) > rule.whole("slow-working-days", 15);
    }

    private static Outcome quiet(SiteView view, Parameters rule, List<PublicMessage> messages) {
        Optional<LocalDate> newest = messages.stream()
                .filter(message -> !message.open())
                .flatMap(message -> message.answered().or(message::published).stream())
                .max(Comparator.naturalOrder());
        LocalDate border = view.asOf().minusMonths(rule.whole("quiet-months", 2));
        if (newest.isPresent() && !newest.get().isBefore(border)) {
            return Outcome.pass("evidence").at(messages.get(0).address());
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
}
