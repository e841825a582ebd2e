package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
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

/** 生效准备期: a document that takes effect at once gives an emergency as the reason. */
public final class EffectiveDateCheck implements Check {
    private static final Pattern AT_ONCE = Pattern.compile("自(?:公布|发布|印发|公告)之日起(?:施行|实施|执行|生效|正式)");

    @Override
    public String id() {
        return "effective-date";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("documents", "year", "emergencies");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        int year = rule.plainWhole("year");
        List<Outcome> outcomes = new ArrayList<>();
        List<Document> seen = new ArrayList<>();
        for (Document document : NormativeDocuments.published(
                view, rule.texts("documents"), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            if (NormativeDocuments.isNormative(document) && !NormativeDocuments.isShownAgain(document, year)) {
                seen.add(document);
                judge(view, rule, document).ifPresent(outcomes::add);
            }
        }
        if (outcomes.isEmpty()) {
            return view.unseen(rule.texts("documents"))
                    .orElse(Outcome.pass("evidence")
                            .noting(RankedEvidence.note(RankedEvidence.ranked(seen, document -> 0))));
        }
        return Outcome.worst(outcomes);
    }

    private static Optional<Outcome> judge(SiteView view, Parameters rule, Document document) {
        String text = ChineseText.folded(document.title() + view.text(document));
        Matcher matcher = AT_ONCE.matcher(text);
        if (!matcher.find() || rule.texts("emergencies").stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.fault(
                Verdict.WARN,
                view.finding("effective-at-once", document.title(), matcher.group())
                        .url(document.address().toString())
                        .evidence(matcher.group(), document.record())));
    }
}
