package io.github.disclosureaudit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as browsers read them (WHATWG URL standard); what CMSes write is the hard part. */
class UrlTest {
    private static final Url PAGE = Url.of("http://www.portal.test/zwgk/zfxxgk/index.html?a=1");
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            ./t2021_1.html,              http://www.portal.test/zwgk/zfxxgk/t2021_1.html
            ../a.html,                   http://www.portal.test/zwgk/a.html
            ../../../../a.html,          http://www.portal.test/a.html
            ..,                          http://www.portal.test/zwgk/
            .,                           http://www.portal.test/zwgk/zfxxgk/
            a/./b/../c,                  http://www.portal.test/zwgk/zfxxgk/a/c
            %2e%2E/a,                    http://www.portal.test/zwgk/a
            a/.%2e/b,                    http://www.portal.test/zwgk/zfxxgk/b
            .../a,                       http://www.portal.test/zwgk/zfxxgk/.../a
            .hidden,                     http://www.portal.test/zwgk/zfxxgk/.hidden
            a//b/../c,                   http://www.portal.test/zwgk/zfxxgk/a//c
            /a//../b,                    http://www.portal.test/a/b
            /,                           http://www.portal.test/
            ?page=2,                     http://www.portal.test/zwgk/zfxxgk/index.html?page=2
            //other.test/a,              http://other.test/a
            "\\\\other.test\\a",         http://other.test/a
            "..\\a.html",                http://www.portal.test/zwgk/a.html
            "/a?b=\\c",                  "http://www.portal.test/a?b=\\c"
            HTTP://WWW.Other.TEST:80/A,  http://www.other.test/A
            https://other.test:443/,     https://other.test/
            https://other.test:8443/,    https://other.test:8443/
            http:a.html,                 http://www.portal.test/zwgk/zfxxgk/a.html
            http:///other.test/a,        http://other.test/a
            http://user:pw@other.test/,  http://other.test/
            " /a b.html ",               http://www.portal.test/a%20b.html
            /中文.html,                  http://www.portal.test/%E4%B8%AD%E6%96%87.html
            /%B8%BD.html,                http://www.portal.test/%B8%BD.html
            /%zz.html,                   http://www.portal.test/%zz.html
            http://海关.test/,           http://xn--d6qv69d.test/
            http://other。test/,         http://other.test/
            http://[::1]:8080/a,         http://[::1]:8080/a
            /a#b,                        http://www.portal.test/a
            """)
    void resolvesAsBrowsersDo(String raw, String expected) {
        Reference reference = PAGE.resolve(raw, StandardCharsets.UTF_8);

        assertTrue(reference instanceof Reference.Web, reference::toString);
        assertEquals(expected, ((Reference.Web) reference).url().toString());
    }

    @Test
    void queriesGoOutInTheCharsetOfThePageAndPathsInUtf8() {
        Reference.Web web = (Reference.Web) PAGE.resolve("/目?q=关", GBK);

        assertEquals("http://www.portal.test/%E7%9B%AE?q=%B9%D8", web.url().toString());
    }

    @Test
    void lineBreaksInsideAnAddressVanish() {
        Reference.Web web = (Reference.Web) PAGE.resolve("\n/a\r\n\tb.html\t", StandardCharsets.UTF_8);

        assertEquals("/ab.html", web.url().path());
    }

    @ParameterizedTest
    @CsvSource({"#top, top", "'', ''", "'   ', ''"})
    void staysOnThePage(String raw, String fragment) {
        assertEquals(new Reference.SamePage(fragment), PAGE.resolve(raw, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "http://, empty-host",
        "http://www portal.test/, host",
        "http://[::1/, host",
        "http://www.portal.test:99999/, port",
        "http://www.portal.test:8o/, port"
    })
    void saysWhatIsWrongWithAnAddress(String raw, String fault) {
        assertEquals(new Reference.Malformed(raw, fault), PAGE.resolve(raw, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"mailto:a@b.test, mailto", "javascript:void(0), javascript", "htp://a.test/, htp"})
    void leavesOtherSchemesAlone(String raw, String scheme) {
        assertEquals(new Reference.OtherScheme(scheme, raw), PAGE.resolve(raw, StandardCharsets.UTF_8));
    }

    @Property
    void neverThrowsAndGivesCleanAddresses(@ForAll("soup") String raw) {
        if (PAGE.resolve(raw, GBK) instanceof Reference.Web web) {
            String text = web.url().toString();
            assertTrue(text.chars().allMatch(c -> c > 0x20 && c < 0x7F), text);
            assertTrue(web.url().path().startsWith("/"), text);
            List<String> segments = List.of(web.url()
                    .path()
                    .toLowerCase(Locale.ROOT)
                    .replace("%2e", ".")
                    .split("/", -1));
            assertTrue(!segments.contains(".") && !segments.contains(".."), text);
            assertEquals(web.url(), Url.of(text), "an address in request form means itself");
        }
    }

    /** On plain paths without empty segments the standard and RFC 3986 agree, so the JDK is a second opinion. */
    @Property
    void agreesWithRfc3986OnPlainPaths(@ForAll("paths") String path) {
        Url base = Url.of("http://portal.test/a/b/c");
        String expected = URI.create("http://portal.test/a/b/c").resolve(path).toString();
        while (expected.startsWith("http://portal.test/../") || expected.equals("http://portal.test/..")) {
            // The JDK keeps what leads out of the root.
            expected = "http://portal.test/" + expected.substring(Math.min(expected.length(), 22));
        }

        Reference.Web web = (Reference.Web) base.resolve(path, StandardCharsets.UTF_8);

        assertEquals(expected, web.url().toString());
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "http:",
                        "https:",
                        "//",
                        "/",
                        "\\",
                        "..",
                        ".",
                        "%2e",
                        "%",
                        "%zz",
                        "?",
                        "#",
                        "[",
                        "]",
                        "@",
                        ":80",
                        "a",
                        "B",
                        "中",
                        "。",
                        " ",
                        "\n",
                        "\u0000",
                        "😀",
                        "\uD800",
                        "portal.test",
                        "<",
                        "\"")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("..", ".", "x", "y.html", "z.z")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("/", parts));
    }
}
