package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.model.Exchange.BodyEnd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is exactly what the server framed, and one that breaks off is never taken for whole. */
class BodyStreamsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
                "3;name=value\r\nabc\r\n02 \r\nde\r\n0\r\n\r\n",
                "3\nabc\n2\nde\n0\n\n",
                "5\r\nabcde\r\n0\r\nTrailer: x\r\n\r\n",
                "0005\r\nabcde\r\n000\r\n\r\n"
            })
    void joinsChunks(String wire) throws IOException {
        assertThat(new ChunkedStream(stream(wire)).readAllBytes()).asString().isEqualTo("abcde");
    }

    @Test
    void readsChunkSizesAsHexadecimal() throws IOException {
        String text = "x".repeat(0xAf);
        assertThat(new ChunkedStream(stream("aF\r\n" + text + "\r\n0\r\n\r\n")).readAllBytes())
                .hasSize(0xAF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nabc\r\n0\r\n\r\n",
                "\r\nabc",
                "-1\r\nabc\r\n0\r\n\r\n",
                "+3\r\nabc\r\n0\r\n\r\n",
                "3\r\nabcd\r\n0\r\n\r\n",
                "2\r\nabc\r\n0\r\n\r\n",
                "ffffffffffffffffff\r\nabc"
            })
    void refusesFramingThatIsNone(String wire) {
        assertThatThrownBy(() -> new ChunkedStream(stream(wire)).readAllBytes()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesASizeWithoutEnd() {
        assertThatThrownBy(() -> new ChunkedStream(stream("0".repeat(10_000))).readAllBytes())
                .isInstanceOf(ProtocolException.class);
    }

    @Property(tries = 300)
    void anyChunksComeBackWhateverTheReaderAsksFor(
            @ForAll @Size(max = 6) List<@Size(min = 1, max = 40) byte[]> chunks,
            @ForAll @IntRange(min = 1, max = 50) int step)
            throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            wire.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            wire.writeBytes(chunk);
            wire.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(chunk);
        }
        int withoutEnd = wire.size();
        wire.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(readIn(new ChunkedStream(new ByteArrayInputStream(wire.toByteArray())), step))
                .isEqualTo(body.toByteArray());
        for (int cut = 0; cut <= withoutEnd; cut++) {
            BodyReader.Body read =
                    BodyReader.read(new ChunkedStream(new ByteArrayInputStream(wire.toByteArray(), 0, cut)), -1, 1000);
            assertThat(read.end()).isEqualTo(BodyEnd.CUT_SHORT);
            assertThat(read.bytes()).isEqualTo(Arrays.copyOf(body.toByteArray(), read.bytes().length));
        }
    }

    @Property(tries = 300)
    void aBodyOfAnnouncedLengthEndsThereAndNotBefore(
            @ForAll @Size(max = 60) byte[] sent,
            @ForAll @IntRange(max = 80) int announced,
            @ForAll @IntRange(min = 1, max = 50) int step)
            throws IOException {
        InputStream stream = new BoundedStream(new ByteArrayInputStream(sent), announced);
        if (announced > sent.length) {
            assertThatThrownBy(() -> readIn(stream, step)).isInstanceOf(EOFException.class);
        } else {
            assertThat(readIn(stream, step)).isEqualTo(Arrays.copyOf(sent, announced));
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Property(tries = 300)
    void isReadUpToTheCapAndSaysSo(
            @ForAll @Size(max = 100) byte[] sent,
            @ForAll @IntRange(min = 1, max = 120) int cap,
            @ForAll @IntRange(min = -1, max = 200) int expected) {
        BodyReader.Body body = BodyReader.read(new ByteArrayInputStream(sent), expected, cap);
        assertThat(body.bytes()).isEqualTo(Arrays.copyOf(sent, Math.min(cap, sent.length)));
        assertThat(body.end()).isEqualTo(sent.length > cap ? BodyEnd.CAPPED : BodyEnd.COMPLETE);
        assertThat(body.error()).isEmpty();
    }

    @Test
    void keepsWhatCameBeforeAFault() {
        BodyReader.Body body = BodyReader.read(new BoundedStream(stream("abc"), 9), 9, 100);
        assertThat(body.bytes()).asString().isEqualTo("abc");
        assertThat(body.end()).isEqualTo(BodyEnd.CUT_SHORT);
        assertThat(body.error()).isPresent();
    }

    private static byte[] readIn(InputStream in, int step) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[step];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
