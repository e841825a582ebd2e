package io.github.disclosureaudit.check.site;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.DateMark;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates are publication dates, and what they prove where they disagree. */
@Timeout(30)
class PublicationDateTest {
    private static final LocalDate LAST = LocalDate.of(2021, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "<p>发布时间：2021-11-29 10:00</p>, 2021-11-29",
        "<p>2021年11月29日　样本海关</p>, 2021-11-29",
        "<p>发布于 2021.11.29</p>, 2021-11-29",
        "<div><span>发布时间</span><span>2021/11/29</span></div>, 2021-11-29",
        "<p>【字体：大 中 小】 信息来源：样本海关 发表时间：2021.11.29</p>, 2021-11-29",
        "<p>署综发〔2021〕108号　2021年9月24日印发</p>, ",
        "<p>2021年9月24日海关总署令第15号公布</p>, "
    })
    void aDateBelowTheTitleCountsUnlessItIsThatOfTheMaking(String line, LocalDate day) {
        PublicationDate date = date(PaperPortal.direct("样本海关")
                .linkTo("通知", "/a.html")
                .html(
                        "/a.html",
                        "<title>样本规定</title><meta name=ArticleTitle content=样本规定><div><h1>样本规定</h1>" + line
                                + "<p>为了规范有关工作，根据有关法律法规，结合本关实际，制定本规定，各单位应当遵照执行，并及时反馈执行中的问题。</p></div>"));
        assertThat(date.day().orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "日期：2021-12-1　来源：样本海关, 2021-12-01",
        "来源：样本海关 2021年12月1日 浏览次数：12, 2021-12-01",
        "今天是2022年6月30日 星期四, ",
        "2022-06-30, "
    })
    void aDateAboveTheTitleCountsWithItsSourceBesideIt(String line, LocalDate day) {
        PublicationDate date = date(PaperPortal.direct("样本海关")
                .linkTo("通知", "/a.html")
                .html(
                        "/a.html",
                        "<title>样本规定</title><div><p>" + line + "</p><h1>样本规定</h1>"
                                + "<p>为了规范有关工作，根据有关法律法规，结合本关实际，制定本规定，各单位应当遵照执行，并及时反馈执行中的问题。</p></div>"));
        assertThat(date.day().orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-30, 2021-11-30, IN_TIME",
        "2021-12-01, 2021-12-01, LATE",
        "2021-11-30, 2021-12-01, CONFLICT",
        "2021-12-05, 2021-12-01, LATE",
        "'', 2021-12-01, LATE",
        "2021-11-30, '', IN_TIME",
        "'', '', UNDATED"
    })
    void sourcesOnOneSideOfADeadlineAgree(String shown, String listed, PublicationDate.Timing timing) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("公开制度", "/zd/index.html", entry("样本规定", "/zd/a.html", listed))
                .article("/zd/a.html", "样本规定", shown, "为了规范有关工作，制定本规定。");
        assertThat(date(portal).against(LAST)).isEqualTo(timing);
    }

    @Test
    void theDayOnWhichACatalogueSaysADocumentWasMadeIsNoneOfPublication() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .columnOf(
                        "政府信息公开目录",
                        "/ml/index.html",
                        "<table><tr><th>索引号</th><th>名称</th><th>内容概述</th><th>生成日期</th></tr>"
                                + "<tr><td>1</td><td><a href='/zd/a.html'>样本规定</a></td><td>规定</td><td>2021-10-08</td></tr>"
                                + "<tr><td>2</td><td><a href='/zd/b.html'>另一规定</a></td><td>规定</td><td>2021-10-09</td></tr></table>")
                .article("/zd/a.html", "样本规定", "2021-12-03", "为了规范有关工作，制定本规定。");
        PublicationDate date = date(portal);
        assertThat(date.marks()).extracting(DateMark::source).containsOnly(DateMark.Source.SHOWN);
        assertThat(date.against(LAST)).isEqualTo(PublicationDate.Timing.LATE);
    }

    @Test
    void aListedPageThatOnlyCarriesAFileHasTheDateOfTheList() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("公开制度", "/zd/index.html", entry("样本规定", "/zd/a/index.html", "2021-11-20"))
                .html(
                        "/zd/a/index.html",
                        "<title>样本规定</title><div class=crumb>当前位置：<a href='/'>首页</a> &gt; <a href='/zd/index.html'>公开制度</a></div>"
                                + "<h1>样本规定</h1><p>全文见附件。</p><ul><li><a href='/f/1.docx'>样本规定.docx</a></li></ul>");
        assertThat(date(portal).day()).contains(LocalDate.of(2021, 11, 20));
    }

    private static PublicationDate date(PaperPortal portal) {
        return portal.look(site -> new Documents(site, new ColumnMap(site))
                .all().stream()
                        .filter(document -> document.title().equals("样本规定"))
                        .findFirst()
                        .map(PublicationDate::of)
                        .orElseThrow());
    }
}
