package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page that links to a million addresses of its own costs its share of the budget, says so, and ends. */
@Timeout(100)
class MillionLinksTest {
    private static final int LINKS = 1_000_000;
    private static final int PAGES = 40;

    @TempDir
    Path spool;

    @Test
    void endsWithinItsBudgetAndCountsWhatItDidNotAskFor() {
        StringBuilder many = new StringBuilder(26 * LINKS).append("<title>百万链接</title><p>本页列出许多地址。</p>");
        for (int i = 0; i < LINKS; i++) {
            many.append("<a href=/m/").append(i).append(">x</a>");
        }
        PaperSite site = new PaperSite()
                .page("/", "首页", "<a href=/good.html>好</a><a href=/many.html>多</a>")
                .page("/good.html", "好", "<p>关员在口岸一线为企业办理通关手续。</p>")
                .html("/many.html", many.toString());
        CrawlSettings settings = CrawlSettings.of(
                CrawlLimits.of(PAGES, Long.MAX_VALUE, LocalDate.of(2026, 1, 1).getYear()), spool);
        try (CrawledPortal portal = site.crawl(settings)) {
            assertThat(portal.pages()).extracting(Page::title).contains("好", "百万链接");
            assertThat(site.asked().size()).isLessThan(3 * PAGES);
            assertThat(portal.coverage().incomplete()).isEqualTo("page-budget");
            assertThat(portal.coverage().notFetched().values()).singleElement().satisfies(number -> assertThat(number)
                    .isGreaterThan(10_000));
            assertThat(portal.coverage().limits()).containsKeys("pages", "cut-pages");
        }
    }
}
