package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each date of a page with the place where it stands; what only looks like one is none. */
@Timeout(60)
class DateReaderTest {
    private static final String TEXT = "<p>" + "海关对进出口货物依法实施监管，便利企业通关。".repeat(12) + "</p>";

    private static List<String> dates(String url, String head, String below, String end) {
        return Answers.read(
                        url,
                        "<html><head>" + head + "</head><body><div class='content'><h1>关于某事项的通知</h1>" + below + TEXT
                                + end + "</div></body></html>")
                .page()
                .dates()
                .stream()
                .map(mark -> mark.source() + " " + mark.date())
                .toList();
    }

    private static List<String> below(String html) {
        return dates("http://a.test/x.html", "", html, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>发布时间：2021-05-10</p>",
                "<p>发布时间： 2021-05-10 09:30:00　来源：海关总署</p>",
                "<p>发布日期:2021/5/10</p>",
                "<p>发 布 时 间：2021年5月10日</p>",
                "<p>公开日期：二〇二一年五月十日</p>",
                "<p>发布于 2021.05.10</p>",
                "<p>来源：办公厅　时间：2021-05-10</p>",
                "<p>【时间：2021-05-10】</p>",
                "<p>2021-05-10</p>",
                "<p>[2021-05-10 09:30] 浏览次数：12</p>",
                "<p>2021-05-10 来源：办公厅 字体：【大 中 小】</p>",
                "<p>2021-05-10 09:30 某某海关</p>",
                "<p>发布时间：<span>2021</span>-<span>05</span>-<span>10</span></p>",
                "<p>发布时间：２０２１－０５－１０</p>",
                "<ul><li>来源：办公厅</li><li>发布时间：2021-05-10</li></ul>",
                "<table><tr><td>发布时间</td><td>2021-05-10</td></tr></table>"
            })
    void theDayOfPublicationStandsBelowTheTitle(String html) {
        assertThat(below(html)).as(html).containsExactly("SHOWN 2021-05-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>今天是2021年5月10日 星期一</p>",
                "<p>自2021年5月10日起施行。</p>",
                "<p>发布时间：</p>",
                "<p>发布时间：2021-13-10</p>",
                "<p>发布时间：2021-02-30</p>",
                "<p>发布时间：21-05-10</p>",
                "<p>发布时间：=1+1</p>",
                "<p>发布时间：见正文。本办法经2021年5月10日会议通过</p>",
                "<p>更新时间 2021年</p>",
                "<p>电话：2021-05-1044</p>"
            })
    void whatIsNoDayOfPublicationIsNotTaken(String html) {
        assertThat(below(html)).as(html).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/xw/2021/05/10/art.html, ADDRESS 2021-05-10",
        "/xw/2021-05-10/art.html, ADDRESS 2021-05-10",
        "/xw/2021/0510/1.html, ",
        "/xw/t20210510_3.html, ADDRESS 2021-05-10",
        "/xw/202105/t1.html, ",
        "/xw/20211310.html, ",
        "/xw/120210510.html, ",
        "/xw/article_2021051009300012345.html, ID_STAMP 2021-05-10"
    })
    void anAddressTellsADayOnlyWhereAllOfItIsThere(String path, String expected) {
        assertThat(dates("http://a.test" + path, "", "", ""))
                .as(path)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void metaTagsAndCommentsOfTheMakerAreApart() {
        assertThat(dates(
                        "http://a.test/x.html",
                        "<meta name='PubDate' content='\u00A02021-05-10 09:30'><meta name='createDate' content='2021-06-01'>",
                        "",
                        "<!-- generated 2021-07-01 -->"))
                .containsExactly("META 2021-05-10", "CREATED 2021-06-01", "CREATED 2021-07-01");
    }

    @Test
    void theDayUnderATextIsThatOfItsMaking() {
        assertThat(dates("http://a.test/x.html", "", "<p>发布时间：2021-05-12</p>", "<p>某某海关</p><p>2021年5月10日</p>"))
                .containsExactly("SHOWN 2021-05-12", "SIGN_OFF 2021-05-10");
        assertThat(dates("http://a.test/x.html", "", "", "<p>某某海关　二○二一年五月十日</p>"))
                .containsExactly("SIGN_OFF 2021-05-10");
        assertThat(dates("http://a.test/x.html", "", "", "<p>咨询时间：自即日起至2021年5月10日</p>"))
                .isEmpty();
    }

    @Test
    void aHeadBlockTellsTheFirstAnnouncement() {
        assertThat(below("<p>【法规类型】规章　【发布日期】2021-05-10　【效力】有效</p>")).containsExactly("HEAD_BLOCK 2021-05-10");
    }
}
