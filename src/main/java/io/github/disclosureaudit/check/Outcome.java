package io.github.disclosureaudit.check;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one check came to.
 *
 * @param verdict its verdict
 * @param reason what decided
 * @param findings the faults
 * @param evidenceUrl page that proves it, empty when none
 * @param published publication date of the deciding document
 * @param deadline last day that was judged against
 * @param note what was looked at
 */
public record Outcome(
        Verdict verdict,
        Reason reason,
        List<Finding> findings,
        String evidenceUrl,
        Optional<LocalDate> published,
        Optional<LocalDate> deadline,
        Message note) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    public static Outcome of(Verdict verdict, String reason) {
        return new Outcome(verdict, Reason.of(reason), List.of(), "", Optional.empty(), Optional.empty(), Message.NONE);
    }

    public static Outcome pass(String reason) {
        return of(Verdict.PASS, reason);
    }

    public static Outcome unknown(String reason) {
        return of(Verdict.UNKNOWN, reason);
    }

    /** A verdict with the fault that proves it; its reason is that of the fault. */
    public static Outcome fault(Verdict verdict, Finding.Builder finding) {
        Finding built = finding.build();
        return of(verdict, built.reason().code()).with(List.of(built)).at(built.url());
    }

    public Outcome with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Outcome(verdict, reason, all, evidenceUrl, published, deadline, note);
    }

    public Outcome at(String url) {
        return new Outcome(verdict, reason, findings, url, published, deadline, note);
    }

    public Outcome on(Optional<LocalDate> day, Optional<LocalDate> lastDay) {
        return new Outcome(verdict, reason, findings, evidenceUrl, day, lastDay, note);
    }

    public Outcome noting(Message text) {
        return new Outcome(verdict, reason, findings, evidenceUrl, published, deadline, text);
    }

    /** The same as evidence alone: its findings and what it has to say, and nothing that decides. */
    public Outcome asEvidence() {
        return new Outcome(Verdict.PASS, Reason.of("evidence"), findings, "", Optional.empty(), Optional.empty(), note);
    }

    /** The worst of several outcomes with the findings of all; of equally bad ones the first decides. */
    public static Outcome worst(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return pass("found");
        }
        Verdict verdict = Verdict.worst(outcomes.stream().map(Outcome::verdict).toList());
        Outcome decisive = outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        List<Finding> findings = new ArrayList<>();
        outcomes.forEach(outcome -> findings.addAll(outcome.findings()));
        return new Outcome(
                verdict,
                decisive.reason(),
                findings,
                decisive.evidenceUrl(),
                decisive.published(),
                decisive.deadline(),
                decisive.note().isEmpty() ? firstNote(outcomes) : decisive.note());
    }

    /** The worst of the outcomes of several checks, and what each of them has to say, the decisive one first. */
    public static Outcome together(List<Outcome> outcomes) {
        Outcome worst = worst(outcomes);
        List<Message> notes = new ArrayList<>(List.of(worst.note()));
        outcomes.forEach(outcome -> notes.add(outcome.note()));
        return worst.noting(Message.joined(notes));
    }

    /** What another check has to say, where the decisive one says nothing. */
    private static Message firstNote(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::note)
                .filter(note -> !note.isEmpty())
                .findFirst()
                .orElse(Message.NONE);
    }
}
