package io.github.disclosureaudit.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that no class, id or tag explains: menus in tables, feet in cells, dates glued to titles. */
@Timeout(30)
class PlainMarkupTest {
    private static final String SIBLINGS = "<div><h3>专题</h3><ul><li><a href='/a/index.html'>在线访谈</a></li>"
            + "<li><a href='/b/index.html'>网上调查</a></li><li><a href='/walled/index.html'>意见征集</a></li></ul></div>";
    private static final String FOOT =
            "<table><tr><td>建议使用1024×768以上分辨率浏览本网站</td><td>承办单位：样本海关办公室</td><td>版权所有：样本海关</td></tr></table>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr>%s</tr></table>",
                "<div>%s</div>",
                "<ul>%s</ul>",
                "<table><tr><td><table><tr>%s</tr></table></td></tr></table>"
            })
    void menusAndFeetDoNotFillABlankColumn(String menu) {
        assertThat(column(page(menu, "<p>暂无信息</p>")).state()).isEqualTo(Column.State.BLANK);
    }

    @Test
    void menusAndFeetDoNotHideThatAScriptDrawsTheList() {
        String script =
                "<div id=mllist></div><script>$.getJSON('/ml.json',function(d){$('#mllist').html(d);});</script>";
        assertThat(column(page("<table><tr>%s</tr></table>", script)).state()).isEqualTo(Column.State.SCRIPT_ONLY);
    }

    @Test
    void theMenuOfSiblingsIsNoContentEvenWhenOneOfThemIsClosed() {
        PaperPortal portal = page("<ul>%s</ul>", "<ul><li><a href='/a/1.html'>通关便利化访谈</a><i>2022-05-01</i></li></ul>");
        Column column = column(portal);
        assertThat(column.children()).isEmpty();
        assertThat(column.entries()).extracting(Entry::title).containsExactly("通关便利化访谈");
    }

    @Test
    void theWayBackToItsSectionDoesNotFillABlankColumn() {
        String boards = "<ul><li><a href='/a/index.html'>在线访谈</a></li><li><a href='/b/index.html'>网上调查</a></li></ul>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("互动交流", "/z/index.html")
                .html("/z/index.html", "<title>互动交流</title><h2>互动交流</h2>" + boards)
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title><ul><li><a href='javascript:void(0)' onclick=\"location.href='/z/index.html'\">互动交流</a></li>"
                                + "<li><a href='/z/index.html'>互动交流</a></li></ul><h2>在线访谈</h2><p>暂无信息</p>")
                .html("/b/index.html", "<title>网上调查</title><h2>网上调查</h2><p>暂无信息</p>");
        assertThat(column(portal).state()).isEqualTo(Column.State.BLANK);
    }

    @Test
    void aSectionThatIsNoNearerToTheHomePageIsAboveTheColumnsItLists() {
        String boards = "<ul><li><a href='/a/index.html'>在线访谈</a></li><li><a href='/b/index.html'>网上调查</a></li></ul>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .linkTo("互动交流", "/z/index.html")
                .html("/z/index.html", "<title>互动交流</title><h2>互动交流</h2>" + boards)
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title><table><tr><td><a href='/z/index.html'>互动交流</a></td></tr></table>"
                                + "<h2>在线访谈</h2><p>暂无信息</p>")
                .html("/b/index.html", "<title>网上调查</title><h2>网上调查</h2><p>暂无信息</p>");
        assertThat(column(portal).state()).isEqualTo(Column.State.BLANK);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"<p>暂无信息</p>, BLANK", "<p><a href='/xmt.html'>政务新媒体矩阵</a></p>, FILLED"})
    void whatNearlyEveryPageLinksToIsNotWhatAColumnHolds(String content, Column.State state) {
        String top =
                "<div><a href='/xmt.html'>政务新媒体矩阵</a> <a href='/hotline.html'>海关服务热线</a> <a href='/n/index.html'>通知公告</a></div>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .linkTo("通知公告", "/n/index.html")
                .html("/a/index.html", "<title>在线访谈</title>" + top + "<h2>在线访谈</h2>" + content)
                .article("/xmt.html", "政务新媒体矩阵", "", "微信公众号、微博和客户端。".repeat(20))
                .article("/hotline.html", "海关服务热线", "", "热线全天受理咨询、投诉和举报。".repeat(20));
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            String path = "/n/" + i + ".html";
            list.append(PaperPortal.entry("公告" + i, path, "2022-05-01"));
            portal.html(path, "<title>公告" + i + "</title>" + top + "<h2>公告" + i + "</h2>" + "公告内容。".repeat(40));
        }
        portal.html("/n/index.html", "<title>通知公告</title>" + top + "<h2>通知公告</h2><ul>" + list + "</ul>");
        assertThat(column(portal).state()).isEqualTo(state);
    }

    @Test
    void aMenuOfTwoSiblingsDoesNotFillABlankColumn() {
        String menu = "<div>专题</div><p><a href='/a/index.html'>在线访谈</a></p><p><a href='/b/index.html'>网上调查</a></p>";
        String path = "<div class=crumb>当前位置：<a href='/'>首页</a> &gt; <a href='/z/index.html'>专题</a> &gt; ";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("专题", "/z/index.html")
                .html("/z/index.html", "<title>专题</title><h2>专题</h2>" + menu)
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title>" + path + "<a href='/a/index.html'>在线访谈</a></div><h2>在线访谈</h2><p>暂无信息</p>"
                                + menu)
                .html(
                        "/b/index.html",
                        "<title>网上调查</title>" + path + "<a href='/b/index.html'>网上调查</a></div><h2>网上调查</h2><ul>"
                                + PaperPortal.entry("问卷", "/b/1.html", "2022-05-01") + "</ul>" + menu);
        assertThat(column(portal).state()).isEqualTo(Column.State.BLANK);
    }

    @Test
    void aHubWithASingleSubColumnIsNotBlank() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .linkTo("访谈预告", "/c/index.html")
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title><h2>在线访谈</h2><ul><li><a href='/c/index.html'>访谈预告</a></li></ul>")
                .html(
                        "/c/index.html",
                        "<title>访谈预告</title><h2>访谈预告</h2><ul><li><a href='/a/index.html'>在线访谈</a></li></ul>"
                                + "<ul><li><a href='/c/1.html'>预告一</a><i>2022-05-01</i></li></ul>")
                .article("/c/1.html", "预告一", "2022-05-01", "内容。");
        assertThat(column(portal).state()).isEqualTo(Column.State.FILLED);
    }

    @Test
    void aSectionIsNeverBelowItsOwnColumn() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("互动交流", "/z/index.html")
                .linkTo("在线访谈", "/a/index.html")
                .html(
                        "/z/index.html",
                        "<title>互动交流</title><h2>互动交流</h2><ul><li><a href='/a/index.html'>在线访谈</a></li>"
                                + "<li><a href='/b/index.html'>网上调查</a></li></ul>")
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title><h2>在线访谈</h2><ul><li><a href='/z/index.html'>互动交流</a></li>"
                                + "<li><a href='/c/index.html'>访谈预告</a></li></ul>")
                .html("/b/index.html", "<title>网上调查</title><h2>网上调查</h2><p>暂无信息</p>")
                .html("/c/index.html", "<title>访谈预告</title><h2>访谈预告</h2><p>暂无信息</p>");
        List<String> below = portal.look(site -> {
            ColumnMap columns = new ColumnMap(site);
            Column top = columns.find(ColumnNames.of("在线访谈")).get(0);
            return columns.below(top).stream().map(Column::name).toList();
        });
        assertThat(below).contains("在线访谈").doesNotContain("互动交流");
    }

    @Test
    void aDateGluedToTheTitleIsTheDateOfTheEntry() {
        Column column = column(page(
                "<div>%s</div>",
                "<ul><li><a href='/a/1.html'><span>通关便利化访谈</span><i>2022-5-1</i></a></li>"
                        + "<li><a href='/a/2.html'><span>原产地证书问答</span><i>2022/06/02</i></a></li></ul>"));
        assertThat(column.entries()).extracting(Entry::title).containsExactly("通关便利化访谈", "原产地证书问答");
        assertThat(column.oldest()).contains(LocalDate.of(2022, 5, 1));
        assertThat(column.newest()).contains(LocalDate.of(2022, 6, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022/05/01", "2022-5-1 ", "[2022-05-01]", "2022.05.01 ", "2022年5月1日", "2022-05-01 09:30 "})
    void aDateInFrontOfTheTitleIsTheDateOfTheEntry(String date) {
        Column column = column(page(
                "<div>%s</div>",
                "<ul><li><a href='/a/1.html'><i>" + date + "</i>2020年度决算</a></li>" + "<li><a href='/a/2.html'><i>"
                        + date + "</i>2021年预算</a></li></ul>"));
        assertThat(column.entries()).extracting(Entry::title).containsExactly("2020年度决算", "2021年预算");
        assertThat(column.oldest()).contains(LocalDate.of(2022, 5, 1));
    }

    @Test
    void aDateInCharactersGluedToEveryTitleIsTheDateOfTheEntry() {
        Column column = column(page(
                "<div>%s</div>",
                "<ul><li><a href='/a/1.html'>2019年度决算<i>2020年9月9日</i></a></li>"
                        + "<li><a href='/a/2.html'>2021年预算<i>2022年5月1日</i></a></li></ul>"));
        assertThat(column.entries()).extracting(Entry::title).containsExactly("2019年度决算", "2021年预算");
        assertThat(column.newest()).contains(LocalDate.of(2022, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"关于调整办公时间的公告2022年5月9日", "2022年6月17日专场拍卖结果", "2022-06-29至2022-07-01停机通知", "2022.06.29-07.01停机通知"})
    void aDayOfWhichATitleSpeaksStaysInTheTitle(String title) {
        Column column = column(page(
                "<div>%s</div>",
                "<ul><li><a href='/a/1.html'>" + title + "</a><i>2022-05-01</i></li>"
                        + "<li><a href='/a/2.html'>问答</a><i>2022-05-01</i></li></ul>"));
        assertThat(column.entries()).extracting(Entry::title).contains(title);
        assertThat(column.newest()).contains(LocalDate.of(2022, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", " → ", " / ", " | ", " · ", "&gt;&gt;"})
    void aSignBetweenStepsIsNoStep(String sign) {
        String path = "<table><tr><td>您的位置：" + String.join(sign, "<a href='/'>首页</a>", "<a href='/z/'>专题</a>", "在线访谈")
                + "</td></tr></table>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .html("/a/index.html", "<title>在线访谈</title>" + path + "<h2>在线访谈</h2><p>暂无信息</p>");
        List<String> steps = portal.look(site -> site.pages().stream()
                .filter(page -> page.kind() != Page.Kind.HOME)
                .flatMap(page -> page.breadcrumb().stream())
                .map(Crumb::label)
                .toList());
        assertThat(steps).containsExactly("首页", "专题", "在线访谈");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ol><li><a href='/'>首页</a></li><li><a href='/z/'>专题</a></li><li>在线访谈</li></ol>",
                "<ul><li><a href='/'>首页</a></li><li><a href='/z/'>专题</a></li><li>在线访谈</li></ul>",
                "<ol><li><a href='/'>首页</a></li><li><a href='/z/'>专题</a></li><li><a href='/a/index.html'>在线访谈</a></li></ol>",
                "<div><a href='/'>首页</a><i>&gt;</i><a href='/z/'>专题</a><i>&gt;</i>在线访谈</div>",
                "<p><a href='/'>首页</a> <span>›</span> <a href='/z/'>专题</a> <span>›</span> 在线访谈</p>",
                "<table><tr><td><a href='/'>首页</a> / <a href='/z/'>专题</a> / 在线访谈</td></tr></table>",
                "<div><a href='/'>首页</a> | <a href='/z/'>专题</a> | 在线访谈</div>"
            })
    void aPathThatNothingNamesIsKnownByItsSteps(String path) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("专题", "/z/")
                .linkTo("在线访谈", "/a/index.html")
                .html("/z/", "<title>专题</title><h2>专题</h2><ul><li><a href='/a/index.html'>在线访谈</a></li></ul>")
                .html("/a/index.html", "<title>在线访谈</title>" + path + "<h2>在线访谈</h2><p>暂无信息</p>");
        Column column = column(portal);
        assertThat(column.path()).containsExactly("专题");
        assertThat(column.state()).isEqualTo(Column.State.BLANK);
    }

    @Test
    void aShortMenuThatBeginsWithTheHomePageIsNoPath() {
        String menu = "<ul><li><a href='/'>首页</a></li><li><a href='/z/'>专题</a></li>"
                + "<li><a href='/a/index.html'>在线访谈</a></li></ul>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .html("/z/", "<title>专题</title><h2>专题</h2><p>暂无信息</p>")
                .html("/a/index.html", "<title>在线访谈</title>" + menu + "<h2>在线访谈</h2><p>暂无信息</p>");
        assertThat(column(portal).path()).isEmpty();
    }

    @Test
    void theHeadingOfABoxIsNotTheNameOfTheHub() {
        String path = "<div class=crumb>当前位置：<a href='/'>首页</a> &gt; <a href='/z/index.html'>专题</a>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("专题", "/z/index.html")
                .html(
                        "/z/index.html",
                        "<title>专题</title>" + path + "</div><div><h3>在线访谈</h3><a href='/a/index.html'>更多</a></div>"
                                + "<div><h3>网上调查</h3><a href='/b/index.html'>更多</a><ul>"
                                + "<li><a href='/b/1.html'>问卷调查结果</a><i>2022-05-01</i></li></ul></div>")
                .html(
                        "/a/index.html",
                        "<title>在线访谈</title>" + path
                                + " &gt; <a href='/a/index.html'>在线访谈</a></div><h2>在线访谈</h2><p>暂无信息</p>")
                .article("/b/1.html", "问卷调查结果", "2022-05-01", "结果。");
        assertThat(column(portal).address().path()).isEqualTo("/a/index.html");
        assertThat(column(portal).state()).isEqualTo(Column.State.BLANK);
    }

    @Test
    void linesWithoutMarkupBesideAMenuAreTheList() {
        PaperPortal portal = page(
                        "<ul>%s</ul>",
                        "<div>·<a href='/a/1.html'>通关便利化访谈</a><br>·<a href='/a/2.html'>原产地证书问答</a><br></div>")
                .article("/a/1.html", "通关便利化访谈", "2022-05-01", "访谈内容。")
                .article("/a/2.html", "原产地证书问答", "2022-05-02", "问答内容。");
        assertThat(column(portal).entries()).extracting(Entry::title).containsExactly("通关便利化访谈", "原产地证书问答");
    }

    @Test
    void aTextThatMentionsADocumentIsNoList() {
        PaperPortal portal = page(
                        "<ul>%s</ul>",
                        "<p>公民、法人和其他组织可以依照本说明申请获取政府信息，具体办法见<a href='/a/1.html'>原产地证书问答</a>，"
                                + "申请时请写明姓名、联系方式和所需信息的名称、文号或者其他特征描述。</p>")
                .article("/a/1.html", "原产地证书问答", "2022-05-01", "问答内容。");
        assertThat(column(portal).entries()).extracting(Entry::title).doesNotContain("原产地证书问答");
    }

    @Test
    void aPathAboveUndatedEntriesDoesNotMakeThemAMenu() {
        String path =
                "<ol><li><a href='/'>首页</a></li><li><a href='/z/'>专题</a></li><li><a href='/a/index.html'>在线访谈</a></li></ol>";
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < 6; i++) {
            list.append("<li><a href='/a/" + i + ".html'>访谈实录之" + i + "</a></li>");
        }
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .html("/a/index.html", "<title>在线访谈</title><div>" + path + "<ul>" + list + "</ul></div>");
        assertThat(column(portal).entries()).hasSize(5);
    }

    private static PaperPortal page(String menu, String content) {
        StringBuilder cells = new StringBuilder();
        for (String name : List.of("首页", "本关概况", "要闻动态", "信息公开", "办事服务", "互动交流", "专题")) {
            String path = name.equals("首页") ? "/" : "/" + name + "/index.html";
            cells.append("<td><a href='" + path + "'>" + name + "</a></td>");
        }
        String top = menu.contains("<tr>")
                ? menu.formatted(cells)
                : menu.formatted(cells.toString()
                        .replace("<td>", menu.contains("<ul>") ? "<li>" : "")
                        .replace("</td>", menu.contains("<ul>") ? "</li>" : " "));
        return PaperPortal.direct("样本海关")
                .linkTo("在线访谈", "/a/index.html")
                .wall("/walled/index.html")
                .onHome(FOOT)
                .html("/a/index.html", "<title>在线访谈</title>" + top + SIBLINGS + "<h2>在线访谈</h2>" + content + FOOT)
                .html("/b/index.html", "<title>网上调查</title>" + top + SIBLINGS + "<h2>网上调查</h2><p>暂无信息</p>" + FOOT);
    }

    private static Column column(PaperPortal portal) {
        return portal.look(site -> new ColumnMap(site)
                .find(ColumnNames.of("在线访谈")).stream().findFirst().orElseThrow());
    }
}
