package io.github.disclosureaudit.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a hostile server does under each address of {@code hostile.csv}, with good pages between. */
final class HostilePages {
    private static final String GOOD =
            "<html><head><title>口岸动态</title></head><body><h1>口岸动态</h1><p>关员在口岸一线为企业办理通关手续。</p></body></html>";

    private final HostileServer server;

    private HostilePages(HostileServer server) {
        this.server = server;
    }

    /** Has a server do all of it. */
    static void on(HostileServer server) throws IOException {
        HostilePages pages = new HostilePages(server);
        pages.headers();
        pages.bodies();
        pages.redirects();
        pages.traps();
        pages.pages();
        pages.files();
    }

    private void headers() {
        byte[] letters = "x".repeat(8192).getBytes(ISO_8859_1);
        server.page("/good/1.html", GOOD)
                .page("/good/2.html", GOOD.replace("动态", "要闻"))
                .page("/good/3.html", GOOD.replace("动态", "公告"))
                .on("/header/endless-line", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\nX-Long: ");
                    wire.forever(letters);
                })
                .on("/header/endless-fields", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\n");
                    wire.forever(
                            "X-More: again and again and again\r\n".repeat(200).getBytes(ISO_8859_1));
                })
                .on("/header/drip", wire -> {
                    wire.send("HTTP/1.1 200 OK\r\n");
                    wire.drip("X", 200);
                })
                .on(
                        "/header/continue",
                        wire -> wire.forever(
                                "HTTP/1.1 100 Continue\r\n\r\n".repeat(300).getBytes(ISO_8859_1)))
                .on("/header/no-http", wire -> {
                    wire.send("SSH-2.0-OpenSSH_9.0\r\n\r\n");
                    throw new IOException("close");
                })
                .on("/header/status-nil", wire -> {
                    wire.send("HTTP/1.1 000 Nil\r\nContent-Length: 0\r\n\r\n");
                    throw new IOException("close");
                })
                .on("/header/empty", wire -> {
                    throw new IOException("close without a byte");
                })
                .on("/header/reset", wire -> {
                    wire.socket().setSoLinger(true, 0);
                    throw new IOException("reset");
                })
                .on("/header/hold", HostileServer.Wire::hold)
                .on("/header/nul", wire -> wire.answer("200 OK", "Content-Type: text/html\r\nX-Nul: a\u0000b", GOOD))
                .on("/header/inject", wire -> {
                    wire.send(
                            "HTTP/1.1 302 Found\r\nLocation: /good/1.html%0d%0aSet-Cookie:%20a=b\rX: y\r\nContent-Length: 0\r\n\r\n");
                    throw new IOException("close");
                })
                .on(
                        "/header/cookies",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html\r\n" + "Set-Cookie: a=bbbbbbbbbbbbbbbb\r\n".repeat(2_000)
                                        + "X: y",
                                GOOD))
                .on("/header/retry", wire -> wire.answer("429 Slow", "Retry-After: 99999999999", new byte[0]))
                .on("/robots.txt", wire -> {
                    wire.send(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nUser-agent: *\nDisallow: /robots-forbid/\n");
                    for (int i = 0; i < 100; i++) {
                        wire.send("Disallow: /nothing/here\n".repeat(43_690));
                    }
                    throw new IOException("close");
                });
    }

    private void bodies() {
        byte[] letters = "<p>文字</p>".repeat(500).getBytes(UTF_8);
        String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
        server.on("/body/endless", wire -> {
                    wire.send(html + "Connection: close\r\n\r\n" + "<title>无尽</title>");
                    wire.forever(letters);
                })
                .on("/body/endless-chunks", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\n");
                    wire.forever("5\r\n<p>a>\r\n".repeat(500).getBytes(ISO_8859_1));
                })
                .on("/body/drip", wire -> {
                    wire.send(html + "Content-Length: 1000000\r\n\r\n");
                    wire.drip("<", 150);
                })
                .on("/body/bad-chunk", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + "nonsense");
                    throw new IOException("close");
                })
                .on("/body/huge-chunk", wire -> {
                    wire.send(html + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + "x");
                    throw new IOException("close");
                })
                .on("/body/too-long", wire -> {
                    wire.send(html + "Content-Length: 99999999999\r\n\r\n");
                    wire.send(GOOD.getBytes(UTF_8));
                    throw new IOException("close");
                })
                .on("/body/negative", wire -> {
                    wire.send(html + "Content-Length: -5\r\n\r\n");
                    wire.send(GOOD.getBytes(UTF_8));
                    throw new IOException("close");
                })
                .on("/body/too-short", wire -> {
                    wire.send(html + "Content-Length: 40\r\n\r\n");
                    wire.send((GOOD + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlies").getBytes(UTF_8));
                })
                .on(
                        "/body/gzip-bomb",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: gzip",
                                gzip("<p>零</p>", 40 << 20)))
                .on(
                        "/body/gzip-lie",
                        wire -> wire.answer(
                                "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", GOOD.getBytes(UTF_8)))
                .on(
                        "/body/brotli-garbage",
                        wire -> wire.answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: br", new byte[] {
                            1, 2, 3, 4, 5, 6, 7
                        }))
                .on("/body/nul", wire -> wire.page(GOOD.replace("口岸", "口\u0000岸")))
                .on(
                        "/body/charset-lie",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: text/html; charset=utf-16",
                                GOOD.getBytes(Charset.forName("GBK"))))
                .on(
                        "/body/charset-none",
                        wire -> wire.answer(
                                "200 OK", "Content-Type: text/html; charset=klingon-1", GOOD.getBytes(UTF_8)))
                .on("/body/fifty-megabytes", wire -> {
                    wire.send(html + "Content-Length: " + (50 << 20) + "\r\n\r\n");
                    for (int i = 0; i < 50; i++) {
                        wire.send(new byte[1 << 20]);
                    }
                });
    }

    private void redirects() {
        server.below("/redirect/count", wire -> {
                    String query = wire.target().replaceAll(".*=", "");
                    int next = query.matches("\\d+") ? Integer.parseInt(query) + 1 : 1;
                    wire.redirect("/redirect/count?n=" + next);
                })
                .below(
                        "/redirect/grow",
                        wire -> wire.redirect(wire.target() + (wire.target().contains("?") ? "&" : "?") + "a=1"))
                .on(
                        "/redirect/cookie",
                        wire -> wire.answer(
                                "302 Found",
                                "Location: /redirect/cookie\r\nSet-Cookie: turn=" + System.nanoTime(),
                                new byte[0]))
                .on("/redirect/file", wire -> wire.redirect("file:///etc/passwd"))
                .on("/redirect/gopher", wire -> wire.redirect("gopher://127.0.0.1:70/x"))
                .on("/redirect/metadata", wire -> wire.redirect("http://169.254.169.254/latest/meta-data/"))
                .on("/redirect/octal", wire -> wire.redirect("http://0177.0.0.1/"))
                .on("/redirect/decimal", wire -> wire.redirect("http://2130706433/"))
                .on("/redirect/mapped", wire -> wire.redirect("http://[::ffff:127.0.0.1]/"))
                .on("/redirect/long", wire -> wire.redirect("/" + "y".repeat(100_000)))
                .on("/redirect/rebound", wire -> wire.redirect("http://loopback.dns.test:" + server.port() + "/"))
                .below(
                        "/redirect/gbk",
                        wire -> wire.send(
                                "HTTP/1.1 302 Found\r\nLocation: /redirect/gbk?口岸\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(Charset.forName("GBK"))))
                .on("/redirect/none", wire -> wire.answer("302 Found", "X: y", new byte[0]))
                .on("/redirect/traversal", wire -> wire.redirect("/../../../../etc/passwd%00"));
    }

    private void traps() {
        server.below("/farm/", wire -> {
                    String path = wire.target().endsWith("/") ? wire.target() : wire.target() + "/";
                    wire.page("<title>农场</title><p>链接农场的一页，与别页无异。</p><a href=\"" + path + "a/\">甲</a><a href=\"" + path
                            + "b/\">乙</a>");
                })
                .below("/calendar", wire -> {
                    String day = wire.target().replaceAll(".*=", "");
                    LocalDate date =
                            day.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(day) : LocalDate.of(2021, 1, 1);
                    wire.page("<title>日历</title><p>日历上的一天，没有安排。</p><a href=\"/calendar?day=" + date.plusDays(1)
                            + "\">次日</a><a href=\"/calendar?day=" + date.minusDays(1) + "\">前日</a>");
                })
                .below(
                        "/grow",
                        wire -> wire.page("<title>增长</title><p>地址不断增长的页面。</p><a href=\"" + wire.target()
                                + (wire.target().contains("?") ? "&" : "?") + "s="
                                + wire.target().length() + "\">更多</a>"))
                .page("/refresh/self", "<meta http-equiv=refresh content=\"0;url=/refresh/self\">")
                .below(
                        "/refresh/chain",
                        wire -> wire.page("<meta http-equiv=refresh content=\"0;url=" + wire.target() + "x\">"))
                .on(
                        "/sitemap.xml",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
                                        + "<!ENTITY g SYSTEM \"file:///etc/passwd\">]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                        + "<url><loc>http://portal.test/&f;&f;&f;&g;</loc></url></urlset>"));
    }

    private void pages() {
        server.on("/page/million-links", wire -> {
                    StringBuilder html = new StringBuilder("<title>百万链接</title>");
                    for (int i = 0; i < 60_000; i++) {
                        html.append("<a href=/many/").append(i).append(">x</a>");
                    }
                    wire.page(html.toString());
                })
                .page("/page/deep", "<title>深</title>" + "<div>".repeat(100_000) + "<p>到底了，这里有一段文字。</p>")
                .page(
                        "/page/span",
                        "<title>表</title><table><tr><td rowspan=65000 colspan=1000>格</td><td>一</td></tr>"
                                + "<tr><td>二</td></tr></table>" + GOOD)
                .page(
                        "/page/attribute",
                        "<title>属性</title><a href=\"/good/1.html\" title=\"" + "y".repeat(1_500_000) + "\">一</a>"
                                + GOOD)
                .page(
                        "/page/data",
                        "<title>数据</title><img src=\"data:image/png;base64," + "A".repeat(1_000_000) + "\">" + GOOD)
                .page("/page/script-title", "<title><script>alert(1)</script>\r\n=cmd|' /C calc'!A0</title>" + GOOD);
    }

    private void files() throws IOException {
        byte[] word = zip("word/document.xml", "<w:t>", "零", 80 << 20);
        byte[] sheet = zip("xl/worksheets/sheet1.xml", "<c><v>", "0", 80 << 20);
        byte[] beside = zip("word/media/other.bin", "", "0", 300 << 20);
        byte[] external = zip(
                "word/document.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"w\"><w:p><w:t>&x;</w:t></w:p></w:document>",
                "",
                0);
        String type = "Content-Type: application/octet-stream";
        server.on("/bomb.docx", wire -> wire.answer("200 OK", type, word))
                .on("/bomb.xlsx", wire -> wire.answer("200 OK", type, sheet))
                .on("/beside.docx", wire -> wire.answer("200 OK", type, beside))
                .on("/external.docx", wire -> wire.answer("200 OK", type, external))
                .on(
                        "/damaged.pdf",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/pdf",
                                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"))
                .on(
                        "/loop.pdf",
                        wire -> wire.answer(
                                "200 OK",
                                "Content-Type: application/pdf",
                                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>endobj\n"
                                        + "trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"));
    }

    private static byte[] gzip(String piece, int bytes) {
        return packed(piece, bytes, GZIPOutputStream::new);
    }

    private static byte[] zip(String name, String start, String piece, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("../../../../tmp/evil.txt"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(UTF_8));
            fill(zip, piece, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(String piece, int bytes, Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = packing.over(out)) {
            fill(packer, piece, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, String piece, int bytes) throws IOException {
        byte[] block = piece.repeat(8192).getBytes(UTF_8);
        for (int written = 0; written < bytes && block.length > 0; written += block.length) {
            out.write(block);
        }
    }
}
