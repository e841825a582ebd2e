package io.github.disclosureaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser sends for the characters of a path and a query (WHATWG URL standard, percent-encode sets). */
class PercentEscapesTest {
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            ~a b~        | a%20b          | a%20b
            ~"<>#~       | %22%3C%3E%23   | %22%3C%3E%23
            ~`{}?~       | %60%7B%7D%3F   | `{}?
            ~'~          | '              | %27
            ~!$&()*+,;=:@[]_~ | !$&()*+,;=:@[]_ | !$&()*+,;=:@[]_
            ~%20%zz%~    | %20%zz%        | %20%zz%
            ~关~         | %E5%85%B3      | %B9%D8
            ~😀~         | %F0%9F%98%80   | %3F
            ~\u007F~     | %7F            | %7F
            """)
    void areMadeWhereABrowserMakesThem(String raw, String path, String query) {
        assertThat(PercentEscapes.path(raw)).isEqualTo(path);
        assertThat(PercentEscapes.query(raw, GBK)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b, a b",
        "%E5%85%B3, 关",
        "%e5%85%b3, 关",
        "100%, 100%",
        "%zz%4, %zz%4",
        "%%41, %A",
        "关%41, 关A",
        "%2541, %41",
        "a+b, a+b"
    })
    void areUndoneOnceAndOnlyWhereTheyAreSound(String raw, String undone) {
        assertThat(PercentEscapes.undone(raw)).isEqualTo(undone);
    }

    @Property(tries = 500)
    void whatIsEscapedStaysAndComesBack(@ForAll @StringLength(max = 30) String text) {
        String escaped = PercentEscapes.path(text);
        assertThat(escaped).matches("[!-~]*");
        assertThat(PercentEscapes.path(escaped)).isEqualTo(escaped);
        String query = PercentEscapes.query(text, StandardCharsets.UTF_8);
        assertThat(PercentEscapes.query(query, GBK)).isEqualTo(query);
        if (text.indexOf('%') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertThat(PercentEscapes.undone(escaped)).isEqualTo(text);
            assertThat(URLDecoder.decode(query.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }
}
