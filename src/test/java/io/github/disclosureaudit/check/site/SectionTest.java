package io.github.disclosureaudit.check.site;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What belongs to a section of a site, and what a menu does not tell of a column. */
@Timeout(30)
class SectionTest {
    @Test
    void withoutBreadcrumbsTheSubColumnsThatAHubShowsBelongToIt() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .linkTo("信息公开", "/xx/index.html")
                .html(
                        "/xx/index.html",
                        "<title>信息公开</title><meta name=ColumnName content='信息公开'><h2>信息公开</h2>"
                                + "<div class=portlet><h3><a href='/xx/a/index.html'>公开制度</a></h3></div>"
                                + "<div class=portlet><h3><a href='/xx/b/index.html'>公开年报</a></h3></div>")
                .html("/xx/a/index.html", bare("公开制度"))
                .html("/xx/b/index.html", bare("公开年报"))
                .html("/yy/index.html", bare("动态"))
                .linkTo("动态", "/yy/index.html");

        assertThat(portal.<java.util.List<String>>look(site -> {
                    ColumnMap columns = new ColumnMap(site);
                    Column top = columns.find(ColumnNames.of("信息公开")).get(0);
                    return columns.below(top).stream().map(Column::name).toList();
                }))
                .containsExactlyInAnyOrder("信息公开", "公开制度", "公开年报");
    }

    @Test
    void aMenuThatNamesTheColumnItselfIsNoContent() {
        String menu =
                "<div class=k1><ul><li><a href='/a/index.html'>在线访谈</a></li><li><a href='/b/index.html'>网上调查</a></li>"
                        + "<li><a href='/c/index.html'>意见征集</a></li></ul></div>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf("在线访谈", "/a/index.html", menu + "<p>暂无信息</p>")
                .column("网上调查", "/b/index.html", entry("调查一", "/b/1.html", "2022-01-01"))
                .column("意见征集", "/c/index.html", entry("征集一", "/c/1.html", "2022-01-01"));

        assertThat(portal.<Column.State>look(site ->
                        new ColumnMap(site).find(ColumnNames.of("在线访谈")).get(0).state()))
                .isEqualTo(Column.State.BLANK);
    }

    private static String bare(String name) {
        return "<title>" + name + "</title><meta name=ColumnName content='" + name + "'><h2>" + name
                + "</h2><ul><li><a href='/1.html'>第一份文件</a><span>2022-01-01</span></li></ul>";
    }
}
