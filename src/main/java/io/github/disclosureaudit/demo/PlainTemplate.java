package io.github.disclosureaudit.demo;

import java.util.List;

/** A portal of no known content system: plain links, Chinese dates, relative addresses from the root. */
final class PlainTemplate implements PortalTemplate {
    @Override
    public String columnPath(List<DemoColumn> trail, int serial) {
        return "/channels/" + trail.get(trail.size() - 1).key() + "/";
    }

    @Override
    public String listPath(String columnPath, int n) {
        return columnPath + "list_" + n + ".shtml";
    }

    @Override
    public String articlePath(String columnPath, DemoArticle article, int serial) {
        return "/contents/" + article.column() + "/" + (800 + serial) + ".shtml";
    }

    @Override
    public String filePath(String articlePath, DemoArticle article, int serial, String extension) {
        return "/files/" + article.date().getYear() + "/" + (800 + serial) + "." + extension;
    }

    @Override
    public String list(List<Entry> entries, Pager pager) {
        StringBuilder html = new StringBuilder("<div class=\"channel-list\">\n");
        for (Entry entry : entries) {
            html.append("<dl><dt>")
                    .append(entry.link().html())
                    .append("</dt><dd>[")
                    .append(entry.date())
                    .append("]</dd></dl>\n");
        }
        if (!pager.next().isEmpty()) {
            html.append("<p class=\"pages\"><a href=\"").append(pager.next()).append("\">下一页</a></p>");
        }
        return html.append("</div>").toString();
    }

    @Override
    public String article(DemoArticle article, String columnName, String html) {
        String shown = article.date().getYear() + "年" + article.date().getMonthValue() + "月"
                + article.date().getDayOfMonth() + "日";
        return "<article><h1>" + article.title() + "</h1><p class=\"info\">发布日期：" + shown + "　栏目：" + columnName
                + "</p><div class=\"content\">" + html + "</div></article>";
    }

    @Override
    public String page(Parts parts) {
        return "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + parts.title() + "</title>\n"
                + parts.metas() + "</head>\n<body><div id=\"top\"><strong>" + parts.site()
                + "</strong></div><div id=\"menu\">"
                + parts.links(" ", parts.navigation(), " |") + "</div>\n<div class=\"position\">当前位置："
                + parts.links("", parts.crumbs(), " &gt; ") + "</div>\n<div id=\"body\">" + parts.content()
                + "</div>\n<div id=\"foot\">" + parts.footer() + "</div></body></html>";
    }
}
