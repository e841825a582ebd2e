package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PagePartsTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.test/x/12.html,http://a.test/x/12_2.html,true",
        "http://a.test/x/12_3.html,http://a.test/x/12_2.html,true",
        "http://a.test/x/t20210101_123.html,http://a.test/x/t20210101_123_1.html,true",
        "http://a.test/x/post-7.shtml,http://a.test/x/post-7-2.shtml,true",
        "http://a.test/v.jsp?id=9,http://a.test/v.jsp?id=9&page=2,true",
        "http://a.test/v.html,http://a.test/v.html?pageNo=3,true",
        "http://a.test/v.html?page=2,http://a.test/v.html,true",
        "http://a.test/v.jsp?id=9,http://a.test/v.jsp?id=8&page=2,false",
        "http://a.test/x/12.html,http://a.test/x/13.html,false",
        "http://a.test/x/12.html,http://a.test/y/12_2.html,false",
        "http://a.test/x/12.html,http://a.test/x/12.html,false"
    })
    void tellsPagesOfOneTextByTheirAddresses(String one, String other, boolean same) {
        assertThat(PageParts.isSibling(one, other)).isEqualTo(same);
        assertThat(PageParts.isSibling(other, one)).isEqualTo(same);
    }

    @Test
    void aDocumentWithANumberInItsNameIsTheFirstOfItsPages() {
        PageText first = part("t20210101_123.html", List.of("t20210101_123_1.html"));
        PageText second = part("t20210101_123_1.html", List.of("t20210101_123_2.html"));
        PageText third = part("t20210101_123_2.html", List.of("t20210101_123.html"));
        assertThat(PageParts.join(List.of(third, first, second))).containsExactly(List.of(first, second, third));
        PageText query = part("v.jsp?id=1&page=2", List.of("v.jsp?id=1"));
        PageText start = part("v.jsp?id=1", List.of());
        assertThat(PageParts.join(List.of(query, start))).containsExactly(List.of(start, query));
    }

    @Test
    void findsPagesThatNoLinkLeadsTo() {
        assertThat(PageParts.numbered(
                        List.of("http://a.test/t1_12.html", "http://a.test/t1_12_1.html", "http://a.test/t1_13.html")))
                .isEqualTo(Map.of("http://a.test/t1_12.html", List.of("http://a.test/t1_12_1.html")));
    }

    private static PageText part(String address, List<String> continuations) {
        return new PageText(address, "甲条例", "甲条例", "", continuations);
    }
}
