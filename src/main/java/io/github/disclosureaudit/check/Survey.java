package io.github.disclosureaudit.check;

import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.ColumnMap;
import io.github.disclosureaudit.check.site.ColumnNames;
import io.github.disclosureaudit.check.site.Documents;
import io.github.disclosureaudit.check.site.UnitNames;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.plan.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What all checks of one site share: its columns, documents and names, looked over once. Safe for many threads. */
final class Survey {
    private final CrawledSite site;
    private final RuleBook rules;
    private final LocalDate asOf;
    private final RegulationTexts regulations;
    private final ColumnMap columns;
    private final Documents documents;
    private final UnitNames names;
    private final Map<List<String>, List<Column>> found = new ConcurrentHashMap<>();

    Survey(CrawledSite site, RuleBook rules, LocalDate asOf, RegulationTexts regulations) {
        this.site = site;
        this.rules = rules;
        this.asOf = asOf;
        this.regulations = regulations;
        columns = new ColumnMap(site);
        documents = new Documents(site, columns);
        names = new UnitNames(site.site(), site.units());
    }

    CrawledSite site() {
        return site;
    }

    RuleBook rules() {
        return rules;
    }

    LocalDate asOf() {
        return asOf;
    }

    RegulationTexts regulations() {
        return regulations;
    }

    ColumnMap columns() {
        return columns;
    }

    Documents documents() {
        return documents;
    }

    UnitNames names() {
        return names;
    }

    List<Column> columns(List<String> ids, Function<List<String>, ColumnNames> reader) {
        return found.computeIfAbsent(List.copyOf(ids), key -> columns.find(reader.apply(key)));
    }
}
