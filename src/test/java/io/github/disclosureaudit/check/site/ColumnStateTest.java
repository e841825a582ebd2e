package io.github.disclosureaudit.check.site;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a column blank and what does not. */
@Timeout(30)
class ColumnStateTest {
    private static final String SEARCH = "<form action='/search'><input name=qt><button>搜索</button></form>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>暂无信息</p>",
                "<p>栏目建设中，敬请期待！</p>",
                "<p>暂无相关信息！</p>" + SEARCH,
                "<p>没有找到相关内容</p>",
                "<ul></ul>"
            })
    void nothingButASentenceIsBlank(String content) {
        assertThat(state(PaperPortal.direct("样本海关").columnOf("在线访谈", "/a/index.html", content)))
                .isEqualTo(Column.State.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><th>名称</th><td>口岸</td></tr><tr><td>甲</td><td>乙</td></tr></table>",
                "<p>在线访谈由海关关员就企业关心的通关问题现场作答，网民可以在访谈开始前通过电子邮箱提交问题，访谈结束后实录会在本栏目公布，欢迎参加。</p>",
                "<form action='/ask'><input name=title><input name=mobile><textarea name=content></textarea></form>",
                "<p><a href='/f.docx'>访谈实录.docx</a></p>"
            })
    void anythingElseIsContent(String content) {
        assertThat(state(PaperPortal.direct("样本海关").columnOf("在线访谈", "/a/index.html", content)))
                .isEqualTo(Column.State.FILLED);
    }

    @Test
    void aListInAFrameIsThatOfTheColumnWithAllItsPages() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf("在线访谈", "/a/index.html", "<iframe src='/frame/list.jsp?c=1'></iframe>")
                .html(
                        "/frame/list.jsp?c=1",
                        "<title>列表</title><ul>" + entry("通关便利化访谈", "/a/1.html", "2022-05-01")
                                + entry("原产地证书访谈", "/a/2.html", "2022-04-01")
                                + "</ul><a href='/frame/list.jsp?c=1&p=2'>下一页</a>")
                .html(
                        "/frame/list.jsp?c=1&p=2",
                        "<title>列表</title><ul>" + entry("减免税访谈", "/a/3.html", "2022-03-01")
                                + entry("归类访谈", "/a/4.html", "2022-02-01") + "</ul>");
        Column column = column(portal);
        assertThat(column.entries()).extracting(Entry::title).hasSize(4).contains("归类访谈");
        assertThat(column.name()).isEqualTo("在线访谈");
    }

    @Test
    void aFrameThatDoesNotOpenProvesNothing() {
        String frame = "<iframe src='/frame/list.html'></iframe>";
        PaperPortal walled = PaperPortal.direct("样本海关").columnOf("在线访谈", "/a/index.html", frame);
        assertThat(state(walled.wall("/frame/list.html"))).isEqualTo(Column.State.BLOCKED);
        PaperPortal foreign = PaperPortal.direct("样本海关")
                .columnOf("在线访谈", "/a/index.html", "<iframe src='http://elsewhere.test/list.html'></iframe>");
        assertThat(state(foreign)).isEqualTo(Column.State.NOT_FETCHED);
    }

    @Test
    void anEntryIsContent() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("在线访谈", "/a/index.html", entry("通关便利化访谈", "/a/1.html", "2022-05-01"))
                .article("/a/1.html", "通关便利化访谈", "2022-05-01", "实录");
        assertThat(state(portal)).isEqualTo(Column.State.FILLED);
    }

    @Test
    void aHubThatShowsItsColumnsIsNotBlank() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf(
                        "在线访谈",
                        "/a/index.html",
                        "<div class=portlet><h3><a href='/b/index.html'>图片</a></h3></div><div class=portlet><h3><a href='/c/index.html'>视频</a></h3></div>")
                .column("图片", "/b/index.html", entry("图一", "/b/1.html", "2022-05-01"))
                .column("视频", "/c/index.html", entry("片一", "/c/1.html", "2022-05-01"));
        assertThat(state(portal)).isEqualTo(Column.State.FILLED);
    }

    private static Column.State state(PaperPortal portal) {
        return column(portal).state();
    }

    private static Column column(PaperPortal portal) {
        return portal.look(
                site -> new ColumnMap(site).find(ColumnNames.of("在线访谈")).get(0));
    }
}
