package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SitemapDeskTest {
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    @TempDir
    Path spool;

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void pagesThatOnlyASitemapNamesAreReadThroughAnIndexAndAGzippedMap() {
        PaperSite site = new PaperSite()
                .page("/", "首页", "<p>本页说明本站内容，供参考。</p>")
                .on(
                        "/robots.txt",
                        request -> PaperSite.answer(
                                request,
                                200,
                                "text/plain",
                                "User-agent: *\nDisallow:\nSitemap: http://portal.test/maps.xml\n"))
                .on(
                        "/maps.xml",
                        request -> PaperSite.answer(
                                request,
                                200,
                                "text/xml",
                                "<sitemapindex" + SPACE
                                        + "><sitemap><loc>http://portal.test/map1.xml.gz</loc></sitemap></sitemapindex>"))
                .on(
                        "/map1.xml.gz",
                        request -> PaperSite.answer(
                                request,
                                200,
                                Headers.of("Content-Type", "application/gzip"),
                                packed("<urlset" + SPACE
                                        + "><url><loc>http://portal.test/hidden.html</loc></url>"
                                        + "<url><loc>http://portal.test/lost.html</loc></url>"
                                        + "<url><loc>http://other.test/x.html</loc></url></urlset>")))
                .page("/hidden.html", "隐藏", "<p>只有网站地图指向本页。</p><a href=/gone.html>失</a>");
        try (CrawledPortal portal = site.crawl(spool)) {
            assertThat(portal.pages().stream().map(Page::title)).containsExactly("首页", "隐藏");
            assertThat(SiteCrawlTest.outcomes(portal)).containsOnlyKeys("http://portal.test/gone.html");
            assertThat(site.asked()).noneMatch(asked -> asked.contains("other.test"));
        }
    }
}
