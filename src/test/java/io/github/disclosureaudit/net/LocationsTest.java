package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect leads where a browser would go, whatever bytes the server wrote. */
class LocationsTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String FROM = "http://www.portal.test/zwgk/index.html?a=1";

    @ParameterizedTest
    @CsvSource({
        "http://other.test/a, http://other.test/a",
        "/a, http://www.portal.test/a",
        "a, http://www.portal.test/zwgk/a",
        "../a, http://www.portal.test/a",
        "?b=2, http://www.portal.test/zwgk/index.html?b=2",
        "//other.test/a, http://other.test/a",
        "' /a ', http://www.portal.test/a",
        "#top, http://www.portal.test/zwgk/index.html?a=1",
        "/%E5%85%B3, http://www.portal.test/%E5%85%B3"
    })
    void isResolvedAgainstTheAddressThatRedirects(String location, String target) {
        assertThat(Locations.target(redirect(location))).contains(Url.of(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mailto:a@portal.test", "javascript:;", "http://", "http://a b/"})
    void isNoneWhereNothingCanBeAskedFor(String location) {
        assertThat(Locations.target(redirect(location))).isEmpty();
    }

    @Test
    void isNoneWithoutTheField() {
        assertThat(Locations.target(response(Headers.NONE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/关.html, http://www.portal.test/, /关.html",
        "关.html, http://www.portal.test/zwgk/, 关.html",
        "http://other.test/关/署?名=值, http://other.test/, /关/署?名=值",
        "http://other.test?名=值, http://other.test/, ?名=值",
        "//other.test/关, http://other.test/, /关",
        "/关/登录?back=http://x.test/a, http://www.portal.test/, /关/登录?back=http://x.test/a",
        "/关?back=http://x.test, http://www.portal.test/, /关?back=http://x.test",
        "关?back=//x.test/署, http://www.portal.test/zwgk/, 关?back=//x.test/署"
    })
    void sendsBackTheBytesItWasGiven(String location, String base, String rest) {
        for (Charset charset : new Charset[] {GBK, StandardCharsets.UTF_8}) {
            assertThat(upper(
                            Locations.target(redirect(bytes(location, charset))).orElseThrow()))
                    .as(charset.name())
                    .isEqualTo(upper(Url.of(base + escaped(rest, charset).replaceFirst("^/", ""))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://海关.test/关, http://xn--d6qv69d.test/",
        "HTTP://海关.test:8080/关, http://xn--d6qv69d.test:8080/",
        "//海关.test/关, http://xn--d6qv69d.test/"
    })
    void readsTextInTheHost(String location, String origin) {
        for (Charset charset : new Charset[] {GBK, StandardCharsets.UTF_8}) {
            assertThat(upper(
                            Locations.target(redirect(bytes(location, charset))).orElseThrow()))
                    .as(charset.name())
                    .isEqualTo(upper(Url.of(origin + escaped("关", charset))));
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadWithoutAFault(@ForAll("soup") String location) {
        Locations.target(redirect(location))
                .ifPresent(url -> assertThat(Url.parse(url.toString())).contains(url));
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "http:",
                        "//",
                        "/",
                        "?",
                        "#",
                        ":",
                        "a.test",
                        "@",
                        "[",
                        "%",
                        "\\",
                        "\u00B9\u00D8",
                        "\u00FF",
                        "\u00E5\u0085\u00B3",
                        "..",
                        " ",
                        "\u0000")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** Upper-case escapes: the digits of an escape mean the same in either case. */
    private static String upper(Url url) {
        return java.util.regex.Pattern.compile("%[0-9a-f]{2}", java.util.regex.Pattern.CASE_INSENSITIVE)
                .matcher(url.toString())
                .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static String escaped(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            out.append(b >= 0 ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    /** As the client hands header fields over: one character a byte. */
    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static Exchange.Response redirect(String location) {
        return response(Headers.of("Location", location));
    }

    private static Exchange.Response response(Headers headers) {
        return new Exchange.Response(
                ExchangeRequest.get(Url.of(FROM), 1000, Duration.ofSeconds(1)),
                Instant.EPOCH,
                "",
                302,
                headers,
                new byte[0],
                BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }
}
