package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.CheckVerdict;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that only collect evidence: what they see is said, and decides nothing. */
@Timeout(60)
class EvidenceOnlyChecksTest {
    private static final String TASKS = "责任单位：办公室。完成时限：全年。";

    @Test
    void itemsThatTheOwnPlanDoesNotTakeUpAreNamedForAReader() {
        Conclusion conclusion = ownPlan("做好预算、决算公开。公开业务联系电话，各隶属海关一个不少，办事指南齐全。").judge(40);
        CheckVerdict hint = of(conclusion, "plan-coverage");
        assertThat(hint.verdict()).isEqualTo(Verdict.WARN);
        Finding finding = finding(conclusion, "plan-items-unmatched");
        assertThat(finding.severity()).isEqualTo(Severity.LOW);
        assertThat(finding.actual().in(Locale.CHINESE).split("、"))
                .contains("5", "13", "27")
                .doesNotContain("3", "9", "1");
    }

    @Test
    void aPlanWithAllItemsIsFullyTakenUp() {
        Conclusion conclusion = ownPlan("预算、决算；隶属海关预算决算；采购意向；疫情；政务服务事项清单；保证金目录清单；政策汇编；办事指南；执法统计年报；双公示；"
                        + "行政处罚事项清单；政策解读；培训；生效准备期；热线12360、知识库；咨询答复；隶属海关业务联系电话；舆情、承诺；行政法规文本；"
                        + "规范性文件；门户网站管理；新媒体；IPv6；专项行动；主动公开；信息公开目录；依申请公开；信息处理费；行政复议；年度报告；"
                        + "业务指导；第三方评估；回头看；任务分解。")
                .judge(40);
        assertThat(of(conclusion, "plan-coverage").verdict()).isEqualTo(Verdict.PASS);
        assertThat(conclusion.note().in(Locale.ENGLISH)).containsPattern("takes up (\\d+) of the \\1 items");
    }

    @Test
    void anAttachmentNobodyCanReadMayHoldTheOtherItems() {
        PaperPortal portal = ownPlanPage("<p>做好预算、决算公开。" + TASKS + "</p><a href='/f/1.pdf'>附件：任务分解表.pdf</a>")
                .bytes("/f/1.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '4'});
        assertThat(of(portal.judge(40), "plan-coverage").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anIntentionThatCameTooLateIsOnlyAHint() {
        Conclusion conclusion = intentions("2021年6月").judge(5);
        assertThat(of(conclusion, "procurement-lead").verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding(conclusion, "lead-time-short").occurrences()).isEqualTo(1);
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains("less than 30 days between them: 1");
        assertThat(conclusion.verdict()).isEqualTo(Verdict.MANUAL);
    }

    @Test
    void aTagThatATemplateDoesNotWriteIsNamedOnce() {
        Conclusion conclusion = PaperPortal.direct("样本海关")
                .column(
                        "通知公告",
                        "/n/index.html",
                        entry("甲", "/n/1.html", "2022-06-20"),
                        entry("乙", "/n/2.html", "2022-06-21"))
                .article("/n/1.html", "甲", "2022-06-20", "内容。".repeat(60))
                .article("/n/2.html", "乙", "2022-06-21", "内容。".repeat(60))
                .judge(25);
        assertThat(of(conclusion, "page-tags").verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.findings())
                .filteredOn(finding -> finding.reason().code().equals("page-tag-missing"))
                .extracting(Finding::subject, finding -> finding.actual().in(Locale.CHINESE), Finding::severity)
                .contains(org.assertj.core.api.Assertions.tuple("ContentSource", "2/2", Severity.LOW))
                .noneMatch(found -> found.toList().contains("ColumnName"));
    }

    @ParameterizedTest
    @CsvSource({
        "bm28000011, bm28000011, bm28000011, PASS",
        "bm28000011, BM28000011, '', PASS",
        "bm28000011, bm28000012, bm28000011, WARN",
        "bm28000011, '', bm28000001, WARN"
    })
    void theCodeOfTheSiteIsTheSameEverywhere(String tag, String shown, String badge, Verdict verdict) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .onHome("<meta name=SiteIDCode content='" + tag + "'><div class=footer>网站标识码：" + shown
                        + " <a href='http://zfwzgl.test/exposure/jiucuo.html?site_code=" + badge + "'>网站找错</a></div>")
                .column("空栏", "/k/index.html");
        assertThat(of(portal.judge(25), "site-code").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2021-05-25, PASS", "2021-05-26, WARN", "2021-05-19, PASS", "'', PASS"})
    void anInterpretationFollowsItsDocumentWithinThreeWorkingDays(String day, Verdict verdict) {
        String notice = "样本海关公告2021年第1号（关于口岸作业的公告）";
        String about = "关于《" + notice + "》的解读";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("规范性文件", "/gf/index.html", entry(notice, "/gf/1.html", "2021-05-20"))
                .article("/gf/1.html", notice, "2021-05-20", "本公告自2021年7月1日起施行。")
                .column("政策解读", "/jd/index.html", "<li><a href='/jd/1.html'>" + about + "</a></li>")
                .article("/jd/1.html", about, day, "解读内容。");
        assertThat(of(portal.judge(13), "interpretation-gap").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"政府信息公开, PASS", "信息公开, WARN"})
    void theHomePageNamesTheEntryToDisclosureExactly(String name, Verdict verdict) {
        PaperPortal portal =
                PaperPortal.direct("样本海关").column(name, "/gk/index.html", entry("甲", "/gk/1.html", "2022-06-20"));
        Conclusion conclusion = portal.judge(25);
        assertThat(of(conclusion, "entry-name").verdict()).isEqualTo(verdict);
        assertThat(of(conclusion, "host-shape").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void thirtyDaysBeforeTheFirstOfTheMonthAreInTime() {
        assertThat(of(intentions("2021年7月").judge(5), "procurement-lead").verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void intentionsWithoutAMonthOfPurchaseAreNotJudged() {
        assertThat(of(intentions("待定").judge(5), "procurement-lead").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatTheGuideLacksIsNamed() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf(
                        "政府信息公开指南",
                        "/zn/index.html",
                        "<p>受理机构名称：样本海关办公室</p><p>办公地址：样本市海关路1号</p><p>联系电话：0578-4183451</p>"
                                + "<p>本指南说明政府信息的分类、编排体系和获取方式，每年更新一次。</p>");
        Conclusion conclusion = portal.judge(32);
        assertThat(of(conclusion, "disclosure-guide").verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding(conclusion, "guide-field-missing").actual().in(Locale.CHINESE))
                .isEqualTo("办公时间、传真号码、互联网联系方式");
    }

    @Test
    void aWholeGuideIsFineAndOneBehindAWallIsUnknown() {
        PaperPortal whole = PaperPortal.direct("样本海关")
                .columnOf(
                        "政府信息公开指南",
                        "/zn/index.html",
                        "<p>受理机构名称：样本海关办公室</p><p>通讯地址：样本市海关路1号</p><p>办公时间：工作日9:00-17:00</p>"
                                + "<p>电话：0578-4183451，传真：0578-4183452，电子邮箱：gk@portal.test</p><p>本指南说明分类和获取方式。</p>");
        assertThat(of(whole.judge(32), "disclosure-guide").verdict()).isEqualTo(Verdict.PASS);
        PaperPortal walled =
                PaperPortal.direct("样本海关").linkTo("政府信息公开指南", "/zn/index.html").wall("/zn/index.html");
        assertThat(of(walled.judge(32), "disclosure-guide").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void linesOfTheCatalogueThatLeadNowhereAreCounted() {
        Conclusion conclusion = catalogue(
                        "<p><a href='/gf/index.html'>规范性文件</a> <a href='/none/index.html'>应急管理</a></p>")
                .judge(30);
        assertThat(of(conclusion, "catalogue-links").verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding(conclusion, "catalogue-link-dead").actual().in(Locale.CHINESE))
                .isEqualTo("应急管理");
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains("links of the basic catalogue: 2");
    }

    @Test
    void aCatalogueWithoutLinksIsNotJudged() {
        CheckVerdict hint = of(catalogue("<p>（一）规范性文件：规范性文件栏目。</p>").judge(30), "catalogue-links");
        assertThat(hint.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(hint.reason().code()).isEqualTo("no-links");
    }

    @Test
    void aReportThatRepeatsLastYearsSentencesIsAHint() {
        String same = "办公室第%d次会议研究部署了政务公开各项重点工作任务并督促落实到位。";
        Conclusion copied = reports(same, same).judge(35);
        assertThat(of(copied, "report-likeness").verdict()).isEqualTo(Verdict.WARN);
        assertThat(finding(copied, "report-copied").severity()).isEqualTo(Severity.LOW);

        Conclusion own = reports(same, "样本海关面向企业开展了第%d轮政策宣讲并公布了全部办理结果清单。").judge(35);
        assertThat(of(own, "report-likeness").verdict()).isEqualTo(Verdict.PASS);
    }

    private static PaperPortal ownPlan(String text) {
        return ownPlanPage("<p>" + text + "</p><p>" + TASKS + "</p>");
    }

    private static PaperPortal ownPlanPage(String content) {
        String title = "样本海关2021年政务公开工作要点";
        return PaperPortal.direct("样本海关")
                .column("政务公开工作", "/gz/index.html", entry(title, "/gz/1.html", "2021-05-28"))
                .html(
                        "/gz/1.html",
                        "<title>" + title + "</title><h1>" + title + "</h1><div>发布时间：2021-05-28</div>" + content);
    }

    private static PaperPortal intentions(String month) {
        String title = "样本海关2021年5月政府采购意向";
        return PaperPortal.direct("样本海关")
                .column("政府采购", "/cg/index.html", entry(title, "/cg/1.html", "2021-05-10"))
                .html(
                        "/cg/1.html",
                        "<title>" + title + "</title><h1>" + title
                                + "</h1><div>发布时间：2021-05-10</div><table><tr><th>采购项目名称</th><th>采购需求概况</th>"
                                + "<th>预算金额</th><th>预计采购时间</th></tr><tr><td>物业</td><td>一年</td><td>48</td><td>" + month
                                + "</td></tr></table>");
    }

    private static PaperPortal catalogue(String content) {
        String title = "样本海关政府信息主动公开基本目录";
        return PaperPortal.direct("样本海关")
                .column("政府信息公开制度", "/zd/index.html", entry(title, "/zd/1.html", "2021-10-08"))
                .column("规范性文件", "/gf/index.html", entry("样本海关公告2021年第1号", "/gf/1.html", "2021-03-01"))
                .html(
                        "/zd/1.html",
                        "<title>" + title + "</title><h1>" + title + "</h1><div>发布时间：2021-10-08</div>" + content);
    }

    private static PaperPortal reports(String before, String now) {
        return PaperPortal.direct("样本海关")
                .column(
                        "政府信息公开年报",
                        "/nb/index.html",
                        entry("样本海关2021年政府信息公开工作年度报告", "/nb/2021.html", "2022-01-20"),
                        entry("样本海关2020年政府信息公开工作年度报告", "/nb/2020.html", "2021-01-20"))
                .article("/nb/2021.html", "样本海关2021年政府信息公开工作年度报告", "2022-01-20", sentences(now))
                .article("/nb/2020.html", "样本海关2020年政府信息公开工作年度报告", "2021-01-20", sentences(before));
    }

    private static String[] sentences(String pattern) {
        List<String> kinds = List.of("主动", "依法", "及时", "全面", "准确", "规范", "有序", "持续", "深入", "扎实");
        return kinds.stream()
                .map(kind -> kind + String.format(Locale.ROOT, pattern, kinds.indexOf(kind) + 1))
                .toArray(String[]::new);
    }

    private static CheckVerdict of(Conclusion conclusion, String check) {
        return conclusion.checks().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Conclusion conclusion, String reason) {
        return conclusion.findings().stream()
                .filter(one -> one.reason().code().equals(reason))
                .findFirst()
                .orElseThrow();
    }
}
