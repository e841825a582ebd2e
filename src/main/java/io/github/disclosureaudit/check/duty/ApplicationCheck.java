package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PageForms;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 依申请公开: the page names the right time limit and offers a form or an electronic channel, itself or in what it lists on top. */
public final class ApplicationCheck implements Check {
    private static final Pattern CHANNEL =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|在线(?:申请|提交|填写|填报)|网上(?:申请|提交|填写|填报)|网络(?:申请|提交)|电子邮(?:件|箱)");
    private static final Pattern THIRD_PARTY = Pattern.compile("第三方|征求.{0,8}意见");
    private static final Pattern REFUSED = Pattern.compile("(?:不|尚未)(?:接受|受理|支持|通过|开通|提供)[^。]{0,6}$");
    private static final int SENTENCE = 80;
    private static final int QUOTE = 12;
    /** A column may list its channels as documents instead of being one. */
    private static final int MOST_ENTRIES = 5;
    /** What a document about applications has in its title; the mailbox of another one is no channel for them. */
    private static final String APPLY = "申请";

    @Override
    public String id() {
        return "application";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("columns", "subject", "outdated-days", "form");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Column> columns = view.find(rule.texts("columns"));
        Optional<Column> filled = columns.stream()
                .filter(column -> column.isFilled() && column.page().isPresent())
                .findFirst();
        if (filled.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() ->
                            Outcome.fault(Verdict.WARN, view.finding(view.absence(columns), rule.text("subject"))));
        }
        List<Document> told = view.documents().onTop(filled.get(), MOST_ENTRIES).stream()
                .filter(document -> document.title().contains(APPLY))
                .toList();
        return judge(view, rule, filled.get().pages().get(0), told);
    }

    private static Outcome judge(SiteView view, Parameters rule, Page page, List<Document> told) {
        String text = ChineseText.folded(view.text(page));
        String url = page.url().toString();
        List<Outcome> outcomes =
                new ArrayList<>(List.of(Outcome.pass("evidence").at(url)));
        String days = rule.whole("outdated-days", 15) + "个工作日";
        outdated(text, rule)
                .ifPresent(quote -> outcomes.add(Outcome.fault(
                        Verdict.WARN,
                        view.finding("outdated-rule", days).url(url).evidence(quote, page.recordId()))));
        if (!offers(rule, page, text) && told.stream().noneMatch(document -> offers(view, rule, document))) {
            outcomes.add(
                    told.stream().anyMatch(ApplicationCheck::isUnread)
                            ? Outcome.unknown("unreadable").at(url)
                            : Outcome.fault(
                                    Verdict.WARN,
                                    view.finding("form-missing", page.name()).url(url)));
        }
        return Outcome.worst(outcomes);
    }

    private static boolean offers(SiteView view, Parameters rule, Document document) {
        return document.page()
                .filter(page -> offers(rule, page, ChineseText.folded(view.text(document))))
                .isPresent();
    }

    private static boolean offers(Parameters rule, Page page, String text) {
        return hasChannel(text) || !PageForms.own(page).isEmpty() || hasForm(rule, page);
    }

    /** The channel may stand where no program can read it. */
    private static boolean isUnread(Document document) {
        boolean picture = document.page()
                .filter(page -> page.legibility() != Page.Legibility.READABLE)
                .isPresent();
        return picture || document.attachments().stream().anyMatch(file -> !file.isReadable() && !file.isBroken());
    }

    /** The old time limit for answers; third parties have had, and have, as many days for their opinion (art. 32). */
    private static Optional<String> outdated(String text, Parameters rule) {
        Matcher limit = Pattern.compile("(?:" + rule.whole("outdated-days", 15) + "|十五)个工作日")
                .matcher(text);
        while (limit.find()) {
            String before = text.substring(Math.max(0, limit.start() - SENTENCE), limit.start());
            String sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
            if (!THIRD_PARTY.matcher(sentence).find()) {
                int from = Math.max(0, limit.start() - QUOTE);
                return Optional.of(text.substring(from, Math.min(text.length(), limit.end() + QUOTE)));
            }
        }
        return Optional.empty();
    }

    /** An electronic way to apply that is not only mentioned to be refused. */
    private static boolean hasChannel(String text) {
        Matcher channel = CHANNEL.matcher(text);
        while (channel.find()) {
            String before = text.substring(Math.max(0, channel.start() - QUOTE), channel.start());
            if (!REFUSED.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForm(Parameters rule, Page page) {
        Pattern form = Pattern.compile(rule.text("form", "申请表|在线申请|网上申请"));
        for (Link link : page.contentLinks()) {
            boolean file = link.reference() instanceof Reference.Web web && Attachment.isFile(web.url());
            if (form.matcher(link.text()).find() || file && link.text().contains(APPLY)) {
                return true;
            }
        }
        return false;
    }
}
