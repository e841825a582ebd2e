package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * AR-5: an annual report whose sentences stand word for word in that of the year before, figures apart. Some sentences
 * are prescribed, so likeness is a hint that a reader follows up, and no fault.
 */
public final class ReportLikenessCheck implements Check {
    private static final Pattern SENTENCE = Pattern.compile("[。；;！!\\n]");
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    /** Shorter pieces are headings and cells of tables. */
    private static final int SHORTEST = 15;

    @Override
    public String id() {
        return "report-likeness";
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(DocumentQuery.KEYS);
        names.addAll(Set.of("columns", "subject", "share", "sentences"));
        return names;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        int year = query.year().orElse(view.year());
        Optional<Document> now = report(view, query, year);
        Optional<Document> before = report(view, query, year - 1);
        if (now.isEmpty() || before.isEmpty()) {
            return view.unseen(rule.texts("columns")).orElseGet(() -> Outcome.unknown("document-missing"));
        }
        String url = now.get().address().toString();
        Set<String> said = sentences(view.text(now.get()));
        Set<String> known = sentences(view.text(before.get()));
        int fewest = rule.whole("sentences", 8);
        if (said.size() < fewest || known.size() < fewest) {
            return Outcome.unknown("unreadable").at(url);
        }
        long again = said.stream().filter(known::contains).count();
        double share = (double) again / said.size();
        long percent = Math.round(100 * share);
        Message note = Message.of("check", "note.report-likeness", again, said.size(), percent);
        if (share < rule.number("share", 0.9)) {
            return Outcome.pass("evidence").at(url).noting(note);
        }
        return Outcome.fault(
                        Verdict.WARN,
                        view.finding("report-copied", rule.text("subject"), percent)
                                .url(url)
                                .foundOn(before.get().address().toString())
                                .suspected()
                                .severity(Severity.LOW)
                                .actual(Message.literal(percent + "%"))
                                .evidence(now.get().title(), now.get().record()))
                .noting(note);
    }

    private static Optional<Document> report(SiteView view, DocumentQuery query, int year) {
        DocumentQuery ofYear = query.in(OptionalInt.of(year));
        return ofYear.named(view.documents(), view.names()).stream()
                .filter(document -> ofYear.isOfYear(document, view.documents()))
                .filter(Document::isOpen)
                .findFirst();
    }

    private static Set<String> sentences(String text) {
        Set<String> sentences = new LinkedHashSet<>();
        for (String piece : List.of(SENTENCE.split(text))) {
            String plain = FIGURE.matcher(ChineseText.folded(piece)).replaceAll("#");
            if (plain.length() >= SHORTEST) {
                sentences.add(plain);
            }
        }
        return sentences;
    }
}
