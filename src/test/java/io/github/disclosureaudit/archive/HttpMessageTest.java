package io.github.disclosureaudit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into an archive comes out of it as it was said. */
class HttpMessageTest {
    private static final ExchangeRequest REQUEST =
            ExchangeRequest.get(Url.of("http://a.test:8080/x?y=1"), 1000, Duration.ofSeconds(1));

    @Property(tries = 500)
    void anyAnswerComesBack(
            @ForAll @IntRange(min = 100, max = 999) int status,
            @ForAll("fields") List<Map.Entry<String, String>> fields,
            @ForAll @Size(max = 60) byte[] body) {
        HttpMessage read = HttpMessage.parse(stored(response(status, Headers.of(fields), body)));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.headers().all()).isEqualTo(fields);
        assertThat(read.body()).isEqualTo(body);
    }

    @Test
    void otherReadersFindTheLengthOfWhatIsStored() {
        String stored = new String(
                stored(response(
                        200,
                        Headers.of("Transfer-Encoding", "chunked", "content-length", "99"),
                        "abc".getBytes(StandardCharsets.US_ASCII))),
                StandardCharsets.ISO_8859_1);
        assertThat(stored)
                .startsWith("HTTP/1.1 200 \r\n")
                .contains("\r\nContent-Length: 3\r\n")
                .doesNotContain("\r\nTransfer-Encoding", "\r\ncontent-length")
                .endsWith("\r\n\r\nabc");
    }

    private static byte[] stored(Exchange.Response response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HttpMessage.responseHead(response));
        out.writeBytes(response.body());
        return out.toByteArray();
    }

    @Test
    void aRequestSaysWhatItAskedFor() {
        assertThat(new String(
                        HttpMessage.request(REQUEST.with(Headers.of("Cookie", "a=1"))), StandardCharsets.ISO_8859_1))
                .isEqualTo("GET /x?y=1 HTTP/1.1\r\nHost: a.test:8080\r\nCookie: a=1\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody', 200, b",
        "'HTTP/1.1 200 OK\nA: b\n\nbody', 200, b",
        "'HTTP/1.0 404\r\nA:b\r\n\r\nbody', 404, b",
        "'HTTP/2 500 \r\na:  b  \r\nno field\r\n\r\nbody', 500, b",
        "'nonsense\r\nA: b\r\n\r\nbody', 0, b",
        "'HTTP/1.1 20x\r\nA: b\r\n\r\nbody', 0, b"
    })
    void readsWhatOtherCrawlersStore(String block, int status, String field) {
        HttpMessage read = HttpMessage.parse(block.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.headers().first("A")).contains(field);
        assertThat(read.body()).asString().isEqualTo("body");
    }

    @Test
    void aBlockWithoutHeadIsAllBody() {
        HttpMessage read = HttpMessage.parse("just text\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(read.body()).asString().isEqualTo("just text\r\n");
        assertThat(read.headers()).isEqualTo(Headers.NONE);
    }

    @Property(tries = 500)
    void anyBytesAreRead(@ForAll @Size(max = 80) byte[] block) {
        assertThat(HttpMessage.parse(block).body().length).isLessThanOrEqualTo(block.length);
    }

    @Test
    void anUnchangedPageTakesTheNewFieldsButThoseOfItsBody() {
        HttpMessage stored = new HttpMessage(
                200, Headers.of("Content-Type", "text/html", "ETag", "old", "Date", "then", "X", "1"), new byte[] {1, 2
                });
        HttpMessage fresh = stored.freshened(
                Headers.of("etag", "new", "Date", "now", "Content-Length", "0", "Content-Type", "text/plain"));
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.body()).containsExactly(1, 2);
        assertThat(fresh.headers().first("ETag")).contains("new");
        assertThat(fresh.headers().all("Date")).containsExactly("now");
        assertThat(fresh.headers().first("Content-Type")).contains("text/html");
        assertThat(fresh.headers().first("X")).contains("1");
        assertThat(fresh.headers().first("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFailureComesBackWithItsFaultAndDetail(Fault fault) {
        String fields = FailureFields.write(
                new Exchange.Failure(REQUEST, Instant.EPOCH, "", fault, "连接\r\nfault: TIMEOUT\n被重置"));
        assertThat(FailureFields.fault(fields)).contains(fault);
        assertThat(FailureFields.detail(fields)).isEqualTo("连接 fault: TIMEOUT 被重置");
    }

    @ParameterizedTest
    @CsvSource({"''", "detail: x", "fault: NO_SUCH_FAULT", "' fault: RESET'"})
    void whatIsNoFailureOfOursIsNone(String fields) {
        assertThat(FailureFields.fault(fields)).isEmpty();
    }

    @Property(tries = 300)
    void anyDetailStaysOnItsLine(@ForAll String detail) {
        String fields = FailureFields.write(new Exchange.Failure(REQUEST, Instant.EPOCH, "", Fault.RESET, detail));
        assertThat(FailureFields.fault(fields)).contains(Fault.RESET);
        assertThat(FailureFields.detail(fields)).isEqualTo(detail.replaceAll("[\\r\\n]+", " "));
    }

    @Test
    void aQuestionIsTheSameByMethodAddressFamilyTrustAndCookieOnly() {
        ExchangeKey key = ExchangeKey.of(REQUEST);
        assertThat(ExchangeKey.of(REQUEST.with(Headers.of("Accept", "*/*")))).isEqualTo(key);
        assertThat(ExchangeKey.of("get", "http://a.test:8080/x?y=1", "ANY", "STRICT", ""))
                .isEqualTo(key);
        assertThat(List.of(
                        ExchangeKey.of(REQUEST.with(ExchangeRequest.Method.HEAD)),
                        ExchangeKey.of(REQUEST.with(Url.of("http://a.test:8080/x?y=2"))),
                        ExchangeKey.of(REQUEST.with(ExchangeRequest.Family.IPV6)),
                        ExchangeKey.of(REQUEST.with(ExchangeRequest.Trust.LENIENT)),
                        ExchangeKey.of(REQUEST.with(Headers.of("cookie", "a=1")))))
                .doesNotHaveDuplicates()
                .doesNotContain(key);
    }

    @Provide
    Arbitrary<List<Map.Entry<String, String>>> fields() {
        Arbitrary<String> names = Arbitraries.of(
                "Content-Type",
                "Content-Length",
                "content-length",
                "Transfer-Encoding",
                "X-Archive-Orig-Content-Length",
                "X-Archive-Orig-X",
                "x-archive-orig-x",
                "Set-Cookie",
                "X");
        Arbitrary<String> values = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("\u00B9\u00D8\u0080\u00FF".toCharArray())
                .ofMaxLength(10);
        return names.flatMap(name -> values.map(value -> Map.entry(name, value)))
                .list()
                .ofMaxSize(5);
    }

    private static Exchange.Response response(int status, Headers headers, byte[] body) {
        return new Exchange.Response(
                REQUEST, Instant.EPOCH, "", status, headers, body, BodyEnd.COMPLETE, "", Exchange.Timing.UNMEASURED);
    }
}
