package io.github.disclosureaudit.page.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.RealPages;
import io.github.disclosureaudit.RealPages.Truth;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered is what reading gives; whatever it depends on makes an answer another one. */
@Timeout(60)
class PageMemoryTest {
    private static final Edition EDITION = new Edition(new byte[Edition.BYTES]);
    private static final String URL = "http://www.customs.test/tzgg/1.html";
    private static final String HTML = "<html><head><title>公告</title></head><body><h1>关于事项的公告</h1>"
            + "<p>发布时间：2021-11-02</p><p>正文<a href='2.html'>附件</a></p></body></html>";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path known;

    @BeforeEach
    void firstNight() {
        known = night("known", Optional.empty(), ReadLimits.DEFAULT, answer(URL, "text/html", 200, HTML));
    }

    @Test
    void tellsWhatReadingTells() {
        Exchange.Response tonight = answer(URL, "text/html", 200, HTML);
        try (PageMemory memory = memory(known)) {
            ParsedPage recalled = memory.reader(ReadLimits.DEFAULT).read(tonight, 2, false);
            assertThat(memory.recalled()).isEqualTo(1);
            assertThat(recalled).isEqualTo(new PageReader(ReadLimits.DEFAULT).read(tonight, 2, false));
        }
    }

    @Test
    void recordAndTimeAreThoseOfTonight() {
        Exchange.Response tonight = new Exchange.Response(
                ExchangeRequest.get(Url.of(URL), 1 << 20, Duration.ofSeconds(1)),
                Instant.ofEpochSecond(1_700_000_000),
                "urn:uuid:tonight",
                200,
                Headers.of("Date", "tonight", "Content-Type", "text/html", "Age", "7"),
                HTML.getBytes(StandardCharsets.UTF_8),
                BodyEnd.COMPLETE,
                "10.0.0.1",
                Exchange.Timing.UNMEASURED);
        try (PageMemory memory = memory(known)) {
            Page page =
                    memory.reader(ReadLimits.DEFAULT).read(tonight, 2, false).page();
            assertThat(memory.recalled()).isEqualTo(1);
            assertThat(page.recordId()).isEqualTo("urn:uuid:tonight");
            assertThat(page.fetchedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        }
    }

    @Test
    void whateverReadingDependsOnMakesAnotherAnswer() {
        assertThat(isRecalled(answer(URL, "text/html", 200, HTML), 2, false)).isTrue();
        assertThat(isRecalled(answer(URL + "?", "text/html", 200, HTML), 2, false))
                .isFalse();
        assertThat(isRecalled(answer(URL, "text/html;charset=gbk", 200, HTML), 2, false))
                .isFalse();
        assertThat(isRecalled(answer(URL, "text/html", 404, HTML), 2, false)).isFalse();
        assertThat(isRecalled(answer(URL, "text/html", 200, HTML + " "), 2, false))
                .isFalse();
        assertThat(isRecalled(answer(URL, "text/html", 200, HTML), 3, false)).isFalse();
        assertThat(isRecalled(answer(URL, "text/html", 200, HTML), 2, true)).isFalse();
    }

    @Test
    void otherCapsReadAnew() {
        ReadLimits few =
                new ReadLimits(1 << 20, 10, 1, 1, 1000, 10, 1 << 20, 1 << 20, 10, 10, Duration.ofSeconds(1), 10);
        try (PageMemory memory = memory(known)) {
            memory.reader(few).read(answer(URL, "text/html", 200, HTML), 2, false);
            assertThat(memory.recalled()).isZero();
        }
    }

    @Test
    void whatWasCutIsReadEveryNight() {
        Exchange.Response cut = new Exchange.Response(
                ExchangeRequest.get(Url.of(URL), 1 << 20, Duration.ofSeconds(1)),
                Instant.EPOCH,
                "",
                200,
                Headers.of("Content-Type", "text/html"),
                HTML.getBytes(StandardCharsets.UTF_8),
                BodyEnd.CUT_SHORT,
                "",
                Exchange.Timing.UNMEASURED);
        Path cutNight = night("cut", Optional.empty(), ReadLimits.DEFAULT, cut);
        try (PageMemory memory = memory(cutNight)) {
            memory.reader(ReadLimits.DEFAULT).read(cut, 2, false);
            assertThat(memory.recalled()).isZero();
        }
    }

    @Test
    void goesOnFromNightToNight() {
        Exchange.Response other = answer(URL + "?page=2", "text/html", 200, HTML);
        Path second =
                night("second", Optional.of(known), ReadLimits.DEFAULT, answer(URL, "text/html", 200, HTML), other);
        Path third = night("third", Optional.of(second), ReadLimits.DEFAULT, other);
        try (PageMemory memory = memory(third)) {
            PageReading reader = memory.reader(ReadLimits.DEFAULT);
            assertThat(reader.read(other, 2, false))
                    .isEqualTo(new PageReader(ReadLimits.DEFAULT).read(other, 2, false));
            assertThat(memory.recalled()).isEqualTo(1);
            reader.read(answer(URL, "text/html", 200, HTML), 2, false);
            assertThat(memory.recalled())
                    .as("what no page says any more is gone")
                    .isEqualTo(1);
        }
    }

    @Test
    void damagedMissingOrForeignFileCostsTheReadingOnly() throws IOException {
        Exchange.Response tonight = answer(URL, "text/html", 200, HTML);
        ParsedPage expected = new PageReader(ReadLimits.DEFAULT).read(tonight, 2, false);
        byte[] sound = Files.readAllBytes(known);
        byte[] inFacts = sound.clone();
        inFacts[FactsFile.HEAD_BYTES + 3] ^= 1;
        byte[] foreign = sound.clone();
        foreign[FactsFile.MARK.length] ^= 1;
        for (byte[] bytes :
                new byte[][] {{}, {1, 2, 3}, java.util.Arrays.copyOf(sound, sound.length - 1), inFacts, foreign}) {
            Path file = Files.write(folder.resolve("other"), bytes);
            try (PageMemory memory = memory(file)) {
                assertThat(memory.reader(ReadLimits.DEFAULT).read(tonight, 2, false))
                        .isEqualTo(expected);
                assertThat(memory.recalled()).isZero();
                memory.keep(folder.resolve("mended"));
            }
            try (PageMemory memory = memory(folder.resolve("mended"))) {
                memory.reader(ReadLimits.DEFAULT).read(tonight, 2, false);
                assertThat(memory.recalled()).isEqualTo(1);
            }
        }
    }

    @Test
    void aDiskThatTakesNothingCostsTheNextNightOnly() {
        Path nowhere = folder.resolve("missing/draft");
        try (PageMemory memory = PageMemory.open(EDITION, Optional.of(known), nowhere)) {
            memory.reader(ReadLimits.DEFAULT).read(answer(URL, "text/html", 200, HTML), 2, false);
            assertThat(memory.recalled()).isEqualTo(1);
            memory.keep(folder.resolve("kept"));
        }
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void realPagesAreRecalledAsTheyWereRead() throws IOException {
        PageReader plain = new PageReader(ReadLimits.DEFAULT);
        Exchange.Response[] answers =
                RealPages.read().stream().map(PageMemoryTest::answer).toArray(Exchange.Response[]::new);
        Path first = night("first", Optional.empty(), ReadLimits.DEFAULT, answers);
        Path second = night("second", Optional.of(first), ReadLimits.DEFAULT, answers);
        try (PageMemory memory = memory(second)) {
            PageReading reader = memory.reader(ReadLimits.DEFAULT);
            for (Exchange.Response answer : answers) {
                assertThat(reader.read(answer, 2, false)).isEqualTo(plain.read(answer, 2, false));
            }
            assertThat(memory.recalled()).isEqualTo(answers.length);
        }
    }

    @Test
    void editionTellsBuildsApart() throws IOException {
        assertThat(Edition.ofThisProgram()).isPresent().isEqualTo(Edition.ofThisProgram());
        assertThat(Edition.of(folder.toString()))
                .as("where the program does not lie")
                .isEmpty();
        String ours = System.getProperty("java.class.path");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Edition before = Edition.of(ours + java.io.File.pathSeparator + classes).orElseThrow();
        Files.writeString(classes.resolve("Other.class"), "");
        assertThat(Edition.of(ours + java.io.File.pathSeparator + classes))
                .isPresent()
                .isNotEqualTo(Optional.of(before));
    }

    private boolean isRecalled(Exchange.Response answer, int depth, boolean isHome) {
        try (PageMemory memory = memory(known)) {
            ParsedPage read = memory.reader(ReadLimits.DEFAULT).read(answer, depth, isHome);
            assertThat(read).isEqualTo(new PageReader(ReadLimits.DEFAULT).read(answer, depth, isHome));
            return memory.recalled() > 0;
        }
    }

    /** What is kept of a night that had these answers. */
    private Path night(String name, Optional<Path> earlier, ReadLimits limits, Exchange.Response... answers) {
        try (PageMemory memory = PageMemory.open(EDITION, earlier, folder.resolve(name + ".part"))) {
            PageReading reader = memory.reader(limits);
            for (Exchange.Response answer : answers) {
                reader.read(answer, 2, false);
            }
            memory.keep(folder.resolve(name));
        }
        assertThat(folder.resolve(name)).exists();
        assertThat(folder.resolve(name + ".part")).doesNotExist();
        return folder.resolve(name);
    }

    private PageMemory memory(Path file) {
        return PageMemory.open(EDITION, Optional.of(file), folder.resolve("draft"));
    }

    private static Exchange.Response answer(Truth truth) {
        try {
            return answer(truth.url().toString(), "text/html", truth.status(), truth.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Exchange.Response answer(String url, String type, int status, String body) {
        return answer(url, type, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange.Response answer(String url, String type, int status, byte[] body) {
        return new Exchange.Response(
                ExchangeRequest.get(Url.of(url), 10_000_000, Duration.ofSeconds(10)),
                Instant.EPOCH,
                "",
                status,
                Headers.of("Content-Type", type),
                body,
                BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }
}
