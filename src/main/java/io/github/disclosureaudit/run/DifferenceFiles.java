package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.RegulationPages;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.report.DifferencePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code differences/<finding id>.html} in the run folder: the official and the page's wording of the article that a finding
 * of the {@code regulation} check is about, side by side. The comparison is made again for the few pages that have one.
 */
final class DifferenceFiles {
    /** Folder inside that of the run. */
    static final String FOLDER = "differences";

    private static final String CHECK = "regulation";

    private final RegulationTexts texts;
    private final LocalDate asOf;
    private final Locale locale;

    DifferenceFiles(RegulationTexts texts, LocalDate asOf, Locale locale) {
        this.texts = texts;
        this.asOf = asOf;
        this.locale = locale;
    }

    /** Writes one file for each finding of a site that names an article. */
    void write(Path run, CrawledSite site, SiteResult result) throws IOException {
        List<Finding> findings = result.conclusions().stream()
                .flatMap(conclusion -> conclusion.findings().stream())
                .filter(finding ->
                        finding.check().equals(CHECK) && !finding.position().isEmpty())
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>();
        findings.forEach(finding -> wanted.add(finding.url()));
        RegulationPages pages = new RegulationPages(site);
        Map<String, List<PageComparison>> compared = new HashMap<>();
        for (List<PageText> group : pages.groups()) {
            String address = group.get(0).address();
            if (wanted.contains(address)) {
                compared.put(address, texts.compare(pages.read(group), asOf));
            }
        }
        Files.createDirectories(run.resolve(FOLDER));
        for (Finding finding : findings) {
            List<PageComparison> shown = compared.getOrDefault(finding.url(), List.of()).stream()
                    .filter(found -> finding.subject().contains("《" + found.title() + "》"))
                    .map(found -> only(found, finding.position()))
                    .filter(found -> !found.differences().isEmpty())
                    .toList();
            if (!shown.isEmpty()) {
                Path file = run.resolve(FOLDER).resolve(finding.id() + ".html");
                Files.writeString(file, DifferencePage.html(shown, locale));
            }
        }
    }

    private static PageComparison only(PageComparison found, String article) {
        List<ArticleDifference> one = found.differences().stream()
                .filter(difference -> difference.article().equals(article))
                .toList();
        return new PageComparison(
                found.addresses(),
                found.title(),
                found.regulation(),
                found.version(),
                found.inForce(),
                found.verdict(),
                found.doubts(),
                one,
                List.of());
    }
}
