package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host gets back what it set in this chain, and nothing of another host. */
class ChainCookiesTest {
    @ParameterizedTest
    @CsvSource({
        "a=1; Path=/; HttpOnly, a=1",
        "a=1, a=1",
        " a = 1 , a=1",
        "a=, a=",
        "a=b=c, a=b=c",
        "'a=\"x y\"; Secure', 'a=\"x y\"'"
    })
    void sendsBackNameAndValue(String line, String sent) {
        assertThat(sentTo("http://a.test/x", ChainCookies.NONE.after(from("http://a.test/", line))))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1", ";a=1", " =1", "; Path=/", "a=\u0007", "a\u001B=1", "a=1\u007F"})
    void leavesWhatNamesNoCookie(String line) {
        ChainCookies cookies = ChainCookies.NONE.after(from("http://a.test/", line));
        assertThat(cookies).isSameAs(ChainCookies.NONE);
    }

    @Test
    void theLastValueOfANameCounts() {
        ChainCookies cookies =
                ChainCookies.NONE.after(from("http://a.test/", "b=1", "a=1")).after(from("http://a.test/", "a=2"));
        assertThat(sentTo("http://a.test/", cookies)).isEqualTo("a=2; b=1");
    }

    @Test
    void noHostGetsTheCookiesOfAnother() {
        ChainCookies cookies = ChainCookies.NONE.after(from("http://a.test/", "a=1"));
        assertThat(sentTo("http://b.test/", cookies)).isEmpty();
        assertThat(sentTo("http://www.a.test/", cookies)).isEmpty();
        assertThat(sentTo("https://a.test:8443/", cookies)).isEqualTo("a=1");
    }

    @Test
    void keepsTheOtherFieldsOfTheRequest() {
        ChainCookies cookies = ChainCookies.NONE.after(from("http://a.test/", "a=1"));
        assertThat(cookies.addTo(Headers.of("Accept", "*/*"), Url.of("http://a.test/")))
                .isEqualTo(Headers.of("Accept", "*/*", "Cookie", "a=1"));
    }

    @Test
    void isBoundedAndStillTakesANewValueOfAKnownName() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            lines.add("c" + i + "=old");
        }
        ChainCookies full = ChainCookies.NONE.after(from("http://a.test/", lines.toArray(String[]::new)));
        assertThat(full.values()).hasSize(50);
        ChainCookies later = full.after(from("http://a.test/", "c0=new", "x=1", "y=" + "z".repeat(5000)));
        assertThat(later.values()).hasSize(50).containsEntry("a.test c0", "new");
    }

    private static String sentTo(String url, ChainCookies cookies) {
        return cookies.addTo(Headers.NONE, Url.of(url)).first("Cookie").orElse("");
    }

    private static Exchange.Response from(String url, String... lines) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String line : lines) {
            fields.add(Map.entry("Set-Cookie", line));
        }
        return new Exchange.Response(
                ExchangeRequest.get(Url.of(url), 1000, Duration.ofSeconds(1)),
                Instant.EPOCH,
                "",
                302,
                Headers.of(fields),
                new byte[0],
                BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }
}
