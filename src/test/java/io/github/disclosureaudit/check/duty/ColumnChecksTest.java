package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of what a column holds: there, filled, with its fields. */
@Timeout(60)
class ColumnChecksTest {
    private static final String FEES = "根据国办函〔2020〕109号，信息处理费按件计收：10件以下不收费，11-30件每件100元，31件以上每10件为一档，提高100元/件；"
            + "按量计收：30页以下不收费，31-100页每页10元，101-200页每页20元，201页以上每页40元。";

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, PASS evidence",
        "2020-03-01, WARN not-updated",
    })
    void aTopicNeedsAnItemOfTheYear(String day, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("疫情防控", "/yq/index.html", entry("口岸疫情防控提示", "/yq/1.html", day))
                .article("/yq/1.html", "口岸疫情防控提示", day, "提示内容。");
        assertThat(Came.to(portal, 6, "topic")).isEqualTo(came);
    }

    @Test
    void aTopicWithoutAColumnMayStandInTheNewsButNotInInspectionResults() {
        assertThat(Came.to(news("样本海关做好新冠疫情口岸防控"), 6, "topic")).isEqualTo("PASS evidence");
        assertThat(Came.to(news("口岸疫情卫生监督检查结果"), 6, "topic")).isEqualTo("WARN column-missing");
    }

    @Test
    void aCollectionMustNotBeBlank() {
        assertThat(Came.to(PaperPortal.direct("样本海关").column("业务政策汇总", "/hz/index.html"), 8, "topic"))
                .isEqualTo("WARN column-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "索引号|名称|内容概述|生成日期, PASS found",
        "索引号|名称|生成日期, FAIL field-missing",
    })
    void aCatalogueShowsItsFields(String head, String came) {
        String cells = "<tr><th>" + head.replace("|", "</th><th>") + "</th></tr>";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf(
                        "政府信息公开目录",
                        "/ml/index.html",
                        "<table>" + cells + cells.replace("th>", "td>").replace("名称", "海关公告") + "</table>");
        assertThat(Came.to(portal, 31, "catalogue")).isEqualTo(came);
    }

    @Test
    void aBlankCatalogueIsAFault() {
        assertThat(Came.to(PaperPortal.direct("样本海关").column("政府信息公开目录", "/ml/index.html"), 31, "catalogue"))
                .isEqualTo("FAIL column-blank");
    }

    @Test
    void fiveGuidesLackingFourElementsEachAreAVeto() {
        assertThat(Came.to(guides(5, "设定依据：海关法。申请条件：无。办理材料：申请书。"), 9, "guide")).isEqualTo("FAIL element-missing");
        assertThat(Came.to(guides(4, "设定依据：海关法。申请条件：无。办理材料：申请书。"), 9, "guide")).isEqualTo("WARN element-missing");
        assertThat(Came.to(guides(1, "设定依据：海关法。申请条件：无。办理材料：申请书。办理地点：大厅。办理时间：工作日。联系电话：12360。办理流程：申请、受理。"), 9, "guide"))
                .isEqualTo("PASS evidence");
    }

    @Test
    void anIntentionNamesItsFields() {
        String title = "样本海关2021年5月政府采购意向";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政府采购", "/cg/index.html", entry(title, "/cg/1.html", "2021-05-10"))
                .article("/cg/1.html", title, "2021-05-10", "采购项目名称、采购需求概况、预计采购时间。");
        assertThat(Came.to(portal, 5, "procurement")).isEqualTo("WARN field-missing");
        assertThat(Came.to(PaperPortal.direct("样本海关").column("通知公告", "/tz/index.html"), 5, "procurement"))
                .isEqualTo("WARN column-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "自收到申请之日起20个工作日内答复。电子邮箱：gk@portal.test, PASS evidence",
        "自收到申请之日起15个工作日内答复。电子邮箱：gk@portal.test, WARN outdated-rule",
        "第三方应当自收到征求意见书之日起15个工作日内提出意见。电子邮箱：gk@portal.test, PASS evidence",
        "自收到申请之日起20个工作日内答复。请到本关办公室当面申请。, WARN form-missing",
    })
    void anApplicationPageNamesTheTimeLimitAndAChannel(String text, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf("依申请公开", "/ysq/index.html", "<p>" + text + "</p><p>公民、法人或者其他组织可以申请获取政府信息，说明特征描述。</p>");
        assertThat(Came.to(portal, 32, "application")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({
        "申请可以邮寄或者通过电子邮箱gk@portal.test提交。, PASS evidence",
        "申请人可以下载<a href='/f/1.doc'>申请表</a>。, PASS evidence",
        "请到本关办公室当面申请。, WARN form-missing",
    })
    void theChannelMayStandInADocumentThatTheColumnLists(String text, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column(
                        "依申请公开",
                        "/ysq/index.html",
                        entry("信息公开申请办法", "/ysq/1.html", "2021-09-08"),
                        entry("信息处理费收费标准", "/ysq/2.html", "2021-09-08"),
                        entry("信息公开指南", "/ysq/3.html", "2021-09-08"))
                .article("/ysq/1.html", "信息公开申请办法", "2021-09-08", text)
                .article("/ysq/2.html", "信息处理费收费标准", "2021-09-08", "按件计收。")
                .article("/ysq/3.html", "信息公开指南", "2021-09-08", "公开工作机构的电子邮箱：gk@portal.test。");
        assertThat(Came.to(portal, 32, "application")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, '', '', PASS found",
        "2021-10-08, '', '', LATE late",
        "'', '', '', UNKNOWN undated",
        "2021-09-30, 每件100元, 每件80元, FAIL fee-wrong",
    })
    void theFeesAreThoseOfTheRule(String day, String from, String to, String came) {
        String text = from.isEmpty() ? FEES : FEES.replace(from, to);
        assertThat(Came.to(fees(day, "<p>" + text + "</p>"), 33, "fee")).isEqualTo(came);
    }

    @Test
    void feesThatStandOnlyInAScanAreUnknown() {
        PaperPortal portal = fees("2021-09-30", "<p>信息处理费按国办函〔2020〕109号执行，标准见附件。</p><a href='/sf.pdf'>收费标准.pdf</a>")
                .bytes("/sf.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        assertThat(Came.to(portal, 33, "fee")).isEqualTo("UNKNOWN unreadable");
        assertThat(Came.to(fees("2021-09-30", "<p>信息处理费按国办函〔2020〕109号执行。</p>"), 33, "fee"))
                .isEqualTo("FAIL fee-incomplete");
        assertThat(Came.to(fees("2021-09-30", "<p>依申请公开说明。</p>"), 33, "fee")).isEqualTo("FAIL fee-missing");
    }

    @Test
    void everyItemOfArticle20NeedsAColumnOrADocument() {
        PaperPortal portal = PaperPortal.direct("样本海关");
        String[] names = {
            "规范性文件", "机构职能", "规划计划", "海关统计", "行政许可", "行政处罚", "财务信息", "收费项目", "政府采购", "应急管理", "监督检查", "人事信息"
        };
        for (int i = 0; i < names.length - 1; i++) {
            portal.column(names[i], "/c" + i + "/index.html", entry("一条信息", "/c" + i + "/1.html", "2022-01-01"))
                    .article("/c" + i + "/1.html", "一条信息", "2022-01-01", "内容。");
        }
        assertThat(Came.to(portal, 30, "statutory-content")).isEqualTo("WARN art20-gap");
        portal.column("人事信息", "/c11/index.html", entry("录用公告", "/c11/1.html", "2022-01-01"))
                .article("/c11/1.html", "录用公告", "2022-01-01", "内容。");
        assertThat(Came.to(portal, 30, "statutory-content")).isEqualTo("PASS found");
    }

    @ParameterizedTest
    @CsvSource({
        "商务部 海关总署公告2021年第4号, PASS evidence",
        "海关总署公告2021年第4号, WARN document-missing",
    })
    void oneOfTheLatestDocumentsIsJoint(String title, String came) {
        PaperPortal portal = PaperPortal.headquarters()
                .column("最新文件", "/zx/index.html", entry(title, "/zx/1.html", "2021-06-01"))
                .article("/zx/1.html", title, "2021-06-01", "公告内容。");
        assertThat(Came.to(portal, 23, "joint-documents")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-30, 现行有效。, PASS found",
        "2021-12-01, 现行有效。, LATE late",
        "'', 现行有效。, UNKNOWN undated",
        "2021-11-30, 效力：已废止, FAIL repealed-in-force",
    })
    void validDocumentsAreInForceAndCameInTime(String day, String text, String came) {
        String title = "样本海关公告2021年第1号";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("规范性文件", "/gf/index.html", "<li><a href='/gf/1.html'>" + title + "</a></li>")
                .article("/gf/1.html", title, day, text);
        assertThat(Came.to(portal, 24, "valid-documents")).isEqualTo(came);
    }

    private static PaperPortal news(String title) {
        return PaperPortal.direct("样本海关")
                .column("海关要闻", "/yw/index.html", entry(title, "/yw/1.html", "2021-05-01"))
                .article("/yw/1.html", title, "2021-05-01", "内容。");
    }

    private static PaperPortal guides(int count, String text) {
        PaperPortal portal = PaperPortal.direct("样本海关");
        String[] entries = new String[count];
        for (int i = 0; i < count; i++) {
            String title = "第" + (i + 1) + "项备案办理";
            entries[i] = entry(title, "/zn/" + i + ".html", "2022-06-01");
            portal.article("/zn/" + i + ".html", title, "2022-06-01", text);
        }
        return portal.column("办事指南", "/zn/index.html", entries);
    }

    private static PaperPortal fees(String day, String content) {
        String shown = day.isEmpty() ? "" : "<div>发布时间：" + day + "</div>";
        return PaperPortal.direct("样本海关")
                .column("政府信息公开制度", "/zd/index.html", "<li><a href='/zd/1.html'>信息处理费收费说明</a></li>")
                .html("/zd/1.html", "<title>信息处理费收费说明</title><h1>信息处理费收费说明</h1>" + shown + content);
    }
}
