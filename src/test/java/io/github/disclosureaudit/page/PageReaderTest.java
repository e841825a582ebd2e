package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Region;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PageReaderTest {
    @Test
    void readsLinksWithTheirTextAndRegion() {
        ParsedPage page = Answers.read("http://a.test/x/index.html", """
                <title>通知 - 示例海关</title>
                <div class="header"><a href="/">首页</a></div>
                <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/x/">通知</a></div>
                <div class="main"><h1>通知</h1><p>正文<a href="b.html">第一条</a></p><img src="p.png" alt="图"></div>
                <div class="footer"><p>网站标识码：1</p><a href="/map.html">网站地图</a></div>""");

        assertThat(page.links())
                .extracting(Link::text, Link::region)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("首页", Region.HEADER),
                        org.assertj.core.groups.Tuple.tuple("首页", Region.BREADCRUMB),
                        org.assertj.core.groups.Tuple.tuple("通知", Region.BREADCRUMB),
                        org.assertj.core.groups.Tuple.tuple("第一条", Region.CONTENT),
                        org.assertj.core.groups.Tuple.tuple("图", Region.CONTENT),
                        org.assertj.core.groups.Tuple.tuple("网站地图", Region.FOOTER));
        assertThat(page.text()).isEqualTo("通知\n正文第一条");
        assertThat(page.fullText()).contains("网站标识码");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertThat(Answers.read("http://a.test/1.html", "<h1>甲</h1><pre>\n　第一条　甲乙\n　第二条　丙丁\n</pre><p>戊\n己</p>")
                        .text())
                .isEqualTo("甲\n第一条 甲乙\n第二条 丙丁\n戊 己");
    }

    @Test
    void proseThatSpeaksOfAPlaceIsNoBreadcrumb() {
        String article = "<p><a href=\"#top\">第三十六条</a> 通信中应当发出现在的位置、高度和航向。</p>";
        assertThat(Answers.read("http://a.test/1.html", "<h1>规则</h1>" + article).text())
                .contains("高度和航向");
    }

    @Test
    void wordsThatNobodySeesAreNoPartOfTheText() {
        String text = Answers.read(
                        "http://a.test/1.html",
                        "<h1>公告</h1><p>海关应当<span style='color:red; display : none'><i>某站</i><br>版权所有</span>主动公开"
                                + "<font style='DISPLAY:NONE'>禁止转载</font>信息。</p>"
                                + "<span id='date' style='display:none'>2021-05-01</span>"
                                + "<span style='display:none'><a href='/b.html'>更多</a></span>")
                .text();
        assertThat(text)
                .contains("海关应当主动公开信息。")
                .as("what a script may show by its name, and a menu that opens, is read")
                .contains("2021-05-01", "更多");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|海关总署", "-海关总署", " - 海关总署门户网站", "_最新文件_海关总署"})
    void theLineThatTheTitleBeginsWithIsTheHeading(String site) {
        String name = "海关总署公告2021年第52号（关于稽核方式的公告）";
        ParsedPage page = Answers.read(
                "http://a.test/1.html",
                "<title>" + name + site + "</title><div><strong>" + name + "</strong></div><div>"
                        + "本公告自公布之日起施行。".repeat(20)
                        + "</div><div><h4>我要留言</h4><form><textarea name=a></textarea></form></div>");
        assertThat(page.page().heading()).isEqualTo(name);
    }
}
