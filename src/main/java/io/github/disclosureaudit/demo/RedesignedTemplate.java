package io.github.disclosureaudit.demo;

import java.util.List;

/** The templates since December 2025: dated article addresses, columns in pinyin. */
final class RedesignedTemplate implements PortalTemplate {
    private final String code;

    RedesignedTemplate(String code) {
        this.code = code;
    }

    @Override
    public String columnPath(List<DemoColumn> trail, int serial) {
        StringBuilder path = new StringBuilder("/" + code);
        trail.forEach(column -> path.append('/').append(column.key()));
        return path.append("/index.html").toString();
    }

    @Override
    public String listPath(String columnPath, int n) {
        return EasySiteTemplate.folder(columnPath)
                + EasySiteTemplate.module(columnPath).substring(0, 8) + "-" + n + ".html";
    }

    @Override
    public String articlePath(String columnPath, DemoArticle article, int serial) {
        String day = article.date().toString();
        return "/" + code + "/" + day.substring(0, 7) + "/" + day.substring(8) + "/article_" + day.replace("-", "")
                + "103000" + (10_000 + serial) + ".html";
    }

    @Override
    public String filePath(String articlePath, DemoArticle article, int serial, String extension) {
        String day = article.date().toString();
        return "/" + code + "/attachDir/" + day.substring(0, 4) + "/" + day.substring(5, 7) + "/" + day.replace("-", "")
                + "103100" + (10_000 + serial) + "." + extension;
    }

    @Override
    public String list(List<Entry> entries, Pager pager) {
        StringBuilder html = new StringBuilder("<ul class=\"news_list\">\n");
        for (Entry entry : entries) {
            html.append("<li><a href=\"")
                    .append(entry.link().href())
                    .append("\" title=\"")
                    .append(entry.link().text())
                    .append("\" istitle=\"true\" onclick=\"void(0)\">")
                    .append(entry.link().text())
                    .append("</a><span>")
                    .append(entry.date())
                    .append("</span></li>\n");
        }
        html.append("</ul><input type=\"hidden\" name=\"article_paging_list_hidden\" moduleid=\"")
                .append(pager.module())
                .append("\" totalpage=\"")
                .append(pager.total())
                .append("\"><div class=\"page_more\"><div class=\"txt\">第" + pager.page() + "/" + pager.total()
                        + "页</div>");
        if (!pager.next().isEmpty()) {
            html.append("<a title=\"下一页\" href=\"javascript:;\" onclick=\"queryArticleByCondition(this,'")
                    .append(pager.next())
                    .append("')\" tagname=\"")
                    .append(pager.next())
                    .append("\">下一页</a>");
        }
        return html.append("</div>").toString();
    }

    @Override
    public String article(DemoArticle article, String columnName, String html) {
        return "<div class=\"news_detail_tit\"><h1>" + article.title() + "</h1></div><div class=\"func\"><span>发布时间："
                + article.date() + " 10:30</span><span>文章来源：办公厅</span></div><div class=\"news_detail_con\">" + html
                + "</div><a class=\"detail_print\" onclick=\"window.print()\">打印</a>";
    }

    @Override
    public String page(Parts parts) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + parts.title()
                + "</title>\n" + parts.metas() + "</head>\n<body><header><div class=\"logo\">" + parts.site()
                + "</div><nav><ul>" + parts.links("<li>", parts.navigation(), "</li>") + "</ul></nav></header>\n"
                + "<div class=\"crumbs\">当前位置：" + parts.links("", parts.crumbs(), "<i>&gt;</i>") + "</div>\n<main>"
                + parts.content() + "</main>\n<footer>" + parts.footer() + "</footer></body></html>";
    }
}
