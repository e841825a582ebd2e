package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 页脚: the home page shows the marks of a government site. A mark is a name and a pattern over text and addresses. */
public final class FooterCheck implements Check {
    @Override
    public String id() {
        return "footer";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("marks");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        String shown = ChineseText.folded(view.crawl().fullText(home)) + "\n" + addresses(view, home);
        List<Outcome> outcomes = new ArrayList<>();
        for (Parameters mark : rule.maps("marks")) {
            if (!Pattern.compile(mark.text("pattern")).matcher(shown).find()) {
                outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("mark-missing", mark.text("name"))
                                .url(home.url().toString())
                                .severity(rule.evidenceOnly() ? Severity.LOW : Severity.MEDIUM)));
            }
        }
        return outcomes.isEmpty() ? Outcome.pass("clean") : Outcome.worst(outcomes);
    }

    /** Badges are pictures with a link: their address tells what they are. */
    private static String addresses(SiteView view, Page home) {
        String labels = view.crawl().labels().stream()
                .filter(label -> label.page().equals(home.url()))
                .map(label -> label.text() + " " + label.target())
                .collect(Collectors.joining("\n"));
        String links = home.contentLinks().stream()
                .map(link -> link.text() + " " + link.raw())
                .collect(Collectors.joining("\n"));
        String facts = view.crawl().linkFacts().stream()
                .filter(fact ->
                        fact.places().stream().anyMatch(place -> place.page().equals(home.url())))
                .map(fact -> fact.target())
                .collect(Collectors.joining("\n"));
        // The central badges (找错, 党政机关) are mostly drawn by a script of their own.
        String loaded =
                view.crawl().resources(home).stream().map(Object::toString).collect(Collectors.joining("\n"));
        return labels + "\n" + links + "\n" + facts + "\n" + loaded;
    }
}
