package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FragmentBookTest {
    @TempDir
    Path spool;

    private final PaperSite site = new PaperSite()
            .page(
                    "/",
                    "首页",
                    "<p id=here>文字</p><a href=\"#here\">在</a><a href=\"#gone\">不在</a><a href=\"#\">顶</a><a href=\"#top\">顶</a>"
                            + "<a href=\"#!/route\">路由</a><a href=\"#tab=2\">状态</a><a href=\"/a.html#第一章\">章</a>"
                            + "<a href=\"/a.html#%E7%AC%AC%E4%B8%80%E7%AB%A0\">章</a><a href=\"/a.html#p1\">段</a>"
                            + "<a href=\"/a.html#p2\">段</a><a href=\"/lost.html#p1\">失</a><a href=\"/f.pdf#page2\">文件</a>")
            .page("/a.html", "文章", "<h2 id=第一章>第一章</h2><a name=p1></a><div name=p2>正文</div><a href=/#gone>回</a>")
            .on("/f.pdf", request -> PaperSite.answer(request, 200, "application/pdf", "%PDF-1.4 x"));

    @Test
    void notesPlacesThatAPageDoesNotOffer() {
        try (CrawledPortal portal = site.crawl(settings().withFragments(true))) {
            assertThat(SiteCrawlTest.outcomes(portal))
                    .isEqualTo(new TreeMap<>(Map.of(
                            "http://portal.test/#gone", "note fragment-missing",
                            "http://portal.test/a.html#p2", "note fragment-missing",
                            "http://portal.test/lost.html", "http-404")));
            assertThat(portal.linkFacts().stream()
                            .filter(fact -> fact.target().endsWith("#gone"))
                            .map(fact -> fact.count()))
                    .containsExactly(2);
            assertThat(portal.coverage().linksChecked()).isEqualTo(4);
        }
    }

    @Test
    void leavesFragmentsAloneUnlessAsked() {
        try (CrawledPortal portal = site.crawl(settings())) {
            assertThat(SiteCrawlTest.outcomes(portal)).containsOnlyKeys("http://portal.test/lost.html");
        }
    }

    private CrawlSettings settings() {
        return CrawlSettings.of(CrawlLimits.of(1_000, 2026), spool);
    }
}
