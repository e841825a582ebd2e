package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Link;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Where links stand: the line of the source and a path that leads a person to the element. */
class LinkPlacesTest {
    private static final String HTML = "<html><head><title>列表</title>\n" // line 1
            + "<script>var t='<a href=\"/b.html\">';</script></head>\n" // 2
            + "<body><!-- <a href=\"/a.html\">旧</a> -->\n" // 3
            + "<div id=\"box\"><ul>\n" // 4
            + "<li><a href=\"/a.html\">甲</a></li>\n" // 5
            + "<li><a href='/b.html'>乙</a> <a href=/c.html?x=1&amp;y=2>丙</a></li>\n" // 6
            + "</ul></div>\n" // 7
            + "<p><img src=\"/a.html\"></p>\n" // 8
            + "<p onclick=\"window.open('/d.html')\">丁</p></body></html>"; // 9

    private static List<Link> links() {
        return Answers.read("http://portal.test/", HTML).links();
    }

    @Test
    void linesAreThoseOfTheElementNotOfCommentsAndScripts() {
        assertThat(links().stream().map(Link::line)).containsExactly(5, 6, 6, 8, 9);
    }

    @Test
    void pathsSelectTheElement() {
        var document = Jsoup.parse(HTML);
        assertThat(links())
                .allSatisfy(link -> assertThat(document.select(link.cssPath()).outerHtml())
                        .contains(link.raw().replace("&", "&amp;")));
        assertThat(links().get(2).cssPath())
                .isEqualTo("#box > ul:nth-of-type(1) > li:nth-of-type(2) > a:nth-of-type(2)");
        assertThat(links().stream().map(link -> document.select(link.cssPath()).size()))
                .containsOnly(1);
    }

    @Test
    void drawingsAndSoundsHaveLinksToo() {
        String html =
                "<svg><a xlink:href='/a.html'><text>图</text></a><image xlink:href='/b.png'/><image href='/c.png'/></svg>"
                        + "<bgsound src='/d.mid'><a name='here'>锚</a>";
        assertThat(Answers.read("http://portal.test/", html).links())
                .extracting(Link::raw)
                .containsExactly("/a.html", "/b.png", "/c.png", "/d.mid");
    }
}
