package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page leads on where a browser would be led (HTML standard, shared declarative refresh steps). */
@Timeout(30)
class MetaRefreshTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0;url=a.html              | a.html
            5; URL = a.html           | a.html
            0,url=a.html              | a.html
            0 url=a.html              | a.html
            0;url='a b.html' x        | a b.html
            0;url="a.html             | a.html
            0; a.html                 | a.html
            0.5;url=/                 | /
            0;url=/go?url=x           | /go?url=x
            0; /go?url=x              | /go?url=x
            0; /curl=1                | /curl=1
            """)
    void leadsToItsAddress(String content, String address) {
        assertThat(MetaRefresh.target(content)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5;", "300; ", "0;url=", "0;url=''", "soon"})
    void onlyReloads(String content) {
        assertThat(MetaRefresh.target(content)).isEmpty();
    }
}
