package io.github.disclosureaudit.heldout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A portal page around a text: menus, bread crumb, tools, related documents, footer, and a charset told rightly or not. */
final class Portal {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String[] PLACES = {"天津", "厦门", "青岛", "郑州", "昆明", "满洲里", "深圳", "长春", "拱北", "湛江"};

    private final Random random;
    private final List<String> titles;
    private final String place;
    private final int shell;
    private final int charset;

    Portal(Random random, List<String> titles) {
        this.random = random;
        this.titles = titles;
        place = PLACES[random.nextInt(PLACES.length)];
        shell = random.nextInt(4);
        charset = random.nextInt(6);
    }

    /** Whether everything in a text can be written in the chosen charset. */
    private Charset charset(String html) {
        boolean chinese = charset >= 3;
        return chinese && GB18030.newEncoder().canEncode(html) ? GB18030 : StandardCharsets.UTF_8;
    }

    byte[] page(String title, String heading, String column, String body) {
        String html = shell(title, heading, column, body);
        Charset chosen = charset(html);
        String name = chosen.equals(GB18030) ? new String[] {"gbk", "gb2312", "GB18030"}[charset - 3] : "utf-8";
        boolean silent = random.nextInt(5) == 0;
        String meta = silent
                ? ""
                : random.nextBoolean()
                        ? "<meta charset=\"" + name + "\">"
                        : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + name + "\">";
        return html.replace("@META@", meta).getBytes(chosen);
    }

    private String shell(String title, String heading, String column, String body) {
        String tools = new String[] {
                    "<div class=\"info\">发布时间：2023-05-06　来源：" + place
                            + "海关　字号：[<a>大</a> <a>中</a> <a>小</a>]　<a>打印本页</a></div>",
                    "<p class=\"easysite-news-describe\">文章来源：政法司 &nbsp; 发布日期：2022-03-04 &nbsp; 浏览次数：<span>-</span></p>",
                    "<table class=\"xxgk\"><tr><td>【法规类型】行政法规</td><td>【发布机关】国务院</td></tr><tr><td>【发布日期】2024-06-02</td>"
                            + "<td>【效力】有效</td></tr></table>",
                    "<div class=share>分享到：<a>微信</a><a>微博</a></div><div>索引号：000014349/2021-00012 主题分类：海关 发文机关：国务院</div>"
                }
                [random.nextInt(4)];
        String end = new String[] {
                    "<p>附件：<a href=\"/files/630972.docx\">" + heading + ".docx</a></p>",
                    "<p>（责任编辑：王某）</p><div>扫一扫在手机打开当前页</div>",
                    "<div class=but><a>打印本页</a><a>关闭窗口</a></div><p>上一篇：<a href=#>" + other()
                            + "</a></p><p>下一篇：<a href=#>" + other() + "</a></p>",
                    "",
                    "<p>公告下载链接：" + heading + ".pdf</p><p>浏览次数：<span>1024</span></p>"
                }
                [random.nextInt(5)];
        String inner = "<h1>" + heading + "</h1>" + tools + "\n" + body + "\n" + end;
        return switch (shell) {
            case 0 ->
                "<!DOCTYPE html>\n<html><head>@META@<title>" + title + "</title></head><body>" + menu()
                        + "<div class=\"position\">您的位置：<a href=\"/\">首页</a> &gt; <a>海关法规</a> &gt; " + column
                        + "</div><div class=\"main\">"
                        + inner + "</div>" + related() + footer() + "</body></html>";
            case 1 ->
                "<html><head>@META@<title>" + title + "</title></head><body><table width=100%><tr><td width=180>"
                        + menu() + related() + "</td><td>" + inner + "</td></tr></table>" + footer() + "</body></html>";
            case 2 ->
                "<!DOCTYPE html><html><head>@META@<title>" + title
                        + "</title></head><body><div class=\"customs_content\">"
                        + "<div class=\"news_detail\"><div class=\"news_detail_tit\"><h1>" + heading
                        + "</h1><div class=\"func\">"
                        + "<span>发布时间：2026-08-07 10:30</span></div></div><div class=\"news_detail_con\"><div id=\"zoom\">"
                        + body
                        + "</div></div>" + end + "</div></div></body></html>";
            default ->
                "<html><head>@META@<title>" + title + "</title><script>var a='第一条 x';</script></head><body>" + menu()
                        + "<div class=\"easysite-news-title\"><h2>" + heading + "</h2>" + tools
                        + "</div><div class=\"easysite-news-text\">"
                        + body + "</div>" + end + footer() + "</body></html>";
        };
    }

    private String other() {
        return titles.get(random.nextInt(titles.size()));
    }

    private String menu() {
        return "<ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a>机构概况</a></li><li><a>政务公开</a></li><li><a>海关法规</a></li>"
                + "<li><a>法律</a></li><li><a>行政法规</a></li><li><a>部门规章</a></li></ul>";
    }

    private String related() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add("<li><a href=\"/x/" + i + "/index.html\">" + other() + "</a><span>2023-05-06</span></li>");
        }
        return "<div class=\"related\"><h4>相关文档</h4><ul>" + String.join("", items) + "</ul></div>";
    }

    private String footer() {
        return "<div class=\"footer\">主办单位：中华人民共和国" + place
                + "海关　ICP备案号：京ICP备17015317号　政府网站标识码：bm28000000<br>12360海关热线</div>";
    }
}
