package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requirement 13: documents and their interpretations. */
@Timeout(60)
class InterpretationCheckTest {
    private static final String NOTICE = "样本海关公告2021年第3号（关于口岸作业时间的公告）";
    private static final String OLD = "样本海关公告2017年第2号（关于监管场所的公告）";

    @Test
    void bothWaysLinkedIsAPass() {
        assertThat(portal("<p><a href='/jd/1.html'>相关解读</a></p>", "<p><a href='/gf/1.html'>原文</a></p>")
                        .judge(13)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void oneWayIsAWarning() {
        Conclusion conclusion =
                portal("<p>公告全文。</p>", "<p><a href='/gf/1.html'>原文</a></p>").judge(13);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.reason().code()).isEqualTo("link-one-way");
    }

    @Test
    void anOldDocumentShownAgainNeedsNoInterpretation() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("规范性文件", "/gf/index.html", entry(OLD, "/gf/2.html", "2021-11-30"))
                .article("/gf/2.html", OLD, "2021-11-30", "本公告自2017年3月1日起施行。")
                .column("政策解读", "/jd/index.html", entry("一图读懂企业信用管理", "/jd/2.html", "2021-06-01"))
                .article("/jd/2.html", "一图读懂企业信用管理", "2021-06-01", "图解。");
        assertThat(portal.judge(13).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void nothingInTheYearIsAFail() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政策解读", "/jd/index.html", entry("一图读懂企业信用管理", "/jd/2.html", "2020-06-01"))
                .article("/jd/2.html", "一图读懂企业信用管理", "2020-06-01", "图解。");
        Conclusion conclusion = portal.judge(13);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.reason().code()).isEqualTo("document-missing");
    }

    @Test
    void itemsWithoutADateAreUnknown() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政策解读", "/jd/index.html", "<li><a href='/jd/2.html'>一图读懂企业信用管理</a></li>")
                .article("/jd/2.html", "一图读懂企业信用管理", "", "图解。");
        assertThat(portal.judge(13).reason().code()).isEqualTo("undated");
    }

    private static PaperPortal portal(String below, String interpretation) {
        String about = "关于《" + NOTICE + "》的解读";
        return PaperPortal.direct("样本海关")
                .column("规范性文件", "/gf/index.html", entry(NOTICE, "/gf/1.html", "2021-05-20"))
                .html(
                        "/gf/1.html",
                        "<title>" + NOTICE + "</title><h1>" + NOTICE + "</h1><div>发布时间：2021-05-20</div>" + below)
                .column("政策解读", "/jd/index.html", entry(about, "/jd/1.html", "2021-05-21"))
                .html(
                        "/jd/1.html",
                        "<title>" + about + "</title><h1>" + about + "</h1><div>发布时间：2021-05-21</div>"
                                + interpretation);
    }
}
