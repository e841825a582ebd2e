package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requirements 35 and 40 (b): the report of 2021, due on 2022-01-31. */
@Timeout(30)
class AnnualReportCheckTest {
    private static final String TITLE = "样本海关2021年政府信息公开工作年度报告";

    @Test
    void aWholeReportPasses() {
        assertThat(judge(35, TITLE, "2022-01-31", report(2021, 68, 2, 69, 1)).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judge(40, TITLE, "2022-01-31", report(2021, 68, 2, 69, 1)).findings())
                .noneMatch(finding -> finding.check().equals("annual-report"));
    }

    @Test
    void otherTitlesOfItCount() {
        assertThat(judge(35, "样本海关政府信息公开年报（2021年度）", "2022-01-20", report(2021, 68, 2, 69, 1))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aDayLateIsLate() {
        assertThat(judge(35, TITLE, "2022-02-01", report(2021, 68, 2, 69, 1)).verdict())
                .isEqualTo(Verdict.LATE);
    }

    @Test
    void sumsThatDoNotAddUpFail() {
        Conclusion conclusion = judge(35, TITLE, "2022-01-20", report(2021, 68, 2, 69, 3));
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.reason().code()).isEqualTo("sum-wrong");
    }

    @Test
    void aMissingPartFails() {
        Conclusion conclusion =
                judge(35, TITLE, "2022-01-20", report(2021, 68, 2, 69, 1).replace("六、其他需要报告的事项", ""));
        assertThat(conclusion.reason().code()).isEqualTo("part-missing");
    }

    @Test
    void anotherYearInsideFails() {
        assertThat(judge(35, TITLE, "2022-01-20", report(2020, 68, 2, 69, 1))
                        .reason()
                        .code())
                .isEqualTo("wrong-year");
    }

    @Test
    void lastYearsReportDoesNotCount() {
        assertThat(judge(35, "样本海关2020年政府信息公开工作年度报告", "2021-01-20", report(2020, 68, 2, 69, 1))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anotherUnitsReportDoesNotCount() {
        assertThat(judge(35, "新样本海关2021年政府信息公开工作年度报告", "2022-01-20", report(2021, 68, 2, 69, 1))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void newsAboutTheReportIsNotTheReport() {
        assertThat(judge(35, "样本海关发布2021年政府信息公开工作年度报告", "2022-01-20", "近日，样本海关发布了年度报告，请公众查阅。")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatWasCarriedOverMustFollow() {
        PaperPortal portal = portal(TITLE, "2022-01-20", report(2021, 68, 2, 69, 1));
        portal.column(
                        "政府信息公开年报",
                        "/nb/index.html",
                        entry(TITLE, "/nb/1.html", "2022-01-20"),
                        entry("样本海关2020年政府信息公开工作年度报告", "/nb/2.html", "2021-01-20"))
                .article("/nb/2.html", "样本海关2020年政府信息公开工作年度报告", "2021-01-20", report(2020, 60, 1, 56, 5));
        Conclusion conclusion = portal.judge(35);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.reason().code()).isEqualTo("chain-wrong");
    }

    @Test
    void withoutContactItWarns() {
        assertThat(judge(35, TITLE, "2022-01-20", report(2021, 68, 2, 69, 1).replace("电话：0578-4183451", ""))
                        .reason()
                        .code())
                .isEqualTo("contact-missing");
    }

    @Test
    void undatedIsUnknown() {
        PaperPortal portal = portal(TITLE, "", report(2021, 68, 2, 69, 1));
        assertThat(portal.judge(35).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aReportThatDoesNotMentionThePlanFailsRequirement40() {
        Conclusion conclusion =
                judge(40, TITLE, "2022-01-20", report(2021, 68, 2, 69, 1).replace("《2021年海关政务公开工作要点》", "有关要求"));
        assertThat(conclusion.findings())
                .extracting(finding -> finding.reason().code())
                .contains("plan-not-mentioned");
    }

    @Test
    void behindAWallItIsUnknown() {
        PaperPortal portal =
                PaperPortal.direct("样本海关").linkTo("政府信息公开年报", "/nb/index.html").wall("/nb/index.html");
        assertThat(portal.judge(35).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static Conclusion judge(int requirement, String title, String date, String text) {
        return portal(title, date, text).judge(requirement);
    }

    private static PaperPortal portal(String title, String date, String text) {
        return PaperPortal.direct("样本海关")
                .column("政府信息公开年报", "/nb/index.html", entry(title, "/nb/1.html", date))
                .article("/nb/1.html", title, date, text);
    }

    private static String report(int year, int received, int carriedIn, int done, int carriedOut) {
        return "</p><h3>一、总体情况</h3><p>" + year + "年，本关落实《2021年海关政务公开工作要点》。数据统计期限为" + year + "年1月1日至" + year
                + "年12月31日。联系方式：办公室，电话：0578-4183451。" + "本关认真贯彻条例，持续做好各项主动公开工作。".repeat(12)
                + "</p><h3>二、主动公开政府信息情况</h3><p>见门户网站。</p><h3>三、收到和处理政府信息公开申请情况</h3><table>"
                + "<tr><th>事项</th><th>自然人</th><th>法人</th><th>总计</th></tr>" + row("一、本年新收政府信息公开申请数量", received)
                + row("二、上年结转政府信息公开申请数量", carriedIn) + row("三、本年度办理结果（七）总计", done) + row("四、结转下年度继续办理", carriedOut)
                + "</table><h3>四、政府信息公开行政复议、行政诉讼情况</h3><p>无。</p><h3>五、存在的主要问题及改进情况</h3><p>个别栏目更新不及时。</p>"
                + "<h3>六、其他需要报告的事项</h3><p>无。";
    }

    private static String row(String label, int total) {
        return "<tr><td>" + label + "</td><td>" + (total - 1) + "</td><td>1</td><td>" + total + "</td></tr>";
    }
}
