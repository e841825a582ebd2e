package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.crawl.SoftNotFound.Bogus;
import io.github.disclosureaudit.model.Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An error page that answers 200 is told from a page about errors, and nothing else is called one. */
class SoftNotFoundTest {
    private static final ErrorWords WORDS = new ErrorWords(numbered());
    private static final SoftNotFound JUDGE = new SoftNotFound(WORDS);
    private static final Url PAGE = url("/zwgk/1a2b/t2021_1.html");
    private static final Url ERROR = url("/error/404.html");
    private static final Sight SORRY = sight("出错了", "您访问的页面不存在，请返回首页");
    private static final Sight ARTICLE = sight("关于公布公告的通知", "海关总署公告正文，自发布之日起施行。".repeat(30));
    private static final Sight HOME = sight("样本海关", "首页 新闻 公告 办事 互动 专题 机构 政策 解读 服务".repeat(5));

    @ParameterizedTest
    @ValueSource(strings = {"404", "错误 404", "404!", "(404)", "页面404", "404 Not Found", "HTTP 404 - 找不到"})
    void aNumberThatStandsForItselfIsAPhrase(String title) {
        assertThat(WORDS.phrase(sight(title, ""))).contains("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第404号公告", "2404", "4041", "网站提示404怎么办", "１404"})
    void aNumberInsideASentenceOrANumberIsNone(String title) {
        assertThat(WORDS.phrase(sight(title, ""))).isEmpty();
    }

    @Test
    void phrasesAreFoundInTitleHeadingAndShortTextsInAnyCase() {
        assertThat(WORDS.phrase(sight("Page Not FOUND", ""))).contains("page not found");
        assertThat(WORDS.phrase(new Sight("", "页面不存在", "", "", 0, false))).contains("页面不存在");
        assertThat(WORDS.phrase(sight("", "页面不存在"))).contains("页面不存在");
        assertThat(WORDS.phrase(sight("", "页面不存在" + "正文".repeat(2000)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/error/404.html, true",
        "/404, true",
        "/sys/ERR-1.jsp, true",
        "/notfound/, true",
        "/errors.html, false",
        "/terror/1404.html, false",
        "/?error, false"
    })
    void anAddressNamesItsErrorAsAWord(String target, boolean names) {
        assertThat(WORDS.namesError(url(target))).isEqualTo(names);
    }

    @Test
    void anErrorMessageAloneNeedsNoComparison() {
        assertThat(JUDGE.byItself(PAGE, PAGE, SORRY, HOME.shape())).contains("soft-404");
        assertThat(JUDGE.byItself(PAGE, ERROR, SORRY, HOME.shape())).contains("redirect-to-error");
        assertThat(JUDGE.byItself(PAGE, PAGE, ARTICLE, HOME.shape())).isEmpty();
    }

    @Test
    void anArticleAboutErrorsIsNone() {
        Sight about = new Sight("网站提示页面不存在怎么办", "", "网站提示页面不存在时，请联系管理员。", "网站提示页面不存在时，请联系管理员。", 40, true);
        assertThat(JUDGE.byItself(PAGE, PAGE, about, HOME.shape())).isEmpty();
        assertThat(JUDGE.isSuspicious(PAGE, about)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/default.aspx", "/zwgk/", "/zwgk/index.html"})
    void homeAndEntryPagesAreNeverJudged(String target) {
        Url entry = url(target);
        assertThat(JUDGE.isSuspicious(entry, SORRY)).isFalse();
        assertThat(JUDGE.byItself(entry, entry, SORRY, HOME.shape())).isEmpty();
        assertThat(JUDGE.byComparison(entry, entry, SORRY, same(SORRY), HOME.shape()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.html", "/zwgk/a.html", "/a/b/", "/?id=1", "/zwgk/?id=1"})
    void everyOtherAddressIs(String target) {
        assertThat(JUDGE.byItself(url(target), url(target), SORRY, HOME.shape()))
                .contains("soft-404");
    }

    @Test
    void whatAnyAddressShowsIsNoPageWhereItSaysSorryOrIsTheHomePage() {
        Sight wrapped = sight("样本海关", "首页 新闻 公告 办事 互动 抱歉 您要的内容 " + "专题 机构 政策 解读 ".repeat(40));
        assertThat(JUDGE.byComparison(PAGE, PAGE, wrapped, same(wrapped), HOME.shape()))
                .contains("soft-404");
        assertThat(JUDGE.byComparison(PAGE, PAGE, HOME, same(HOME), HOME.shape()))
                .contains("soft-404");
        assertThat(JUDGE.byComparison(PAGE, PAGE, ARTICLE, same(ARTICLE), HOME.shape()))
                .as("an application that answers every path alike")
                .isEmpty();
        assertThat(JUDGE.byComparison(PAGE, PAGE, wrapped, same(ARTICLE), HOME.shape()))
                .as("another answer than to the bogus address")
                .isEmpty();
    }

    @Test
    void whatChangesWithTheAddressDoesNotMakeAnotherPage() {
        Sight one = sight("出错了", "抱歉，/zwgk/t2021_1.html 没有找到，时间 10:20:30，请返回首页重新选择栏目");
        Sight other = sight("出错了", "抱歉，/zwgk/x-none-9.html 没有找到，时间 11:21:31，请返回首页重新选择栏目");
        assertThat(JUDGE.byComparison(PAGE, PAGE, one, same(other), HOME.shape()))
                .contains("soft-404");
    }

    @Test
    void nothingFollowsFromABogusAddressThatIsRefused() {
        Bogus refused = new Bogus(false, PAGE, false, SORRY.shape());
        assertThat(JUDGE.byComparison(PAGE, PAGE, SORRY, refused, HOME.shape())).isEmpty();
    }

    @Test
    void aRedirectIsToAnErrorWhereTheBogusAddressEndsThereToo() {
        Bogus there = new Bogus(true, ERROR, true, SORRY.shape());
        Bogus elsewhere = new Bogus(true, url("/other.html"), true, SORRY.shape());
        assertThat(JUDGE.byComparison(PAGE, ERROR, SORRY, there, HOME.shape())).contains("redirect-to-error");
        assertThat(JUDGE.byComparison(PAGE, ERROR, SORRY, elsewhere, HOME.shape()))
                .isEmpty();
        assertThat(JUDGE.byComparison(PAGE, ERROR, ARTICLE, there, HOME.shape()))
                .isEmpty();
    }

    @Test
    void twoShellsThatScriptsFillProveNothing() {
        Sight shell = sight("", "抱歉");
        assertThat(JUDGE.byComparison(PAGE, PAGE, shell, same(shell), HOME.shape()))
                .isEmpty();
    }

    private static Bogus same(Sight sight) {
        return new Bogus(true, url("/zwgk/1a2b/none.html"), false, sight.shape());
    }

    private static Sight sight(String title, String text) {
        return new Sight(title, "", text, text, 2, false);
    }

    private static Url url(String target) {
        return Url.of("http://www.portal.test" + target);
    }

    private static LinkRules numbered() {
        LinkRules rules = Rules.links();
        return new LinkRules(
                rules.sessionParameters(),
                rules.indexNames(),
                rules.quietSchemes(),
                java.util.List.of("404", "页面不存在", "page not found"),
                rules.errorSentences(),
                rules.passingMessages(),
                rules.apologyWords(),
                rules.errorPathWords(),
                rules.bettingWords(),
                rules.saleWords(),
                rules.reportingWords(),
                rules.robotsReportOnly());
    }
}
