package io.github.disclosureaudit.demo;

import java.util.List;

/** The content system of 2018 to 2025: numeric addresses, hidden inputs, pagers in {@code tagname} and {@code onclick}. */
final class EasySiteTemplate implements PortalTemplate {
    private static final int FIRST_COLUMN = 601_000;
    private static final int FIRST_ARTICLE = 3_700_100;

    private final String code;

    EasySiteTemplate(String code) {
        this.code = code;
    }

    @Override
    public String columnPath(List<DemoColumn> trail, int serial) {
        StringBuilder path = new StringBuilder("/" + code + "/" + FIRST_COLUMN);
        trail.subList(0, trail.size() - 1)
                .forEach(column -> path.append('/').append(column.key()).append(34));
        return path.append('/')
                .append(FIRST_COLUMN + serial)
                .append("/index.html")
                .toString();
    }

    @Override
    public String listPath(String columnPath, int n) {
        return folder(columnPath) + module(columnPath).substring(0, 8) + "-" + n + ".html";
    }

    @Override
    public String articlePath(String columnPath, DemoArticle article, int serial) {
        return folder(columnPath) + (FIRST_ARTICLE + serial) + "/index.html";
    }

    @Override
    public String filePath(String articlePath, DemoArticle article, int serial, String extension) {
        String stamp = article.date().toString().replace("-", "");
        return folder(articlePath) + stamp + "101500" + (10_000 + serial) + "." + extension;
    }

    @Override
    public String list(List<Entry> entries, Pager pager) {
        StringBuilder html = new StringBuilder(
                "<div easysite=\"portlet\" runat=\"server\" class=\"column\"><ul class=\"conList_ull\">\n");
        for (Entry entry : entries) {
            html.append("<li>")
                    .append(entry.link().html())
                    .append("<span>")
                    .append(entry.date())
                    .append("</span></li>\n");
        }
        html.append("</ul><input type=\"hidden\" name=\"article_paging_list_hidden\" moduleid=\"")
                .append(pager.module())
                .append("\" totalpage=\"")
                .append(pager.total())
                .append("\"><div class=\"easysite-page-wrap\"><div class=\"easysite-total-page\">")
                .append(pager.page() + "/" + pager.total())
                .append("</div><a href=\"javascript:void(0)\" title=\"下一页\" tagname=\"")
                .append(pager.next().isEmpty() ? "[NEXTPAGE]" : pager.next())
                .append("\" onclick=\"queryArticleByCondition(this,'")
                .append(pager.next())
                .append("')\">下一页</a></div></div>");
        return html.toString();
    }

    @Override
    public String article(DemoArticle article, String columnName, String html) {
        return "<div class=\"easysite-news-content\"><div class=\"easysite-news-title\"><h2>" + article.title()
                + "</h2></div><p class=\"easysite-news-describe\">" + article.date() + " 10:15　来源：本站</p>"
                + "<div class=\"easysite-news-text\" id=\"easysiteText\">" + html + "</div>"
                + "<div class=\"easysite-news-operation\"><a href=\"javascript:window.print()\">打印</a></div></div>";
    }

    @Override
    public String page(Parts parts) {
        return "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n<title>"
                + parts.title() + "</title>\n" + parts.metas() + "</head>\n<body>"
                + "<div easysite=\"easysiteHiddenDiv\"><input type=\"hidden\" id=\"eprotalCurrentSiteName\" value=\""
                + parts.site() + "\"><input type=\"hidden\" id=\"contextPath\" value=\"/eportal\"></div>\n"
                + "<div class=\"header\"><h1>" + parts.site() + "</h1><div class=\"nav\"><ul>"
                + parts.links("<li>", parts.navigation(), "</li>") + "</ul></div></div>\n"
                + "<div class=\"easysite-path\">您的位置：" + parts.links("", parts.crumbs(), " > ") + "</div>\n"
                + "<div class=\"main\">" + parts.content() + "</div>\n<div class=\"footer\">" + parts.footer()
                + "</div></body></html>";
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Names a list after its address, so that it is the same in every run. */
    static String module(String columnPath) {
        String hash = Integer.toHexString(columnPath.hashCode() | 0x8000_0000);
        return hash + hash + hash + hash;
    }
}
