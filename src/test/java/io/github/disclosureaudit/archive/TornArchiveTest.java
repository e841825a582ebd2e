package io.github.disclosureaudit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive that breaks off anywhere answers with whole exchanges or not at all. */
@Timeout(60)
class TornArchiveTest {
    private static final Instant AT = Instant.parse("2021-05-10T02:00:00Z");
    private static final String[] BODIES = {"one", "公告".repeat(40), "three"};

    @TempDir
    Path folder;

    private byte[] whole = new byte[0];
    private final long[] ends = new long[BODIES.length];

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("whole.warc.gz");
        for (int i = 0; i < BODIES.length; i++) {
            try (WarcJournal journal = WarcJournal.append(file, "test")) {
                journal.write(response(i, 200, BodyEnd.COMPLETE));
            }
            ends[i] = Files.size(file);
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void answersWithWholeExchangesOnly() throws IOException {
        for (int cut = 0; cut <= whole.length; cut += 7) {
            Path torn = torn(cut);
            ReplayTransport replay = ReplayTransport.open(torn);
            Baseline baseline = Baseline.open(torn);
            for (int i = 0; i < BODIES.length; i++) {
                Exchange answer = replay.send(request(i)).join();
                Optional<Baseline.Answer> last = baseline.answer(request(i));
                if (cut >= ends[i]) {
                    assertThat(body(answer)).as("cut at %d", cut).isEqualTo(BODIES[i]);
                    assertThat(last.map(Baseline.Answer::response).map(TornArchiveTest::body))
                            .as("cut at %d", cut)
                            .contains(BODIES[i]);
                } else if (answer instanceof Exchange.Response) {
                    // The request that follows its answer in the file is torn.
                    assertThat(body(answer)).as("cut at %d", cut).isEqualTo(BODIES[i]);
                } else {
                    assertThat(((Exchange.Failure) answer).fault()).isEqualTo(Fault.NOT_ARCHIVED);
                    assertThat(last).as("cut at %d", cut).isEmpty();
                }
            }
        }
    }

    @Test
    void isSoundUpToItsLastWholeRecord() throws IOException {
        long last = 0;
        // From the middle of the first exchange to the middle of the second, byte by byte.
        for (int cut = (int) ends[0] / 2; cut <= ends[1] - (ends[1] - ends[0]) / 2; cut++) {
            long sound = ArchiveIndex.soundLength(torn(cut));
            assertThat(sound).isBetween(last, (long) cut);
            for (long end : ends) {
                if (cut >= end) {
                    assertThat(sound).as("cut at %d", cut).isGreaterThanOrEqualTo(end);
                }
            }
            last = sound;
        }
        assertThat(ArchiveIndex.soundLength(torn(whole.length))).isEqualTo(whole.length);
    }

    @Test
    void anArchiveVouchesForWholeAnswersOnly() throws IOException {
        Path file = folder.resolve("b.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(0, 404, BodyEnd.COMPLETE));
            journal.write(response(1, 200, BodyEnd.CUT_SHORT));
            journal.write(response(2, 200, BodyEnd.COMPLETE));
        }
        Baseline baseline = Baseline.open(file);
        assertThat(baseline.answer(request(0))).isEmpty();
        assertThat(baseline.answer(request(1))).isEmpty();
        assertThat(baseline.answer(request(2).with(ExchangeRequest.Method.HEAD)))
                .isEmpty();
        assertThat(baseline.answer(ExchangeRequest.get(request(2).url(), 2, Duration.ofSeconds(1))))
                .as("a body beyond tonight's limit")
                .isEmpty();
        Baseline.Answer answer = baseline.answer(request(2)).orElseThrow();
        assertThat(answer.hasValidator()).isTrue();
        assertThat(answer.conditional(request(2).with(Headers.of("A", "b"))).headers())
                .isEqualTo(Headers.of("A", "b", "If-None-Match", "\"2\""));
        assertThat(answer.isRepeatedBy(response(2, 200, BodyEnd.COMPLETE))).isTrue();
        assertThat(answer.isRepeatedBy(response(2, 200, BodyEnd.CAPPED))).isFalse();
        assertThat(answer.isRepeatedBy(response(2, 203, BodyEnd.COMPLETE))).isFalse();
        assertThat(answer.isRepeatedBy(response(1, 200, BodyEnd.COMPLETE))).isFalse();
    }

    private Path torn(int cut) throws IOException {
        return Files.write(folder.resolve("torn.warc.gz"), Arrays.copyOf(whole, cut));
    }

    private static ExchangeRequest request(int number) {
        return ExchangeRequest.get(Url.of("http://a.test/" + number), 1000, Duration.ofSeconds(1));
    }

    private static Exchange.Response response(int number, int status, BodyEnd end) {
        return new Exchange.Response(
                request(number),
                AT,
                "",
                status,
                Headers.of("Content-Type", "text/html", "ETag", "\"" + number + "\""),
                BODIES[number].getBytes(StandardCharsets.UTF_8),
                end,
                "127.0.0.1",
                Exchange.Timing.UNMEASURED);
    }

    private static String body(Exchange exchange) {
        return exchange instanceof Exchange.Response response
                ? new String(response.body(), StandardCharsets.UTF_8)
                : exchange.toString();
    }
}
