package io.github.disclosureaudit.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves a generated portal on loopback until it is killed: {@code BenchSite PAGES}, in a process of its own so that its
 * costs are not those of the crawl. Every page is made when it is asked for, always the same: a menu of 40 columns, about
 * 60 links, 27 KB of text. Prints its address.
 */
public final class BenchSite {
    private static final int COLUMNS = 40;
    private static final int A_LIST = 20;
    private static final Pattern ARTICLE = Pattern.compile("/c(\\d+)/t(\\d+)\\.html");
    private static final Pattern LIST = Pattern.compile("/c(\\d+)/(?:index_(\\d+)\\.html)?");
    private static final String[] SENTENCES = {
        "为深入贯彻落实政务公开工作要求，进一步加强门户网站管理，现就有关事项通知如下。",
        "要坚持以人民为中心的发展思想，持续优化口岸营商环境，提升通关便利化水平。",
        "申请人可以到办事大厅综合窗口提交申请材料，也可以在网上办理，办理时限为二十个工作日。",
        "各隶属海关要于每季度末将自查情况报送办公室，对链接不可用、信息不更新等问题立即整改。",
        "年度预算安排一般公共预算拨款收入三千二百万元，其中基本支出一千八百万元。",
        "会议强调，要压实责任，深入开展专项整治，坚决防范各类风险。"
    };

    private final int articles;
    private final String menu;

    private BenchSite(int pages) {
        articles = Math.max(COLUMNS, (int) ((pages - 1) / (1 + 1.0 / A_LIST)));
        StringBuilder out = new StringBuilder("<div class=\"nav\"><ul>");
        for (int column = 0; column < COLUMNS; column++) {
            out.append("<li class=\"nav-item\"><a href=\"/c%d/\" title=\"栏目%d\" target=\"_self\">栏目%d</a></li>\n"
                    .formatted(column, column, column));
        }
        menu = out.append("</ul></div>").toString();
    }

    public static void main(String[] arguments) throws IOException {
        BenchSite site = new BenchSite(Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/", site::answer);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String html = page(exchange.getRequestURI().getPath());
        byte[] body = (html.isEmpty() ? "404" : html).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(html.isEmpty() ? 404 : 200, head ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!head) {
                out.write(body);
            }
        }
    }

    private String page(String path) {
        Matcher article = ARTICLE.matcher(path);
        if (path.equals("/")) {
            return frame("首页", "<p>" + text(0, 30) + "</p>");
        }
        if (article.matches()) {
            return article(Integer.parseInt(article.group(1)), Integer.parseInt(article.group(2)));
        }
        Matcher list = LIST.matcher(path);
        return list.matches()
                ? list(Integer.parseInt(list.group(1)), list.group(2) == null ? 0 : Integer.parseInt(list.group(2)))
                : "";
    }

    private String article(int column, int number) {
        if (number >= articles || number % COLUMNS != column) {
            return "";
        }
        StringBuilder body = new StringBuilder("<h1>%s</h1><div class=info>发布时间：2021-%02d-%02d</div><div id=zoom>"
                .formatted(title(number), 1 + number % 12, 1 + number % 28));
        int paragraphs = 50 + Math.floorMod(number * 31, 60);
        for (int i = 0; i < paragraphs; i++) {
            body.append("<p style=\"text-indent: 2em; line-height: 32px; font-family: 仿宋_GB2312; font-size: 16pt;\">")
                    .append(text(number + i, 2))
                    .append("</p>\n");
        }
        body.append("</div><div class=rel><ul>");
        for (int i = 1; i <= 14; i++) {
            int other = Math.floorMod(number + i * i * COLUMNS, articles / COLUMNS * COLUMNS);
            body.append(
                    "<li><a href=\"%s\" title=\"%s\">%s</a></li>\n".formatted(file(other), title(other), title(other)));
        }
        return frame(title(number), body.append("</ul></div>").toString());
    }

    private String list(int column, int page) {
        StringBuilder body = new StringBuilder("<h2>栏目" + column + "</h2><ul class=list>");
        int first = page * A_LIST * COLUMNS + column;
        if (column >= COLUMNS || first >= articles) {
            return "";
        }
        for (int number = first; number < Math.min(articles, first + A_LIST * COLUMNS); number += COLUMNS) {
            body.append("<li><a href=\"%s\">%s</a><span>2021-%02d-%02d</span></li>\n"
                    .formatted(file(number), title(number), 1 + number % 12, 1 + number % 28));
        }
        body.append("</ul><div class=page>");
        for (int next = Math.max(0, page - 4); next <= page + 4; next++) {
            if (next * A_LIST * COLUMNS + column < articles) {
                body.append(
                        "<a href=\"%s\">%d</a>\n".formatted(next == 0 ? "./" : "index_" + next + ".html", next + 1));
            }
        }
        return frame("栏目" + column + "第" + page + "页", body.append("</div>").toString());
    }

    private static String file(int number) {
        return "/c%d/t%d.html".formatted(number % COLUMNS, number);
    }

    private static String title(int number) {
        return "关于事项" + Integer.toString(number * 7919, 36) + "的通知";
    }

    private static String text(int seed, int sentences) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            out.append(SENTENCES[Math.floorMod(seed * 17 + i * 5, SENTENCES.length)]);
        }
        return out.toString();
    }

    private String frame(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"UTF-8\"><title>" + title
                + "_样本门户</title><meta name=\"SiteName\" content=\"样本门户\"></head><body>" + menu
                + "<div class=crumb>当前位置：<a href=\"/\">首页</a> &gt; 正文</div><div class=main>" + body
                + "</div><div class=footer>主办单位：样本海关 网站标识码：0000000001</div></body></html>";
    }
}
