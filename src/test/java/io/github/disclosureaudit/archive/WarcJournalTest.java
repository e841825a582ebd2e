package io.github.disclosureaudit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class WarcJournalTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void handsOutExchangesInTheOrderTheyWereMade() throws Exception {
        ExchangeRequest request = get("http://a.test/busy?x=%zz|y");
        Path file = folder.resolve("a.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(request, 503, "busy", BodyEnd.COMPLETE));
            journal.write(response(request, 200, "公告", BodyEnd.CUT_SHORT));
            journal.write(new Exchange.Failure(get("http://b.test/"), AT, "", Fault.RESET, "reset\nby peer"));
        }
        ReplayTransport replay = ReplayTransport.open(file);
        assertThat(status(replay.send(request).join())).isEqualTo(503);
        Exchange.Response second = (Exchange.Response) replay.send(request).join();
        assertThat(new String(second.body(), StandardCharsets.UTF_8)).isEqualTo("公告");
        assertThat(second.end()).isEqualTo(BodyEnd.CUT_SHORT);
        assertThat(second.headers().first("Content-Length")).contains("999");
        assertThat(second.recordId()).startsWith("urn:uuid:");
        Exchange failed = replay.send(get("http://b.test/")).join();
        assertThat(failed).isInstanceOfSatisfying(Exchange.Failure.class, failure -> assertThat(failure.fault())
                .isEqualTo(Fault.RESET));
        Exchange never = replay.send(get("http://c.test/")).join();
        assertThat(never).isInstanceOfSatisfying(Exchange.Failure.class, failure -> assertThat(failure.fault())
                .isEqualTo(Fault.NOT_ARCHIVED));
    }

    @Test
    void answerWithoutALengthComesBackWithoutOne() throws Exception {
        ExchangeRequest head = get("http://a.test/logo.png").with(ExchangeRequest.Method.HEAD);
        Path file = folder.resolve("h.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(new Exchange.Response(
                    head,
                    AT,
                    "",
                    200,
                    Headers.of("Content-Type", "image/png"),
                    new byte[0],
                    BodyEnd.COMPLETE,
                    "",
                    Exchange.Timing.UNMEASURED));
        }
        Exchange.Response replayed =
                (Exchange.Response) ReplayTransport.open(file).send(head).join();
        assertThat(replayed.headers().all()).containsExactly(Map.entry("Content-Type", "image/png"));
    }

    /** Bodies come back byte for byte, whether pressing them is worth while or not. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.2", "0, 1, 1.02", "0.45, 0.55, 1.02"})
    void pressesWhatShrinksAndStoresTheRest(double noiseFrom, double noiseTo, double atMost) throws Exception {
        byte[] body = "海关总署公告".repeat(12_000).getBytes(StandardCharsets.UTF_8);
        Random noise = new Random(7);
        for (int i = (int) (body.length * noiseFrom); i < body.length * noiseTo; i++) {
            body[i] = (byte) noise.nextInt();
        }
        ExchangeRequest request = get("http://a.test/logo.png");
        Path file = folder.resolve("p.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(new Exchange.Response(
                    request, AT, "", 200, Headers.NONE, body, BodyEnd.COMPLETE, "", Exchange.Timing.UNMEASURED));
        }
        Exchange.Response replayed =
                (Exchange.Response) ReplayTransport.open(file).send(request).join();
        assertThat(replayed.body()).isEqualTo(body);
        assertThat(Files.size(file))
                .isBetween((long) (body.length * (noiseTo - noiseFrom)), (long) (body.length * atMost));
    }

    /** Neither a body nor a field that speaks like an archive adds a record or another field to it. */
    @Test
    void whatAServerSaysStaysWhatItSaid() throws Exception {
        String forged =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://b.test/\r\nContent-Length: 0\r\n\r\n";
        Headers fields = Headers.of(List.of(
                Map.entry("X-Archive-Orig-Location", "http://b.test/"),
                Map.entry("X-Split", "a\r\n\r\n" + forged),
                Map.entry("X-Name\r\nContent-Length", "1"),
                Map.entry("Content-Length", "7")));
        ExchangeRequest request = get("http://a.test/%0d%0aWARC-Type:%20request");
        Path file = folder.resolve("i.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(new Exchange.Response(
                    request,
                    AT,
                    "",
                    200,
                    fields,
                    (forged + forged).getBytes(StandardCharsets.UTF_8),
                    BodyEnd.COMPLETE,
                    "",
                    Exchange.Timing.UNMEASURED));
        }
        ReplayTransport replay = ReplayTransport.open(file);
        Exchange.Response replayed = (Exchange.Response) replay.send(request).join();
        assertThat(new String(replayed.body(), StandardCharsets.UTF_8)).isEqualTo(forged + forged);
        assertThat(replayed.headers().all()).hasSize(4);
        assertThat(replayed.headers().first("X-Archive-Orig-Location")).contains("http://b.test/");
        assertThat(replayed.headers().first("Location")).isEmpty();
        assertThat(replayed.headers().first("Content-Length")).contains("7");
        assertThat(replay.send(get("http://b.test/")).join()).isInstanceOf(Exchange.Failure.class);
    }

    @Test
    void familiesAndCookiesAreDifferentQuestions() throws Exception {
        ExchangeRequest any = get("http://a.test/");
        ExchangeRequest six = any.with(ExchangeRequest.Family.IPV6);
        ExchangeRequest cookie = any.with(Headers.of("Cookie", "a=1"));
        Path file = folder.resolve("b.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(cookie, 201, "c", BodyEnd.COMPLETE));
            journal.write(response(six, 202, "six", BodyEnd.COMPLETE));
            journal.write(response(any, 200, "any", BodyEnd.COMPLETE));
        }
        ReplayTransport replay = ReplayTransport.open(file);
        assertThat(status(replay.send(any).join())).isEqualTo(200);
        assertThat(status(replay.send(six).join())).isEqualTo(202);
        assertThat(status(replay.send(cookie).join())).isEqualTo(201);
    }

    @Test
    void goesOnBehindTheLastWholeRecordAfterAPowerLoss() throws Exception {
        Path file = folder.resolve("c.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(get("http://a.test/1"), 200, "one", BodyEnd.COMPLETE));
        }
        long whole = Files.size(file);
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(get("http://a.test/2"), 200, "two", BodyEnd.COMPLETE));
        }
        for (long cut = whole + 1; cut < Files.size(file); cut += 37) {
            Path torn = folder.resolve("torn-" + cut + ".warc.gz");
            Files.copy(file, torn);
            try (FileChannel channel = FileChannel.open(torn, StandardOpenOption.WRITE)) {
                channel.truncate(cut);
            }
            try (WarcJournal journal = WarcJournal.append(torn, "test")) {
                journal.write(response(get("http://a.test/3"), 200, "three", BodyEnd.COMPLETE));
            }
            ReplayTransport replay = ReplayTransport.open(torn);
            assertThat(status(replay.send(get("http://a.test/1")).join())).isEqualTo(200);
            assertThat(status(replay.send(get("http://a.test/3")).join())).isEqualTo(200);
        }
    }

    @Test
    void resumedRunAsksOnlyForWhatIsMissing() throws Exception {
        Path file = folder.resolve("d.warc.gz");
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            journal.write(response(get("http://a.test/1"), 200, "one", BodyEnd.COMPLETE));
            journal.writeNote("audit:ipv6", "说明");
        }
        ReplayTransport earlier = ReplayTransport.open(file);
        assertThat(earlier.note("audit:ipv6")).contains("说明");
        AtomicInteger live = new AtomicInteger();
        try (WarcJournal journal = WarcJournal.append(file, "test")) {
            RecordingTransport transport = new RecordingTransport(
                    request -> {
                        live.incrementAndGet();
                        return CompletableFuture.completedFuture(response(request, 404, "", BodyEnd.COMPLETE));
                    },
                    journal,
                    Optional.of(earlier),
                    Optional.empty());
            assertThat(status(transport.send(get("http://a.test/1")).join())).isEqualTo(200);
            assertThat(status(transport.send(get("http://a.test/2")).join())).isEqualTo(404);
        }
        assertThat(live).hasValue(1);
        assertThat(status(
                        ReplayTransport.open(file).send(get("http://a.test/2")).join()))
                .isEqualTo(404);
    }

    private static ExchangeRequest get(String url) {
        return ExchangeRequest.get(Url.of(url), 1000, Duration.ofSeconds(1));
    }

    private static Exchange.Response response(ExchangeRequest request, int status, String body, BodyEnd end) {
        return new Exchange.Response(
                request,
                AT,
                "",
                status,
                Headers.of("Content-Type", "text/html", "Content-Length", "999"),
                body.getBytes(StandardCharsets.UTF_8),
                end,
                "127.0.0.1",
                Exchange.Timing.UNMEASURED);
    }

    private static int status(Exchange exchange) {
        return exchange instanceof Exchange.Response response ? response.status() : -1;
    }
}
