package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of what single pages show: forms, messages, records, marks, dates. */
@Timeout(60)
class PageChecksTest {
    @Test
    void aNewDocumentCarriesACommentFormOfItsOwn() {
        String form =
                "<div class=pl><form action='/pl' method=post>我要留言<textarea name=content></textarea></form></div>";
        assertThat(Came.to(latest("2021-06-01", form), 16, "comment-form")).isEqualTo("PASS found");
        assertThat(Came.to(latest("2021-06-01", ""), 16, "comment-form")).isEqualTo("FAIL form-missing");
        assertThat(Came.to(latest("2021-05-10", ""), 16, "comment-form")).isEqualTo("UNKNOWN no-document");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-12, '', FAIL unanswered",
        "2022-04-12, '', WARN",
        "2022-06-01, 2022-06-10, PASS evidence",
        "2022-05-05, 2022-06-10, WARN slow-answer",
        "2027-03-01, 2027-05-20, UNKNOWN calendar-missing",
        "2027-03-01, 2027-03-15, PASS evidence",
    })
    void messagesAreAnsweredInTime(String asked, String answered, String came) {
        String text = answered.isEmpty() ? "办理状态：处理中" : "答复时间：" + answered + " 答复内容：可以。";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("业务咨询", "/zx/index.html", entry("设备可以移作他用吗", "/zx/1.html", asked))
                .article("/zx/1.html", "设备可以移作他用吗", "", "留言时间：" + asked, text);
        assertThat(Came.to(portal, 18, "consultation")).startsWith(came);
    }

    @Test
    void theHomePageShowsTheHotline() {
        PaperPortal with =
                PaperPortal.direct("样本海关").onHome("<p>服务热线：12360</p>").column("空栏", "/k/index.html");
        assertThat(Came.to(with, 17, "hotline")).isEqualTo("PASS evidence");
        assertThat(Came.to(PaperPortal.direct("样本海关").column("空栏", "/k/index.html"), 17, "hotline"))
                .isEqualTo("WARN hotline-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, 2022-06-08, PASS evidence",
        "2022-04-01, 2022-06-08, WARN slow-answer",
        "2022-02-01, 办理中, FAIL unanswered",
        "2022-06-20, 办理中, WARN column-stale",
        "2022-02-01, '', WARN column-stale",
    })
    void messagesInATableAreReadRowByRow(String asked, String answered, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf(
                        "业务咨询",
                        "/zx/index.html",
                        "<table><tr><th>留言内容</th><th>留言时间</th><th>答复内容</th><th>答复时间</th></tr><tr><td>样品如何申报</td><td>"
                                + asked + "</td><td>您好。</td><td>" + answered + "</td></tr></table>");
        assertThat(Came.to(portal, 18, "consultation")).startsWith(came);
    }

    @Test
    void theHomePageShowsItsMarksAndTags() {
        PaperPortal bare = PaperPortal.direct("样本海关").column("空栏", "/k/index.html");
        assertThat(Came.to(bare, 25, "footer")).startsWith("WARN mark-missing");
        assertThat(Came.to(bare, 25, "meta")).isEqualTo("WARN tag-missing");
        PaperPortal whole = PaperPortal.direct("样本海关")
                .onHome("<meta name=SiteName content=样本海关><meta name=SiteDomain content=portal.test>"
                        + "<meta name=SiteIDCode content=bm00000001>")
                .onHome(
                        "<div class=footer>京ICP备17000001号 京公网安备 11010502000001号 <a href='http://zfwzgl.test/jiucuo.html'>"
                                + "<img src='/jc.png' alt='我为政府网站找错'></a></div>")
                .column("空栏", "/k/index.html");
        assertThat(Came.to(whole, 25, "footer")).startsWith("PASS clean");
        PaperPortal scripted = PaperPortal.direct("样本海关")
                .onHome("<div class=footer>网站标识码：bm28000001 京ICP备17000001号 京公网安备 11010502000001号"
                        + "<script id=_jiucuo_ src='http://zfwzgl.test/exposure/jiucuo.js'></script></div>")
                .column("空栏", "/k/index.html");
        assertThat(Came.to(scripted, 25, "footer")).startsWith("PASS clean");
        assertThat(Came.to(whole, 25, "meta")).isEqualTo("PASS clean");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-16, PASS clean",
        "2022-06-15, FAIL home-stale",
    })
    void theHomePageIsNoOlderThanFourteenDays(String day, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .onHome("<div><h3>图片新闻</h3><ul>" + entry("口岸货运量增长", "/yw/1.html", day)
                        + entry("海关简化流程", "/yw/2.html", "2022-06-01") + "</ul></div>")
                .column("专题专栏", "/zt/index.html", entry("口岸货运量增长", "/yw/1.html", day))
                .article("/yw/1.html", "口岸货运量增长", day, "增长。")
                .article("/yw/2.html", "海关简化流程", "2022-06-01", "简化。");
        assertThat(Came.to(portal, 25, "freshness")).isEqualTo(came);
    }

    @Test
    void fourBlankColumnsAreAWarningAndFiveAVeto() {
        PaperPortal portal = PaperPortal.direct("样本海关");
        for (int i = 1; i <= 4; i++) {
            portal.column("专栏" + i + "号", "/b" + i + "/index.html");
        }
        assertThat(Came.to(portal, 25, "freshness")).isEqualTo("WARN column-blank");
        assertThat(Came.to(portal.column("专栏5号", "/b5/index.html"), 25, "freshness"))
                .isEqualTo("FAIL column-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "样本海关荣获全国海关政务公开工作优秀单位, WARN award-text",
        "样本海关荣获全国五一劳动奖状, PASS evidence",
        "某市政府网站荣获评估第一名, PASS evidence",
    })
    void onlyAnAwardForItsOwnOpennessWorkIsReported(String title, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("海关要闻", "/yw/index.html", entry(title, "/yw/1.html", "2022-06-01"))
                .article("/yw/1.html", title, "2022-06-01", "内容。");
        assertThat(Came.to(portal, 37, "award")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({
        "'', PASS found",
        "身份证号：11010519491231002X, FAIL personal-data",
        "身份证号：110105********002X, PASS found",
        "统一社会信用代码：91310000MA1FL0000X, PASS found",
        "联系电话：13912345678, FAIL personal-data",
    })
    void aRecordShowsNobodysNumbers(String more, String came) {
        assertThat(Came.to(penalties("<tr><td>其他</td><td>" + more + "</td></tr>"), 11, "penalty"))
                .isEqualTo(came);
    }

    @Test
    void recordsWithoutAFieldAreAWarningAndNoRecordsAFault() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("行政处罚", "/cf/index.html", entry("样关缉违字〔2021〕1号行政处罚决定书", "/cf/1.html", "2021-06-01"))
                .article("/cf/1.html", "样关缉违字〔2021〕1号行政处罚决定书", "2021-06-01", "当事人：甲公司。案由：申报不实。决定日期：2021-05-30。");
        assertThat(Came.to(portal, 11, "penalty")).isEqualTo("WARN field-missing");
        assertThat(Came.to(PaperPortal.direct("样本海关").column("行政处罚", "/cf/index.html"), 11, "penalty"))
                .isEqualTo("FAIL column-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "本公告自2021年7月7日起施行。, PASS evidence",
        "本公告自公布之日起施行。, WARN effective-at-once",
        "因疫情防控需要，本公告自公布之日起施行。, PASS evidence",
    })
    void aDocumentLeavesTimeToPrepare(String text, String came) {
        String title = "样本海关公告2021年第1号（关于作业场所的公告）";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("规范性文件", "/gf/index.html", entry(title, "/gf/1.html", "2021-06-01"))
                .article("/gf/1.html", title, "2021-06-01", text);
        assertThat(Came.to(portal, 15, "effective-date")).isEqualTo(came);
    }

    private static PaperPortal latest(String day, String form) {
        String title = "海关总署公告2021年第40号（关于通关作业的公告）";
        return PaperPortal.headquarters()
                .column("最新文件", "/zx/index.html", entry(title, "/zx/1.html", day))
                .html(
                        "/zx/1.html",
                        "<title>" + title + "</title><h1>" + title + "</h1><div>发布时间：" + day + "</div><p>公告内容。</p>"
                                + form);
    }

    private static PaperPortal penalties(String row) {
        String title = "样关缉违字〔2021〕1号行政处罚决定书";
        return PaperPortal.direct("样本海关")
                .column("行政处罚", "/cf/index.html", entry(title, "/cf/1.html", "2021-06-01"))
                .html(
                        "/cf/1.html",
                        "<title>" + title + "</title><h1>" + title + "</h1><div>发布时间：2021-06-01</div><table>"
                                + "<tr><td>相对人名称</td><td>甲公司</td></tr><tr><td>处罚决定书文号</td><td>样关缉违字〔2021〕1号</td></tr>"
                                + "<tr><td>案由</td><td>申报不实</td></tr><tr><td>处罚依据</td><td>海关法</td></tr>"
                                + "<tr><td>处罚内容</td><td>罚款</td></tr><tr><td>处罚机关</td><td>样本海关</td></tr>"
                                + "<tr><td>决定日期</td><td>2021-05-30</td></tr>" + row + "</table>");
    }
}
