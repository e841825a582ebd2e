package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 第三方评估: the site reports an award or a rank for its own openness work, website or new media. */
public final class AwardCheck implements Check {
    @Override
    public String id() {
        return "award";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("awards", "works", "not");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Pattern award = Pattern.compile(rule.text("awards"));
        Pattern work = Pattern.compile(rule.text("works"));
        Optional<Pattern> others = rule.optionalText("not").map(Pattern::compile);
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("evidence")));
        for (Document document : view.documents().all()) {
            String title = ChineseText.folded(document.title());
            Matcher matcher = award.matcher(title);
            if (matcher.find()
                    && work.matcher(title).find()
                    && view.names().isOwn(title)
                    && others.filter(other -> other.matcher(title).find()).isEmpty()) {
                outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("award-text", document.title(), matcher.group())
                                .suspected()
                                .url(document.address().toString())
                                .evidence(document.title(), document.record())));
            }
        }
        return view.incomplete().filter(unseen -> outcomes.size() == 1).orElseGet(() -> Outcome.worst(outcomes));
    }
}
