package io.github.disclosureaudit.demo;

import io.github.disclosureaudit.demo.PortalTemplate.Entry;
import io.github.disclosureaudit.demo.PortalTemplate.Pager;
import io.github.disclosureaudit.demo.PortalTemplate.Parts;
import io.github.disclosureaudit.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All pages of one demo portal, by path. */
final class PortalSite {
    private static final int PAGE_SIZE = 4;
    private static final String IDENTITY = "bm99000001";

    private final Site site;
    private final DemoContent content;
    private final PortalTemplate template;
    private final Addresses addresses;
    private final BodyText text;
    private final Map<String, DemoPage> pages = new HashMap<>();

    private PortalSite(Site site, DemoContent content, PortalTemplate template) {
        this.site = site;
        this.content = content;
        this.template = template;
        this.addresses = new Addresses(content, template);
        this.text = new BodyText(addresses);
    }

    /** Writes a portal. */
    static Map<String, DemoPage> pages(Site site, DemoContent content, PortalTemplate template) {
        PortalSite portal = new PortalSite(site, content, template);
        portal.write("/", site.name(), "", List.of(), portal.home());
        portal.write("/sitemap.html", "网站地图", columnTags("网站地图"), List.of(), portal.siteMap());
        portal.pages.put("/robots.txt", DemoPage.text("User-agent: *\nDisallow: /eportal/admin\n"));
        content.columns().forEach(portal::column);
        content.articles().forEach(portal::article);
        return Map.copyOf(portal.pages);
    }

    private String home() {
        StringBuilder html = new StringBuilder();
        for (DemoColumn column : content.childrenOf("")) {
            html.append("<div class=\"block\"><h3><a href=\"")
                    .append(addresses.column(column.key()))
                    .append("\">")
                    .append(column.name())
                    .append("</a></h3>");
            List<Entry> entries = entries(column.key());
            if (!entries.isEmpty()) {
                html.append("<ul>");
                entries.stream().limit(PAGE_SIZE).forEach(entry -> html.append("<li>")
                        .append(entry.link().html())
                        .append("<span>")
                        .append(entry.date())
                        .append("</span></li>"));
                html.append("</ul>");
            }
            html.append("</div>\n");
        }
        return html.append("<div class=\"hotline\">海关服务热线：12360</div>").toString();
    }

    private String siteMap() {
        StringBuilder html = new StringBuilder("<ul>");
        content.columns()
                .forEach(column ->
                        html.append("<li>").append(anchor(column).html()).append("</li>"));
        return html.append("</ul>").toString();
    }

    private void column(DemoColumn column) {
        String path = addresses.column(column.key());
        List<Entry> entries = entries(column.key());
        int total = Math.max(1, (entries.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        for (int page = 1; page <= total; page++) {
            String here = page == 1 ? path : template.listPath(path, page);
            String next = page == total ? "" : template.listPath(path, page + 1);
            int from = (page - 1) * PAGE_SIZE;
            List<Entry> shown = entries.subList(from, Math.min(entries.size(), from + PAGE_SIZE));
            Pager pager = new Pager(EasySiteTemplate.module(path), page, total, next);
            String html = hub(column) + text.html(column.body()) + (shown.isEmpty() ? "" : template.list(shown, pager));
            write(here, column.name() + " - " + site.name(), columnTags(column.name()), addresses.trail(column), html);
        }
    }

    private String hub(DemoColumn column) {
        List<DemoColumn> children = content.childrenOf(column.key());
        if (children.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class=\"hub\"><ul>");
        children.forEach(
                child -> html.append("<li>").append(anchor(child).html()).append("</li>"));
        return html.append("</ul></div>\n").toString();
    }

    private void article(DemoArticle article) {
        DemoColumn column = addresses.byKey(article.column());
        StringBuilder body = new StringBuilder(text.html(article.body()));
        for (DemoArticle.DemoFile file : article.files()) {
            String path = addresses.file(article, file);
            pages.put(
                    path,
                    new DemoPage(
                            200,
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            WordFile.of(file.lines())));
            body.append("<p>附件：").append(new Anchor(file.name(), path).html()).append("</p>\n");
        }
        if (article.comments()) {
            body.append("<form method=\"post\" action=\"/comment/save\" class=\"comment\"><h4>我要留言</h4>")
                    .append("<textarea name=\"content\" placeholder=\"发表意见\"></textarea>")
                    .append("<input name=\"captcha\" placeholder=\"验证码\"><button>提交留言</button></form>\n");
        }
        String metas = meta("ColumnName", column.name())
                + meta("ArticleTitle", article.title())
                + meta("PubDate", article.date() + " 10:30")
                + meta("ContentSource", site.name());
        String html = template.article(article, column.name(), body.toString());
        write(addresses.article(article.key()), article.title(), metas, addresses.trail(column), html);
    }

    private List<Entry> entries(String column) {
        return content.articlesOf(column).stream()
                .map(article -> new Entry(
                        new Anchor(article.title(), addresses.article(article.key())),
                        article.date().toString()))
                .toList();
    }

    private void write(String path, String title, String metas, List<DemoColumn> trail, String html) {
        List<Anchor> navigation = new ArrayList<>(List.of(new Anchor("首页", "/")));
        content.childrenOf("").forEach(column -> navigation.add(anchor(column)));
        List<Anchor> crumbs = new ArrayList<>(List.of(new Anchor("首页", "/")));
        trail.forEach(column -> crumbs.add(anchor(column)));
        String all = meta("SiteName", site.name())
                + meta("SiteDomain", site.homeUrl().host())
                + meta("SiteIDCode", IDENTITY)
                + metas;
        Parts parts = new Parts(site.name(), title, all, navigation, crumbs, html, footer());
        pages.put(path, DemoPage.html(200, template.page(parts)));
    }

    private String footer() {
        String report = "http://zfwzgl.demo-service.test:" + site.homeUrl().port() + "/exposure/jiucuo.html?site_code="
                + IDENTITY;
        return "<p>主办单位：" + site.name() + "　网站标识码：" + IDENTITY
                + "　示ICP备00000001号　示公网安备 00000002000001号　党政机关标识　联系地址：示范市海关路1号</p><p>"
                + "<a href=\"/sitemap.html\">网站地图</a> <a href=\"" + report + "\">我为政府网站找错</a></p>";
    }

    private Anchor anchor(DemoColumn column) {
        return new Anchor(column.name(), addresses.column(column.key()));
    }

    private static String columnTags(String name) {
        return meta("ColumnName", name) + meta("ColumnType", "政务公开");
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + content + "\">\n";
    }
}
