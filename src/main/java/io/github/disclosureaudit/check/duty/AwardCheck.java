package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 第三方评估: the site reports an award or a rank for its own openness work, website or new media. */
public final class AwardCheck implements Check {
    private static final Pattern SENTENCE = Pattern.compile("[。；！\\n]");
    private static final Pattern OWN = Pattern.compile("我关|本关|我署|我司|本司|本站");
    /** Rules against awards name them, too. */
    private static final Pattern WARNING = Pattern.compile("不得|严禁|禁止|不以|不参加|不领取|正确看待|防止|避免");

    private static final int LONGEST = 3_000;
    private static final int LONGEST_SENTENCE = 160;

    @Override
    public String id() {
        return "award";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("awards", "works");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        Pattern award = Pattern.compile(rule.text("awards"));
        Pattern work = Pattern.compile(rule.text("works"));
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.pass("evidence")));
        for (Document document : view.documents().all()) {
            award(view, award, work, document).ifPresent(outcomes::add);
        }
        return view.incomplete().filter(unseen -> outcomes.size() == 1).orElseGet(() -> Outcome.worst(outcomes));
    }

    private static Optional<Outcome> award(SiteView view, Pattern award, Pattern work, Document document) {
        String title = ChineseText.folded(document.title());
        if (!view.names().isOwn(title)) {
            return Optional.empty();
        }
        Optional<String> quote =
                isAward(award, work, title) ? Optional.of(document.title()) : sentence(view, award, work, document);
        return quote.map(words -> Outcome.fault(
                Verdict.WARN,
                view.finding("award-text", document.title(), words)
                        .suspected()
                        .url(document.address().toString())
                        .evidence(words, document.record())));
    }

    private static boolean isAward(Pattern award, Pattern work, String sentence) {
        return award.matcher(sentence).find()
                && work.matcher(sentence).find()
                && !WARNING.matcher(sentence).find();
    }

    /** A sentence of a short piece that names the site itself; long texts speak of awards in many other ways. */
    private static Optional<String> sentence(SiteView view, Pattern award, Pattern work, Document document) {
        String text = view.documents().ownText(document);
        if (text.length() > LONGEST
                || !award.matcher(text).find()
                || !work.matcher(text).find()) {
            return Optional.empty();
        }
        return Arrays.stream(SENTENCE.split(text))
                .filter(sentence -> sentence.length() < LONGEST_SENTENCE)
                .filter(sentence -> isAward(award, work, ChineseText.folded(sentence)))
                .filter(sentence -> OWN.matcher(sentence).find()
                        || view.names()
                                .mentions(
                                        ChineseText.folded(sentence),
                                        view.names().own()))
                .findFirst();
    }
}
