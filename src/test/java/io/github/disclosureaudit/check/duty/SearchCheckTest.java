package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.CheckVerdict;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SE-1: the site search, asked once for a word of the home page. */
@Timeout(60)
class SearchCheckTest {
    private static final String TITLE = "口岸货运量稳步增长";
    /** The whole title, as a browser writes it into an address. */
    private static final String ASKED =
            "/so?site=9&q=%E5%8F%A3%E5%B2%B8%E8%B4%A7%E8%BF%90%E9%87%8F%E7%A8%B3%E6%AD%A5%E5%A2%9E%E9%95%BF";

    private static final String GET = "<form action='/so'><input type=hidden name=site value=9><input name=q></form>";

    @Test
    void aSearchThatFindsTheWordIsFine() {
        CheckVerdict search = search(answering("<ul><li><a href='/yw/1.html'>" + TITLE + "</a></li></ul>"));
        assertThat(search.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aSearchThatFindsNothingIsAHintAndNoWarning() {
        Conclusion conclusion =
                portal(GET).html(ASKED, "<title>搜索</title><p>抱歉，没有找到相关结果。</p>").judge(25);
        assertThat(search(conclusion).verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.findings())
                .filteredOn(finding -> finding.reason().code().equals("search-fails"))
                .singleElement()
                .matches(finding -> finding.severity() == Severity.LOW);
        assertThat(conclusion.reason().code()).isNotEqualTo("search-fails");
    }

    @Test
    void aSearchPageThatIsGoneFails() {
        assertThat(search(portal(GET).judge(25)).reason().code()).isEqualTo("search-fails");
    }

    @Test
    void anAnswerDrawnByScriptIsNotJudged() {
        assertThat(search(answering("<div id=results></div>")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aWallIsNotJudged() {
        Conclusion conclusion = portal(GET).wall(ASKED).judge(25);
        assertThat(search(conclusion).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains("behind a wall");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<form action='/so' method=post><input name=q></form> | would post",
                "<form action='/so' onsubmit='return go()'><input name=q></form> | by script",
                "<form action='javascript:go()'><input name=q></form> | by script",
                "<form action='http://search.elsewhere.test/so'><input name=q></form> | another host",
                "<form action='/pl'>留言搜索<input name=q><textarea name=content></textarea></form> | no search box",
                "<form action='/deng'><input name=user><input type=password name=p></form> | no search box"
            })
    void whatCannotBeTriedIsSaid(String form, String said) {
        Conclusion conclusion = portal(form).judge(25);
        assertThat(search(conclusion).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains(said);
    }

    private static Conclusion answering(String content) {
        return portal(GET).html(ASKED, "<title>搜索</title>" + content).judge(25);
    }

    private static PaperPortal portal(String form) {
        return PaperPortal.direct("样本海关")
                .onHome(form)
                .onHome("<div><h3>海关要闻</h3><ul>" + entry(TITLE, "/yw/1.html", "2022-06-29")
                        + entry("海关简化流程", "/yw/2.html", "2022-06-28") + "</ul></div>")
                .column(
                        "海关要闻",
                        "/yw/index.html",
                        entry(TITLE, "/yw/1.html", "2022-06-29"),
                        entry("海关简化流程", "/yw/2.html", "2022-06-28"))
                .article("/yw/1.html", TITLE, "2022-06-29", "上半年增长。")
                .article("/yw/2.html", "海关简化流程", "2022-06-28", "流程简化。");
    }

    private static CheckVerdict search(Conclusion conclusion) {
        return conclusion.checks().stream()
                .filter(one -> one.check().equals("search"))
                .findFirst()
                .orElseThrow();
    }
}
