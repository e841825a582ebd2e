package io.github.disclosureaudit.page;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.SitemapReader.Sitemap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sitemap names; one that is none names nothing and harms nobody. */
@Timeout(60)
class SitemapReaderTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String OPEN = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    private static Sitemap read(byte[] body) {
        return new SitemapReader(ReadLimits.DEFAULT)
                .read(Answers.of("http://a.test/sitemap.xml", 200, Headers.of("Content-Type", "text/xml"), body));
    }

    private static List<String> pages(String text) {
        return read(text.getBytes(UTF_8)).pages().stream().map(Url::toString).toList();
    }

    private static String entries(int count) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < count; i++) {
            entries.append("<url><loc>http://a.test/").append(i).append(".html</loc></url>");
        }
        return entries.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + OPEN + "<url><loc>http://a.test/1.html</loc></url></urlset>",
                "\uFEFF" + HEAD + OPEN + "<url><loc>http://a.test/1.html</loc></url></urlset>",
                "\n\n" + HEAD + OPEN + "<url><loc>\n http://a.test/1.html \n</loc></url></urlset>",
                HEAD + "<urlset><url><loc><![CDATA[http://a.test/1.html]]></loc><lastmod>gestern</lastmod>"
                        + "<priority>9</priority></url></urlset>",
                HEAD + OPEN + "<url><loc>javascript:alert(1)</loc></url><url><loc></loc></url><url/>"
                        + "<url><loc>http://a.test/1.html</loc></url></urlset>",
                HEAD + OPEN + "<url><loc>http://a.test/1.html</loc></url><url><loc>http://a.test/cut",
                "http://a.test/1.html\r\n",
                "\uFEFFhttp://a.test/1.html\n\n"
            })
    void namesItsPages(String text) {
        assertThat(pages(text)).as(text).containsExactly("http://a.test/1.html");
    }

    @Test
    void namesChineseAddressesInRequestForm() {
        assertThat(pages(HEAD + OPEN + "<url><loc>http://a.test/公开?a=1&amp;b=目录</loc></url></urlset>"))
                .containsExactly("http://a.test/%E5%85%AC%E5%BC%80?a=1&b=%E7%9B%AE%E5%BD%95");
    }

    @Test
    void isReadInOtherEncodings() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + OPEN + entries(1) + "</urlset>";
        assertThat(read(xml.getBytes(UTF_16)).pages()).hasSize(1);
    }

    @Test
    void anIndexNamesSitemaps() {
        Sitemap index = read((HEAD + "<sitemapindex><sitemap><loc>http://a.test/a.xml</loc></sitemap>"
                        + "<sitemap><loc>ftp://a.test/b.xml</loc></sitemap></sitemapindex>")
                .getBytes(UTF_8));
        assertThat(index.sitemaps()).containsExactly(Url.of("http://a.test/a.xml"));
        assertThat(index.pages()).isEmpty();
    }

    @Test
    void isUnpackedAsFarAsItCame() throws IOException {
        byte[] whole = packed(HEAD + OPEN + entries(5_000) + "</urlset>");
        assertThat(read(whole).pages()).hasSize(5_000);
        assertThat(read(Arrays.copyOf(whole, whole.length / 2)).pages()).hasSizeBetween(100, 4_999);
    }

    @Test
    void isCutAtTheCapsAndSaysSo() throws IOException {
        Sitemap many = read((HEAD + OPEN + entries(50_001) + "</urlset>").getBytes(UTF_8));
        assertThat(many.pages()).hasSize(50_000);
        assertThat(many.truncated()).isTrue();
        assertThat(read(packed(HEAD + OPEN + entries(1) + " ".repeat(80 << 20))).truncated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<!DOCTYPE html><html><body><h1>404</h1><a href='http://a.test/x'>x</a></body></html>",
                "{\"code\":404}",
                HEAD
                        + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>&e;</loc></url></urlset>",
                HEAD + "<sitemapindex><sitemap/></sitemapindex>"
            })
    void whatIsNoneNamesNothing(String text) {
        assertThat(pages(text)).as(text).isEmpty();
    }
}
