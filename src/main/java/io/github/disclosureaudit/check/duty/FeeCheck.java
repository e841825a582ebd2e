package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.FeeSchedule;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import io.github.disclosureaudit.text.FoldedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 信息处理费: the fee rule stands on the site with its numbers. */
public final class FeeCheck implements Check {
    private static final String PROCESSING_FEE = "信息处理费";

    /** No other character folds into one of these: a text without them has no word with them, however it is typed. */
    static final String UNMISTAKABLE = "费检邮";

    @Override
    public String id() {
        return "fee";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject");
    }

    @Override
    public List<String> files() {
        return List.of("fees.yaml");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        FeeSchedule fees = view.rules().fees();
        List<Outcome> outcomes = new ArrayList<>();
        List<Document> outdated = new ArrayList<>();
        List<String> phrases =
                fees.outdatedPhrases().stream().map(ChineseText::folded).toList();
        List<String> words = new ArrayList<>(phrases);
        words.add(PROCESSING_FEE);
        FoldedWords telling = new FoldedWords(words, UNMISTAKABLE);
        for (Document document : view.documents().all()) {
            String raw = view.text(document);
            if (!telling.mayStandIn(raw)) {
                continue;
            }
            String text = ChineseText.folded(raw);
            boolean priced = text.contains(PROCESSING_FEE)
                    && (text.contains(ChineseText.folded(fees.rule())) || new FeeTable(text).hasPrices());
            if (priced && !NewsTitle.isNews(document.title())) {
                outcomes.add(judge(view, rule, document, text));
            } else if (text.contains("信息公开") && phrases.stream().anyMatch(text::contains)) {
                outdated.add(document);
            }
        }
        return best(outcomes).orElseGet(() -> none(view, rule, outdated));
    }

    /** The right table counts wherever it stands; a wrong one is a fault only where no right one does. */
    private static Optional<Outcome> best(List<Outcome> outcomes) {
        List<Verdict> order = List.of(Verdict.PASS, Verdict.UNKNOWN, Verdict.LATE, Verdict.FAIL);
        return outcomes.stream()
                .min(java.util.Comparator.comparing((Outcome outcome) -> order.indexOf(outcome.verdict()))
                        .thenComparing(outcome -> outcome.reason().code().equals("fee-wrong") ? 0 : 1));
    }

    private static Outcome none(SiteView view, Parameters rule, List<Document> outdated) {
        Optional<Outcome> unseen = view.unseen(rule.texts("columns"));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        String subject = rule.text("subject");
        FoldedWords telling = new FoldedWords(List.of(subject), UNMISTAKABLE);
        Optional<Document> unread = view.documents().all().stream()
                .filter(document -> isUnread(view, document, subject, telling))
                .findFirst();
        if (outdated.isEmpty() && unread.isPresent()) {
            return Outcome.unknown("unreadable").at(unread.get().address().toString());
        }
        if (outdated.isEmpty()) {
            return Outcome.fault(Verdict.FAIL, view.finding("fee-missing", subject));
        }
        Document first = outdated.get(0);
        return Outcome.fault(
                Verdict.FAIL,
                view.finding("fee-outdated", subject)
                        .url(first.address().toString())
                        .actual(Message.literal("检索、复制、邮寄费"))
                        .evidence(first.title(), first.record()));
    }

    /** A document that names the fee and whose text or attachment no program can read. */
    private static boolean isUnread(SiteView view, Document document, String subject, FoldedWords telling) {
        boolean picture = document.page()
                .filter(page -> page.legibility() != Page.Legibility.READABLE)
                .isPresent();
        boolean file = document.attachments().stream().anyMatch(one -> !one.isReadable() && !one.isBroken());
        if (!picture && !file) {
            return false;
        }
        String raw = document.title() + view.text(document);
        return telling.mayStandIn(raw) && ChineseText.folded(raw).contains(subject);
    }

    /** What it lacks may stand in it. */
    private static boolean isUnread(Attachment file) {
        return !file.isReadable() && !file.isBroken();
    }

    private static Outcome judge(SiteView view, Parameters rule, Document document, String text) {
        FeeSchedule fees = view.rules().fees();
        FeeTable table = new FeeTable(text);
        String url = document.address().toString();
        List<String> foreign = new ArrayList<>(table.foreign(fees));
        foreign.addAll(table.foreignTiers(fees));
        List<String> lacking = table.lacking(fees);
        if (!foreign.isEmpty()) {
            return Outcome.fault(
                    Verdict.FAIL,
                    view.finding("fee-wrong", rule.text("subject"), String.join("、", foreign))
                            .url(url)
                            .expected(Message.literal(String.join("、", lacking)))
                            .actual(Message.literal(ofYuan(foreign)))
                            .evidence(String.join("、", foreign), document.record()));
        }
        if (!lacking.isEmpty() && document.attachments().stream().anyMatch(FeeCheck::isUnread)) {
            return Outcome.unknown("unreadable").at(url);
        }
        if (!lacking.isEmpty()) {
            boolean unread = document.attachments().stream().anyMatch(Attachment::isBroken);
            return Outcome.fault(
                    Verdict.FAIL,
                    view.finding(
                                    "fee-incomplete",
                                    rule.text("subject"),
                                    String.join("、", lacking) + (unread ? "*" : ""))
                            .url(url)
                            .evidence(document.title(), document.record()));
        }
        return new DocumentTiming(view, rule.text("subject")).against(document, view.lastDay());
    }

    private static String ofYuan(List<String> prices) {
        return String.join(
                "、",
                prices.stream()
                        .map(price -> price.indexOf('/') < 0
                                ? price
                                : "每" + price.substring(price.indexOf('/') + 1)
                                        + price.substring(0, price.indexOf('/')))
                        .toList());
    }
}
