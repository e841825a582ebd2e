package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An inspecting body may look at what search engines may not; what was overruled is counted. */
@Timeout(30)
class RobotsReportOnlyTest {
    @TempDir
    Path spool;

    private final PaperSite site = new PaperSite()
            .on(
                    "/robots.txt",
                    request -> PaperSite.answer(request, 200, "text/plain", "User-agent: *\nDisallow: /inner/\n"))
            .page("/", "首页", "<p>首页文字。</p><a href=/inner/1.html>内部一</a><a href=/inner/lost.html>内部二</a>")
            .page("/inner/1.html", "内部", "<p>这一页只给人看，<a href=/inner/1.html>自己</a>。</p>");

    @Test
    void obeysElsewhere() {
        try (CrawledPortal portal = crawl("another")) {
            assertThat(site.asked()).noneMatch(asked -> asked.contains("/inner/"));
            assertThat(portal.coverage().limits()).isEmpty();
            assertThat(SiteCrawlTest.outcomes(portal))
                    .containsEntry("http://portal.test/inner/lost.html", "unjudged robots");
        }
    }

    @Test
    void asksAndCountsWhereTheRuleSaysSo() {
        try (CrawledPortal portal = crawl("portal")) {
            assertThat(portal.coverage().limits()).containsEntry("robots-report-only", 2);
            assertThat(SiteCrawlTest.outcomes(portal)).containsEntry("http://portal.test/inner/lost.html", "http-404");
        }
    }

    private CrawledPortal crawl(String reportOnly) {
        return site.crawl(CrawlSettings.of(CrawlLimits.of(1_000, 2026), spool), Rules.overrulingRobotsOf(reportOnly));
    }
}
