package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 规范性文件: numbered announcements and decrees that a site published in its columns of documents. */
final class NormativeDocuments {
    private static final Pattern NUMBERED = Pattern.compile("(?:公告|令|通告)[(\\[〔]?20\\d{2}[)\\]〕年]*第?\\d+号|令第\\d+号");

    private static final Pattern YEAR_OF_NUMBER = Pattern.compile("(?:公告|令|通告)[(\\[〔]?(20\\d{2})");

    private NormativeDocuments() {}

    /** Open documents of the columns that were published in a span of days, both ends included. */
    static List<Document> published(SiteView view, List<String> columnIds, LocalDate first, LocalDate last) {
        Set<Document> documents = new LinkedHashSet<>();
        for (Column column : view.section(columnIds)) {
            for (Entry entry : column.entries()) {
                view.documents().at(entry.url()).filter(Document::isOpen).ifPresent(documents::add);
            }
        }
        return documents.stream()
                .filter(document -> PublicationDate.of(document)
                        .day()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .isPresent())
                .toList();
    }

    /**
     * Whether its number is at least two years older than a year: then the site did not issue it in that year, but showed
     * it again, for example when it gathered what is in force.
     */
    static boolean isShownAgain(Document document, int year) {
        Matcher number = YEAR_OF_NUMBER.matcher(ChineseText.folded(document.title()));
        return number.find() && Integer.parseInt(number.group(1)) < year - 1;
    }

    /** Whether it has the number of an announcement or a decree and is no interpretation of one. */
    static boolean isNormative(Document document) {
        String title = ChineseText.folded(document.title());
        return NUMBERED.matcher(title).find() && !title.contains("解读");
    }
}
