package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of lists from what a template leaves of them. */
@Timeout(60)
class PagerFinderTest {
    private static final String MODULE = "0123456789abcdef0123456789abcdef";
    private static final String LIST =
            "<ul>" + "<li><a href='/x/%d.html'>关于某事项的公告</a><span>2021-05-10</span></li>".repeat(4) + "</ul>";

    private static ParsedPage read(String pager) {
        String list = LIST;
        for (int i = 1; i <= 4; i++) {
            list = list.replaceFirst("%d", String.valueOf(i));
        }
        return Answers.read("http://a.test/x/index.html", "<div class='content'><h1>公告</h1>" + list + pager + "</div>");
    }

    private static List<String> pages(String pager) {
        return read(pager).links().stream()
                .filter(link -> link.origin() == Link.Origin.PAGER)
                .map(Link::raw)
                .toList();
    }

    private static int count(String pager) {
        return read(pager).page().lists().get(0).pages();
    }

    @Test
    void theMakersAttributesNameTheFirstPagesAndTheHiddenFieldTheirNumber() {
        String pager = "<a tagname='/x/01234567-2.html' title='下一页'>&gt;</a><a tagname='[NEXT]'>x</a>"
                + "<input type=hidden name=article_paging_list_hidden moduleid='" + MODULE + "' totalpage='4'>";
        assertThat(pages(pager)).containsExactly("/x/01234567-2.html", "/x/01234567-3.html", "/x/01234567-4.html");
        assertThat(count(pager)).isEqualTo(4);
    }

    @Test
    void aQueryIsGoneOnWith() {
        String pager = "<a onclick=\"queryArticleByCondition(this,'/eportal/ui?moduleId=" + MODULE
                + "&currentPage=2&x=1')\">下一页</a>"
                + "<input type=hidden name=article_paging_list_hidden moduleid='" + MODULE + "' totalpage='11'>";
        assertThat(pages(pager))
                .hasSize(10)
                .contains("/eportal/ui?moduleId=" + MODULE + "&currentPage=11&x=1")
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberWithoutAPatternMakesNothingUp() {
        assertThat(pages("<input type=hidden name=article_paging_list_hidden moduleid='" + MODULE + "' totalpage='4'>"))
                .isEmpty();
        assertThat(pages("<a tagname='/x/89abcdef-2.html'>2</a>"
                        + "<input type=hidden name=article_paging_list_hidden moduleid='" + MODULE
                        + "' totalpage='4'>"))
                .containsExactly("/x/89abcdef-2.html");
    }

    @Test
    void aScriptCountsFromNothingOrFromOne() {
        assertThat(pages("<script>createPageHTML(4, 0, \"index\", \"html\");</script>"))
                .containsExactly("index_1.html", "index_2.html", "index_3.html");
        assertThat(pages("<script>createPageHTML('page_div',4, 1,'index','shtml',66);</script>"))
                .containsExactly("index_2.shtml", "index_3.shtml", "index_4.shtml");
        assertThat(pages("<script>function createPageHTML(4, 0, 'index', 'html'){}</script>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "9999999", "99999999999"})
    void noNumberMakesMorePagesThanAreGranted(String number) {
        String hidden = "<a tagname='/x/01234567-2.html'>2</a><input name=article_paging_list_hidden moduleid='"
                + MODULE + "' totalpage='" + number + "'>";
        assertThat(pages(hidden).size()).isLessThanOrEqualTo(ReadLimits.DEFAULT.pagerPages());
        assertThat(pages("<script>createPage(" + number + ",0,'index','html')</script>")
                        .size())
                .isLessThanOrEqualTo(ReadLimits.DEFAULT.pagerPages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='page'>共 7 页</div>",
                "<div class='page'>第1/7页</div>",
                "<div class='page'>1 / 7</div>",
                "<div class='page'>共120条记录共7页</div>",
                "<div class='page'>共120条 第 1 / 7 页 首页 上一页</div>"
            })
    void wordsCountPages(String pager) {
        assertThat(count(pager)).as(pager).isEqualTo(7);
        assertThat(pages(pager)).isEmpty();
    }

    @Test
    void textThatSpeaksOfPagesIsNoPager() {
        assertThat(count("<p>本报告共 7 页。</p>")).isEqualTo(1);
    }
}
