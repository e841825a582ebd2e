package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.regex.Pattern;

/** 本关要点: the plans of the year that a customs made for itself. */
final class LocalPlans {
    private static final Pattern HEADQUARTERS = Pattern.compile(
            "^(?:海关总署.{0,6})?(?:关于)?(?:印发|转发)?《?(?:20\\d{2}年度?)?(?:全国)?海关(?:总署|系统)?政务公开工作要点(?:[》(]|$)|^海关总署");

    private LocalPlans() {}

    /** Documents of the name and year that a rule gives, without the plan of the General Administration shown again. */
    static List<Document> of(SiteView view, Parameters rule) {
        DocumentQuery query = DocumentQuery.of(rule);
        return query.named(view.documents(), view.names()).stream()
                .filter(document -> query.isOfYear(document, view.documents()))
                .filter(document -> !isOfHeadquarters(view, document))
                .toList();
    }

    /** It names no customs, or the headquarters. */
    private static boolean isOfHeadquarters(SiteView view, Document document) {
        return document.titles().stream()
                .map(ChineseText::folded)
                .anyMatch(title -> HEADQUARTERS.matcher(title).find()
                        && !view.names().mentions(title, view.names().own()));
    }
}
