package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server pressed comes out as it was, never more than is wanted and never half of it as the whole. */
class ContentCodingTest {
    private static final byte[] TEXT = "海关总署公告".repeat(200).getBytes(StandardCharsets.UTF_8);
    private static final int CAP = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip "})
    void undoesGzip(String coding) throws IOException {
        Exchange.Response answer = decoded(coding, gzip(TEXT), BodyEnd.COMPLETE);
        assertThat(answer.body()).isEqualTo(TEXT);
        assertThat(answer.end()).isEqualTo(BodyEnd.COMPLETE);
    }

    @Test
    void undoesDeflateWithAndWithoutItsHeader() throws IOException {
        for (boolean bare : new boolean[] {false, true}) {
            Exchange.Response answer = decoded("deflate", deflate(TEXT, bare), BodyEnd.COMPLETE);
            assertThat(answer.body()).isEqualTo(TEXT);
            assertThat(answer.end()).isEqualTo(BodyEnd.COMPLETE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity"})
    void leavesWhatIsNotCoded(String coding) {
        Exchange.Response answer = decoded(coding, TEXT, BodyEnd.COMPLETE);
        assertThat(answer.body()).isEqualTo(TEXT);
        assertThat(answer.end()).isEqualTo(BodyEnd.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, br", "zstd", "gzip", "deflate"})
    void handsOnWhatItCannotUndoAsBroken(String coding) {
        byte[] plain = "<html>not coded at all</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(decoded(coding, plain, BodyEnd.COMPLETE).end()).isEqualTo(BodyEnd.CUT_SHORT);
    }

    @Test
    void anEmptyBodyIsEmptyWhateverItsCoding() {
        Exchange.Response answer = decoded("gzip", new byte[0], BodyEnd.COMPLETE);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.end()).isEqualTo(BodyEnd.COMPLETE);
    }

    @Test
    void stopsAtTheCapOfInflatedBytes() throws IOException {
        byte[] bomb = new byte[5_000_000];
        for (byte[] coded : new byte[][] {gzip(bomb), deflate(bomb, false)}) {
            Exchange.Response answer = decoded(coded[0] == 0x1F ? "gzip" : "deflate", coded, BodyEnd.COMPLETE);
            assertThat(answer.body()).hasSize(CAP);
            assertThat(answer.end()).isEqualTo(BodyEnd.CAPPED);
        }
    }

    @Test
    void whereItBreaksOffNothingIsCalledWhole() throws IOException {
        byte[] coded = gzip(TEXT);
        for (int cut = 1; cut < coded.length; cut++) {
            Exchange.Response answer = decoded("gzip", Arrays.copyOf(coded, cut), BodyEnd.COMPLETE);
            assertThat(answer.end()).as("cut at %d", cut).isEqualTo(BodyEnd.CUT_SHORT);
        }
    }

    @Test
    void saysWhyTheCodedBodyEndedWhereThatIsKnown() throws IOException {
        byte[] coded = gzip(TEXT);
        Exchange.Response answer = decoded("gzip", Arrays.copyOf(coded, coded.length - 9), BodyEnd.CAPPED);
        assertThat(answer.end()).isEqualTo(BodyEnd.CAPPED);
    }

    @Property(tries = 200)
    void anyBodyComesBack(@ForAll @Size(max = 200) byte[] body) throws IOException {
        assertThat(decoded("gzip", gzip(body), BodyEnd.COMPLETE).body()).isEqualTo(body);
        assertThat(decoded("deflate", deflate(body, false), BodyEnd.COMPLETE).body())
                .isEqualTo(body);
        assertThat(decoded("deflate", body, BodyEnd.COMPLETE)).isNotNull();
    }

    private static Exchange.Response decoded(String coding, byte[] body, BodyEnd end) {
        ExchangeRequest request = ExchangeRequest.get(Url.of("http://a.test/"), CAP, Duration.ofSeconds(1));
        Headers headers = coding.isEmpty() ? Headers.NONE : Headers.of("Content-Encoding", coding);
        Exchange.Response sent = new Exchange.Response(
                request, Instant.EPOCH, "", 200, headers, body, end, "", Exchange.Timing.UNMEASURED);
        return (Exchange.Response) new ContentCoding(any -> CompletableFuture.completedFuture(sent))
                .send(request)
                .join();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder = new GZIPOutputStream(out)) {
            coder.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder = new DeflaterOutputStream(out, new Deflater(6, bare))) {
            coder.write(plain);
        }
        return out.toByteArray();
    }
}
