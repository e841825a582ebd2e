package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class PagerStepTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <a href="#" onclick="gotoPage('/a/index_2.html');return false;">下一页</a> | /a/index_2.html
            <a href="javascript:turn('/a/p2.shtml')">下一页</a>                         | /a/p2.shtml
            <a href="javascript:;" onclick="go( this, 'index_3.html' )">3</a>           | index_3.html
            <span onclick="toPage(&quot;list.jsp?pageNo=2&quot;)">尾页</span>             | list.jsp?pageNo=2
            <a onclick="query('lanmu','/a/2.html')"><i>末页</i></a>                       | /a/2.html
            <a onclick="goPage(2)">下一页</a>                                             |
            """)
    void anAddressInACallIsTheNextPage(String html, String address) {
        assertThat(PagerStep.of(element(html)).flatMap(PagerStep::address).orElse(null))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"下一页, 2", "末页, 12", "上一页, 0", "3, 0"})
    void aNumberSaysThatThereIsAPage(String word, int page) {
        Element step = element("<a onclick='goPage(" + Math.max(page, 1) + ")'>" + word + "</a>");
        assertThat(PagerStep.of(step).orElseThrow().page().orElse(0)).isEqualTo(page);
    }

    @Test
    void otherWordsAreNoSteps() {
        assertThat(PagerStep.of(element("<a onclick=\"open('/a/b.html')\">下载</a>")))
                .isEmpty();
        assertThat(PagerStep.of(element("<a href='/a/2.html'>下一页</a>"))).isEmpty();
        assertThat(PagerStep.of(element("<a onclick=\"go('[NEXTPAGE]')\">下一页</a>"))
                        .flatMap(PagerStep::address))
                .isEmpty();
    }

    private static Element element(String html) {
        return Jsoup.parseBodyFragment(html).body().child(0);
    }
}
