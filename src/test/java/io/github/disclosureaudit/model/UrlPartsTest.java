package io.github.disclosureaudit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scheme, host, port, path and query of an address are what was written, and nothing is read into what is none. */
class UrlPartsTest {
    @Test
    void givesItsParts() {
        Url url = Url.of("https://www.portal.test:8443/a%20b/c.html?x=1&y=%D6#z");
        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.host()).isEqualTo("www.portal.test");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.path()).isEqualTo("/a%20b/c.html");
        assertThat(url.query()).isEqualTo("x=1&y=%D6");
        assertThat(url.target()).isEqualTo("/a%20b/c.html?x=1&y=%D6");
        assertThat(url.origin()).isEqualTo("https://www.portal.test:8443");
        assertThat(url.authority()).isEqualTo("www.portal.test:8443");
        assertThat(url.fileName()).isEqualTo("c.html");
        assertThat(url).hasToString("https://www.portal.test:8443/a%20b/c.html?x=1&y=%D6");
    }

    @Test
    void anAddressWithoutPathOrQueryHasTheRootAndNone() {
        Url url = Url.of("http://portal.test");
        assertThat(url.path()).isEqualTo("/");
        assertThat(url.query()).isEmpty();
        assertThat(url.fileName()).isEmpty();
        assertThat(url.port()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h.test/?, /?, ''",
        "http://h.test?x, /?x, x",
        "http://h.test/a?b?c, /a?b?c, b?c",
        "http://h.test/a#b?c, /a, ''",
        "http://h.test#b, /, ''",
        "http://h.test/a?b#c#d, /a?b, b"
    })
    void cutsQueryAndFragmentAtTheirFirstMark(String text, String target, String query) {
        assertThat(Url.of(text).target()).isEqualTo(target);
        assertThat(Url.of(text).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h.test:80/, http://h.test/, 80",
        "http://h.test:/, http://h.test/, 80",
        "http://h.test:443/, http://h.test:443/, 443",
        "https://h.test:443/, https://h.test/, 443",
        "http://h.test:0/, http://h.test:0/, 0",
        "http://h.test:65535/, http://h.test:65535/, 65535",
        "http://h.test:008080/, http://h.test:8080/, 8080",
        "http://[2001:DB8::1]:8080/, http://[2001:db8::1]:8080/, 8080"
    })
    void readsThePort(String text, String expected, int port) {
        assertThat(Url.of(text)).hasToString(expected);
        assertThat(Url.of(text).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "http://WWW.Portal.TEST/, www.portal.test",
        "http://%77ww.portal.test/, www.portal.test",
        "http://ｗｗｗ．portal．test/, www.portal.test",
        "http://中国.test/, xn--fiqs8s.test",
        "http://%E6%B5%B7%E5%85%B3.test/, xn--d6qv69d.test",
        "http://XN--D6QV69D.test/, xn--d6qv69d.test",
        "http://a:b@c@h.test/, h.test",
        "http://under_score.test/, under_score.test"
    })
    void readsTheHost(String text, String host) {
        assertThat(Url.of(text).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.test",
                "/a",
                "//portal.test/",
                "ftp://portal.test/",
                "javascript:void(0)",
                "http:",
                "http://",
                "http:///",
                "http://?a",
                "http://#a",
                "http://@/",
                "http://:80/",
                "http://h.test:65536/",
                "http://h.test:-1/",
                "http://h.test:８０/",
                "http://h test/",
                "http://h%00.test/",
                "http://h%2Fa.test/",
                "http://a℀b.test/",
                "http://[::1/",
                "http://[::1]x/",
                "http://[]/",
                "http://[x]/",
                "http://[：：１]/",
                "http://[1::٣]/"
            })
    void leavesWhatIsNoWebAddress(String text) {
        assertThat(Url.parse(text)).isEmpty();
        assertThatThrownBy(() -> Url.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h.test/a?b, https, https://h.test/a?b",
        "https://h.test/a, http, http://h.test/a",
        "http://h.test:8080/a, https, https://h.test:8080/a"
    })
    void changesTheSchemeAndItsDefaultPort(String text, String scheme, String expected) {
        assertThat(Url.of(text).withScheme(scheme)).hasToString(expected).isEqualTo(Url.of(expected));
        assertThat(Url.of(text).withScheme(scheme).port())
                .isEqualTo(Url.of(expected).port());
    }

    @ParameterizedTest
    @CsvSource({"/x, /x, ''", "/x?y=1?2, /x, y=1?2", "/x?, /x, ''"})
    void changesTheTarget(String target, String path, String query) {
        Url url = Url.of("http://h.test:8080/a?b").withTarget(target);
        assertThat(url).hasToString("http://h.test:8080" + target);
        assertThat(url.path()).isEqualTo(path);
        assertThat(url.query()).isEqualTo(query);
    }

    @Property(tries = 1000)
    void anAddressIsMadeOfItsParts(@ForAll("addresses") Url url) {
        assertThat(url.toString()).isEqualTo(url.origin() + url.target());
        assertThat(url.target()).startsWith(url.path()).endsWith(url.query());
        assertThat(url.origin()).isEqualTo(url.scheme() + "://" + url.authority());
        assertThat(Url.parse(url.toString())).contains(url);
        assertThat(url.withTarget(url.target())).isEqualTo(url);
        assertThat(url.withScheme(url.scheme())).isEqualTo(url);
        assertThat(url.resolve(url.toString(), StandardCharsets.UTF_8)).isEqualTo(new Reference.Web(url, ""));
        assertThat(url.resolve(url.target(), StandardCharsets.UTF_8)).isEqualTo(new Reference.Web(url, ""));
    }

    @Property(tries = 1000)
    void anyTextIsAnAddressOrNone(@ForAll String text) {
        Optional<Url> url = Url.parse("http://" + text);
        url.ifPresent(found -> assertThat(Url.parse(found.toString())).isEqualTo(url));
        assertThat(Url.of("http://h.test/a").resolve(text, Charset.forName("GBK")))
                .isNotNull();
    }

    @Property(tries = 300)
    void anyHostNameIsAsciiAndMeansItself(@ForAll("hosts") String host) {
        Url.parse("http://" + host + "/").ifPresent(url -> {
            assertThat(url.host()).isNotEmpty().matches("[!-~]+").isLowerCase();
            assertThat(Url.of("http://" + url.host() + "/").host()).isEqualTo(url.host());
        });
    }

    @Provide
    Arbitrary<Url> addresses() {
        Arbitrary<String> path = Arbitraries.of("", "/", "/a", "/a/b.html", "/中文", "/%B8%BD", "/a//b", "/;x=1", "/a:b");
        Arbitrary<String> query = Arbitraries.of("", "?", "?a=1", "?a=关&b=%zz", "?http://x/");
        return Combinators.combine(
                        Arbitraries.of("http", "https"),
                        Arbitraries.of("a.test", "海关.test", "[::1]", "10.0.0.1"),
                        Arbitraries.integers().between(1, 65_535),
                        path,
                        query)
                .as((scheme, host, port, p, q) -> Url.of(scheme + "://" + host + ":" + port + p + q));
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.strings()
                .withChars("aZ0-._中关。．ａ１ßİſ℀㎡\u200D\u00AD\u0300\u05D0%[]:@".toCharArray())
                .withChars('\u0100', '\u3000', '\uFFFD', '\uD800')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property(tries = 100)
    void aLongHostIsRefused(@ForAll @IntRange(min = 64, max = 300) int length) {
        assertThat(Url.parse("http://" + "关".repeat(length) + ".test/")).isEmpty();
    }
}
