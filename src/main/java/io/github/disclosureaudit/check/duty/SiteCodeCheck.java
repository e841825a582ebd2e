package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MT-1, IN-3: 标识码 in the footer, the tag SiteIDCode and the address of 找错 name the same site. */
public final class SiteCodeCheck implements Check {
    @Override
    public String id() {
        return "site-code";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("tag", "shown", "badge");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Page home = view.crawl().home().orElseThrow();
        Set<String> codes = new TreeSet<>();
        home.metaValue(rule.text("tag")).map(SiteCodeCheck::plain).ifPresent(codes::add);
        first(rule.text("shown"), ChineseText.folded(view.crawl().fullText(home)))
                .ifPresent(codes::add);
        Pattern badge = Pattern.compile(rule.text("badge"));
        view.crawl().labels().stream()
                .filter(label -> label.page().equals(home.url()))
                .map(label -> label.target().toString())
                .map(badge::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)))
                .forEach(codes::add);
        if (codes.size() < 2) {
            return codes.isEmpty() ? Outcome.unknown("not-measured") : Outcome.pass("clean");
        }
        return Outcome.fault(
                Verdict.WARN,
                view.finding("code-differs", String.join("、", codes))
                        .url(home.url().toString())
                        .severity(Severity.LOW)
                        .actual(Message.literal(String.join("、", codes)))
                        .evidence(String.join("、", codes), home.recordId()));
    }

    private static Optional<String> first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
