package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PagePartsTest {
    private static final Pattern END = Pattern.compile("\\.[A-Za-z]{3,5}$");
    private static final Pattern NUMBERED = Pattern.compile("[_-]\\d{1,3}\\.[A-Za-z]{3,5}$");
    private static final Pattern QUERY = Pattern.compile(
            "(?<=[?&])(?:page|pageno|pagenum|pageindex|curpage|currentpage|p|pn)=(\\d{1,3})(?:&|$)",
            Pattern.CASE_INSENSITIVE);

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

    /** What the expressions alone say, whatever is told before them. */
    @Property(tries = 5000)
    void noSiblingIsPassedOver(@ForAll("addresses") String one, @ForAll("addresses") String other) {
        assertThat(PageParts.isSibling(one, other)).isEqualTo(!one.equals(other) && isSibling(one, other));
    }

    private static boolean isSibling(String one, String other) {
        return one.substring(0, one.lastIndexOf('/')).equals(other.substring(0, other.lastIndexOf('/')))
                && (isFirst(one, other)
                        || isFirst(other, one)
                        || stem(one).equals(stem(other)) && numbered(one, other));
    }

    private static boolean numbered(String one, String other) {
        return NUMBERED.matcher(one).find() && NUMBERED.matcher(other).find();
    }

    private static boolean isFirst(String one, String other) {
        boolean numbered = NUMBERED.matcher(other).find()
                && END.matcher(one).replaceFirst("").equals(stem(other));
        return numbered || QUERY.matcher(other).find() && unqueried(one).equals(unqueried(other));
    }

    private static String stem(String address) {
        return NUMBERED.matcher(address).replaceFirst("");
    }

    private static String unqueried(String address) {
        return QUERY.matcher(address).replaceFirst("").replaceFirst("[?&]$", "");
    }

    @Provide
    Arbitrary<String> addresses() {
        return Combinators.combine(
                        Arbitraries.of("http://a.test/", "http://a.test/x/"),
                        Arbitraries.of("12", "t1_12", "t1_", "post-7", "_1", "1"),
                        Arbitraries.of("", "_1", "_2", "-3", "_1234", "_", "_\uFF11"),
                        Arbitraries.of(".html", ".htm", ".jsp", ".sh", "", ".html.html"),
                        Arbitraries.of("", "?page=2", "?id=1", "?id=1&p=3", "?id=1&p=x", "&p=2"))
                .as((folder, name, number, end, query) -> folder + name + number + end + query);
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
