package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.RobotsRules.Basis;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code robots.txt} allows, by RFC 9309 §2.2 and §5. */
@Timeout(30)
class RobotsRulesTest {
    private static final String FILE = """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: AuditBot
            Disallow: /example/page/
            Allow: /example/page/disallowed.gif
            Disallow: /a/*/b$

            User-Agent: other
            Disallow: /
            """;

    @ParameterizedTest
    @CsvSource({
        "/x.gif, true",
        "/example/index.html, true",
        "/example/page/, false",
        "/example/page/x.html, false",
        "/example/page/disallowed.gif, true",
        "/a/1/b, false",
        "/a/1/b/c, true"
    })
    void theMostSpecificGroupAndRuleCount(String path, boolean allowed) {
        assertThat(rules(200, FILE).allows(url(path))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "404, ABSENT, true",
        "403, ABSENT, true",
        "500, UNREACHABLE, false",
        "503, UNREACHABLE, false",
        "429, UNREACHABLE, false"
    })
    void anAnswerWithoutAFileSaysWhatItSays(int status, Basis basis, boolean allowed) {
        assertThat(rules(status, "User-agent: *\nDisallow: /").basis()).isEqualTo(basis);
        assertThat(rules(status, "User-agent: *\nDisallow: /").allows(url("/a")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Disallow: /", " <!DOCTYPE html>", "\uFEFF<!doctype html>", "\uFEFF\r\n<HTML>", "<script>"
            })
    void aPageIsNoFileOfRules(String body) {
        assertThat(rules(200, body).basis()).isEqualTo(Basis.NOT_A_FILE);
        assertThat(rules(200, body).allows(url("/a"))).isTrue();
    }

    @Test
    void aByteOrderMarkHidesNoRule() {
        assertThat(rules(200, "\uFEFFUser-agent: *\r\nDisallow: /a\r\n").allows(url("/a")))
                .isFalse();
    }

    private static RobotsRules rules(int status, String body) {
        return RobotsRules.of(
                Answers.of(
                        "http://a.test/robots.txt",
                        status,
                        Headers.of("Content-Type", "text/plain"),
                        body.getBytes(StandardCharsets.UTF_8)),
                "AuditBot");
    }

    private static Url url(String path) {
        return Url.of("http://a.test" + path);
    }
}
