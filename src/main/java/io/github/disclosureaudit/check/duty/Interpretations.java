package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.text.ChineseText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 政策解读: what the columns of interpretations list.
 *
 * @param all the items in the order of their columns
 */
record Interpretations(Set<Document> all) {
    static Interpretations in(SiteView view, List<Column> columns) {
        Set<Document> items = new LinkedHashSet<>();
        columns.stream()
                .flatMap(column -> column.entries().stream())
                .forEach(entry -> view.documents().at(entry.url()).ifPresent(items::add));
        return new Interpretations(items);
    }

    /** The one that interprets a document: it names or links it. */
    Optional<Document> of(Document document) {
        return all.stream().filter(item -> interprets(item, document)).findFirst();
    }

    private static boolean interprets(Document item, Document document) {
        if (item.page().isEmpty()) {
            return ChineseText.folded(item.title()).contains(ChineseText.folded(document.title()));
        }
        return ChineseText.folded(item.title()).contains(ChineseText.folded(document.title())) || links(item, document);
    }

    private static boolean links(Document from, Document to) {
        return from.page().stream()
                .flatMap(page -> page.contentLinks().stream())
                .anyMatch(link -> link.reference() instanceof Reference.Web web
                        && web.url().equals(to.address()));
    }
}
