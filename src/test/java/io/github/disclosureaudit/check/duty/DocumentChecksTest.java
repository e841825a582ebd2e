package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of documents that must be there: named, of the right year, whole, in time. */
@Timeout(60)
class DocumentChecksTest {
    private static final String CHAPTERS = "一、现状。</p><p>二、目标。</p><p>三、任务。</p><p>四、工程。</p><p>五、保障。</p><p>2021年9月1日印发。";
    private static final String REPORT = """
            样本海关依照条例编制2021年报告，数据统计期限为2021年1月1日至12月31日。联系电话：010-12345678。
            一、总体情况
            2021年按照政务公开工作要点推进公开，全年主动公开信息若干条，完善制度，加强平台建设和监督保障。
            二、主动公开政府信息情况
            第二十条第（五）项 行政许可 12
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量 46 18 2 66
            二、上年结转政府信息公开申请数量 2 0 0 2
            三、本年度办理结果（一）予以公开 31 16 2 49
            （二）部分公开 3 1 0 4
            （三）不予公开 1.属于国家秘密 10 0 0 10
            （七）总计 44 17 2 63
            四、结转下年度继续办理 4 1 0 5
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 2 0 1 0 3
            五、存在的主要问题及改进情况
            公开的主动性还需加强，下年将改进。
            六、其他需要报告的事项
            本年度未收取信息处理费。
            """;

    private static final byte[] SCAN = "%PDF-1.4 no text".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "2021-09-29, PASS found",
        "2021-09-30, LATE late",
        "'', UNKNOWN undated",
    })
    void aPlanIsDueTwentyWorkingDaysAfterItsIssue(String day, String came) {
        String title = "“十四五”海关发展规划";
        PaperPortal portal = PaperPortal.headquarters()
                .column("规划计划", "/gh/index.html", "<li><a href='/gh/1.html'>" + title + "</a></li>")
                .article("/gh/1.html", title, day, CHAPTERS);
        assertThat(Came.to(portal, 1, "document")).startsWith(came);
    }

    @Test
    void aPlanWithoutItsFullTextIsMissing() {
        PaperPortal portal = PaperPortal.headquarters()
                .column("规划计划", "/gh/index.html", entry("“十四五”海关发展规划", "/gh/1.html", "2021-09-10"))
                .article("/gh/1.html", "“十四五”海关发展规划", "2021-09-10", "规划已经印发，全文另行公开。2021年9月1日印发。");
        assertThat(Came.to(portal, 1, "document")).startsWith("FAIL document-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "样本海关涉企保证金目录清单, 2021-06-01, PASS found",
        "样本海关涉企保证金目录清单, 2020-06-01, FAIL not-updated",
        "样本海关涉企保证金目录清单, 2022-01-04, LATE late",
        "样本海关召开保证金目录清单编制工作会议, 2021-06-01, FAIL document-missing",
    })
    void aListMustBeRenewedInTheYear(String title, String day, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("收费项目", "/sf/index.html", entry(title, "/sf/1.html", day))
                .article("/sf/1.html", title, day, "保证金名称、依据、标准。");
        assertThat(Came.to(portal, 7, "document")).endsWith(came);
    }

    @ParameterizedTest
    @CsvSource({
        "2020年度单位决算, 2021-08-31, PASS found",
        "2020年度单位决算, 2021-12-01, LATE late",
        "2020年度单位决算, '', UNKNOWN undated",
        "2019年度单位决算, 2021-08-31, FAIL document-missing",
        "2019年度单位决算（2020年9月9日公开）, 2020-09-09, FAIL document-missing",
        "单位决算（2020年度）, 2021-08-31, PASS found",
        "二〇二〇年度单位决算, 2021-08-31, PASS found",
        "二○一九年度单位决算, 2021-08-31, FAIL document-missing",
    })
    void accountsOfAUnitAreThoseOfTheYear(String kind, String day, String came) {
        PaperPortal portal = finance(kind, day, "收支情况。");
        assertThat(Came.to(portal.column("空栏", "/k/index.html"), 4, "budget")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({"2021-09-30, PASS found", "2021-10-08, LATE late", "'', UNKNOWN undated"})
    void earlierPlansAreGatheredInTime(String day, String came) {
        PaperPortal portal = PaperPortal.headquarters();
        List<String> entries = new ArrayList<>();
        for (String period : List.of("十一五", "十二五", "十三五")) {
            for (String series : List.of("海关", "口岸")) {
                String title = "“" + period + "”" + series + "发展规划";
                String path = "/gh/" + entries.size() + ".html";
                entries.add(entry(title, path, day));
                portal.article(path, title, day, "规划全文。");
            }
        }
        portal.column("历史规划", "/gh/index.html", entries.toArray(String[]::new));
        assertThat(Came.to(portal, 2, "plan-history")).isEqualTo(came);
    }

    @ParameterizedTest
    @CsvSource({"2021-11-30, PASS found", "2021-12-01, LATE late", "'', UNKNOWN undated"})
    void theGuideForSubordinateCustomsIsDue(String day, String came) {
        String title = "海关领域基层政务公开标准指引";
        PaperPortal portal = PaperPortal.headquarters()
                .column("基层政务公开", "/jc/index.html", entry(title, "/jc/1.html", day))
                .article("/jc/1.html", title, day, "指引全文。<a href='/jc/1.txt'>标准目录.txt</a>")
                .bytes("/jc/1.txt", "text/plain", "标准目录：一、机构职能。".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Came.to(portal, 28, "document")).isEqualTo(came);
    }

    @Test
    void aUnitsNameMatchesAsAWhole() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .units("南屏海关")
                .column(
                        "财务信息",
                        "/cw/index.html",
                        entry("新南屏海关2021年单位预算", "/cw/1.html", "2021-04-01"),
                        entry("新南屏海关2020年度单位决算", "/cw/2.html", "2021-08-31"))
                .article("/cw/1.html", "新南屏海关2021年单位预算", "2021-04-01", "收支情况。")
                .article("/cw/2.html", "新南屏海关2020年度单位决算", "2021-08-31", "收支情况。");
        assertThat(Came.to(portal, 4, "budget")).isEqualTo("FAIL document-missing");
    }

    @Test
    void tablesThatAreOnlyInAScanAreUnknownAndMissingOnesAreAFault() {
        PaperPortal scanned =
                own("<p>见附件。</p><a href='/cw/1.pdf'>样本海关2021年部门预算.pdf</a>").bytes("/cw/1.pdf", "application/pdf", SCAN);
        assertThat(Came.to(scanned, 3, "budget")).isEqualTo("UNKNOWN unreadable");
        assertThat(Came.to(own("<p>部门收支总表、收入总表、支出总表。</p>"), 3, "budget")).isEqualTo("FAIL incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "样本海关2021年度行政执法总体情况, 2022-01-31, PASS found",
        "样本海关2021年度行政执法总体情况, 2022-02-01, LATE late",
        "样本海关2020年度行政执法总体情况, 2021-01-20, FAIL",
        "样本海关召开2021年行政执法统计工作会议, 2022-01-10, FAIL document-missing",
    })
    void enforcementStatisticsAreThoseOfTheYear(String title, String day, String came) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("行政执法统计年报", "/zf/index.html", entry(title, "/zf/1.html", day))
                .article("/zf/1.html", title, day, "行政许可120件，行政处罚31件，行政强制2件，行政检查560次。");
        assertThat(Came.to(portal, 10, "enforcement-report")).startsWith(came);
    }

    @Test
    void aUnitsReportUnderATitleOfThePortalIsNotTheOwn() {
        String title = "甲口海关2021年行政执法统计年报";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .units("甲口海关")
                .column("行政执法统计年报", "/zf/index.html", entry(title, "/zf/1.html", "2022-01-20"))
                .html(
                        "/zf/1.html",
                        "<title>中国海关门户网站 - " + title + "</title><h1>" + title
                                + "</h1><div>发布时间：2022-01-20</div><p>行政许可3件。</p>");
        assertThat(Came.to(portal, 10, "enforcement-report")).isEqualTo("FAIL document-missing");
    }

    @Test
    void earlierPlansNeedEveryPeriodOfBothSeries() {
        assertThat(Came.to(history("国家口岸发展“十一五”规划"), 2, "plan-history")).isEqualTo("PASS found");
        assertThat(Came.to(history("国家口岸发展“九五”规划"), 2, "plan-history")).isEqualTo("FAIL document-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-31, 责任单位：办公室。完成时限：全年。, PASS found",
        "2021-06-01, 责任单位：办公室。完成时限：全年。, LATE late",
        "2021-05-31, 请各部门抓好落实。, FAIL incomplete",
        "'', 责任单位：办公室。完成时限：全年。, UNKNOWN undated",
    })
    void theOwnPlanNamesWhoActsAndByWhen(String day, String text, String came) {
        String title = "样本海关2021年政务公开工作要点";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政务公开工作", "/gz/index.html", "<li><a href='/gz/1.html'>" + title + "</a></li>")
                .article("/gz/1.html", title, day, text);
        assertThat(Came.to(portal, 40, "local-plan")).isEqualTo(came);
    }

    @Test
    void thePlanOfTheHeadquartersShownAgainIsNotTheOwn() {
        String title = "2021年海关政务公开工作要点";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政务公开工作", "/gz/index.html", entry(title, "/gz/1.html", "2021-05-20"))
                .article("/gz/1.html", title, "2021-05-20", "责任单位：办公室。完成时限：全年。");
        assertThat(Came.to(portal, 40, "local-plan")).isEqualTo("FAIL document-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-31, '', '', PASS found",
        "2022-02-01, '', '', LATE late",
        "'', '', '', UNKNOWN undated",
        "2022-01-31, 3 1 0 4, 3 1 0 5, FAIL sum-wrong",
        "2022-01-31, 存在的主要问题, 下一步打算, FAIL part-missing",
        "2022-01-31, 联系电话：010-12345678。, '', WARN contact-missing"
    })
    void anAnnualReportIsWholeInTimeAndAddsUp(String day, String from, String to, String came) {
        String title = "样本海关2021年政府信息公开工作年度报告";
        String text = from.isEmpty() ? REPORT : REPORT.replace(from, to);
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政府信息公开年报", "/nb/index.html", "<li><a href='/nb/1.html'>" + title + "</a></li>")
                .article("/nb/1.html", title, day, text.replace("\n", "</p><p>"));
        assertThat(Came.to(portal, 35, "annual-report")).isEqualTo(came);
    }

    @Test
    void anAnnualReportNeedsItsPartsAndThePlanMentioned() {
        String title = "样本海关2021年政府信息公开工作年度报告";
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("政府信息公开年报", "/nb/index.html", entry(title, "/nb/1.html", "2022-01-20"))
                .article("/nb/1.html", title, "2022-01-20", "一、总体情况。2021年我关扎实推进政务公开。".repeat(20));
        assertThat(Came.to(portal, 35, "annual-report")).isEqualTo("FAIL part-missing");
        assertThat(Came.to(portal, 40, "annual-report")).isEqualTo("FAIL plan-not-mentioned");
    }

    private static PaperPortal finance(String kind, String day, String text) {
        return PaperPortal.direct("样本海关")
                .units("甲口海关")
                .column(
                        "财务信息",
                        "/cw/index.html",
                        entry("甲口海关2021年单位预算", "/cw/1.html", "2021-04-01"),
                        entry("甲口海关" + kind, "/cw/2.html", day))
                .article("/cw/1.html", "甲口海关2021年单位预算", "2021-04-01", text)
                .article("/cw/2.html", "甲口海关" + kind, day, text);
    }

    private static PaperPortal own(String content) {
        String budget = "样本海关2021年部门预算";
        String accounts = "样本海关2020年度部门决算";
        return PaperPortal.direct("样本海关")
                .column(
                        "财务信息",
                        "/cw/index.html",
                        entry(budget, "/cw/1.html", "2021-04-01"),
                        entry(accounts, "/cw/2.html", "2021-08-31"))
                .html("/cw/1.html", page(budget, "2021-04-01", content))
                .html(
                        "/cw/2.html",
                        page(
                                accounts,
                                "2021-08-31",
                                "<p>收入支出决算总表、收入决算表、支出决算表、财政拨款收入支出决算总表、一般公共预算财政拨款支出决算表、"
                                        + "一般公共预算财政拨款基本支出决算表、三公经费支出决算表、政府性基金预算财政拨款收入支出决算表、"
                                        + "国有资本经营预算财政拨款支出决算表</p>"));
    }

    private static String page(String title, String day, String content) {
        return "<title>" + title + "</title><h1>" + title + "</h1><div>发布时间：" + day + "</div>" + content;
    }

    private static PaperPortal history(String last) {
        String[] titles = {"海关“十一五”规划", "海关“十二五”规划", "海关“十三五”规划", last, "国家口岸发展“十二五”规划", "国家口岸发展“十三五”规划"};
        String[] entries = new String[titles.length];
        PaperPortal portal = PaperPortal.headquarters();
        for (int i = 0; i < titles.length; i++) {
            entries[i] = entry(titles[i], "/ls/" + i + ".html", "2021-08-1" + i);
            portal.article("/ls/" + i + ".html", titles[i], "2021-08-1" + i, "规划全文。");
        }
        return portal.column("历史规划", "/ls/index.html", entries);
    }
}
