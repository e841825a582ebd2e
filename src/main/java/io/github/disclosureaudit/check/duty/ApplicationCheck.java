package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Column;
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

/** 依申请公开: the page names the right time limit and offers a form or an electronic channel. */
public final class ApplicationCheck implements Check {
    private static final Pattern CHANNEL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|在线申请|网上申请系统|在线提交");

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
        Optional<Page> page = columns.stream()
                .filter(Column::isFilled)
                .flatMap(column -> column.page().stream())
                .findFirst();
        if (page.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.WARN,
                            view.finding(columns.isEmpty() ? "column-missing" : "column-blank", rule.text("subject"))));
        }
        return judge(view, rule, page.get());
    }

    private static Outcome judge(SiteView view, Parameters rule, Page page) {
        String text = ChineseText.folded(view.text(page));
        String url = page.url().toString();
        List<Outcome> outcomes =
                new ArrayList<>(List.of(Outcome.pass("evidence").at(url)));
        String days = rule.whole("outdated-days", 15) + "个工作日";
        Matcher outdated =
                Pattern.compile(".{0,12}(?:" + days + "|十五个工作日).{0,10}").matcher(text);
        if (outdated.find()) {
            outcomes.add(Outcome.fault(
                    Verdict.WARN,
                    view.finding("outdated-rule", days).url(url).evidence(outdated.group(), page.recordId())));
        }
        if (!CHANNEL.matcher(text).find() && PageForms.own(page).isEmpty() && !hasForm(rule, page)) {
            outcomes.add(Outcome.fault(
                    Verdict.WARN, view.finding("form-missing", page.name()).url(url)));
        }
        return Outcome.worst(outcomes);
    }

    private static boolean hasForm(Parameters rule, Page page) {
        Pattern form = Pattern.compile(rule.text("form", "申请表|在线申请|网上申请"));
        for (Link link : page.contentLinks()) {
            boolean file = link.reference() instanceof Reference.Web web && Attachment.isFile(web.url());
            if (form.matcher(link.text()).find() || file && link.text().contains("申请")) {
                return true;
            }
        }
        return false;
    }
}
