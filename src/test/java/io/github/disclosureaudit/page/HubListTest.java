package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dates belong to the link they stand beside, not to the heading above. */
@Timeout(30)
class HubListTest {
    @Test
    void aHeadingDoesNotTakeTheDateOfTheEntryBelow() {
        ParsedPage page = Answers.read("http://a.test/x/index.html", """
                <title>信息公开</title><h2>信息公开</h2>
                <div class="portlet"><h3><a href="/a/">依申请公开</a></h3></div>
                <div class="portlet"><h3><a href="/b/">工作要点</a></h3><ul>
                <li><a href="/b/1.html">2022年要点</a><span>2022-05-25</span></li>
                <li><a href="/b/2.html">2021年要点</a><span>2021-05-31</span></li></ul></div>
                <div class="portlet"><h3><a href="/c/">公开目录</a></h3></div>
                <div class="portlet"><h3><a href="/d/">公开年报</a></h3><ul>
                <li><a href="/d/1.html">2021年年报</a><span>2022-01-25</span></li></ul></div>""");

        assertThat(page.page().lists())
                .flatExtracting(list -> list.items())
                .filteredOn(item -> item.date().isPresent())
                .extracting(ListItem::title)
                .containsExactlyInAnyOrder("2022年要点", "2021年要点", "2021年年报");
    }

    @Test
    void aDateInTheNextCellIsThatOfTheLink() {
        ParsedPage page = Answers.read("http://a.test/x/index.html", """
                <title>列表</title><h2>列表</h2><div><p><a href="/1.html">第一份公告</a></p><p>2021-03-04</p>
                <p><a href="/2.html">第二份公告</a></p><p>2021-03-05</p></div>""");

        assertThat(page.page().lists())
                .flatExtracting(list -> list.items())
                .extracting(ListItem::date)
                .containsExactly(Optional.of(LocalDate.of(2021, 3, 4)), Optional.of(LocalDate.of(2021, 3, 5)));
    }

    @Test
    void theDaysOfEntriesAreNotThatOfThePage() {
        String entry = "<li><h4><a href='/%d.html'>第%d份公告</a></h4><p>%s</p><div>发布日期：2021-03-0%d</div></li>";
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            list.append(entry.formatted(i, i, "公告的摘要说明适用的范围和办理的条件。".repeat(6), i));
        }
        ParsedPage page = Answers.read(
                "http://a.test/x/index.html", "<title>最新文件-样本海关</title><div><b>最新文件</b></div><ul>" + list + "</ul>");

        assertThat(page.page().kind()).isEqualTo(Page.Kind.COLUMN);
        assertThat(page.page().dates()).isEmpty();
    }

    @Test
    void aTextInOneRowOfALayoutTableIsNoList() {
        ParsedPage page = Answers.read(
                "http://a.test/1.html",
                "<title>甲公告</title><div>甲公告</div><table><tr><td>为便利企业通关，现就有关事项公告如下：<br>" + "提交单证应当真实、准确、完整。".repeat(8)
                        + "<br>本公告自2021年9月2日起施行。<br><a href='/2.html'>相关解读：关于甲公告的解读</a></td></tr></table>");

        assertThat(page.page().lists()).isEmpty();
        assertThat(page.page().kind()).isEqualTo(Page.Kind.ARTICLE);
    }
}
