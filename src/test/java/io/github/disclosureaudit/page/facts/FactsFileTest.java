package io.github.disclosureaudit.page.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.page.ParsedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written of a page is what is read. */
@Timeout(60)
class FactsFileTest {
    private static final Edition EDITION = new Edition(new byte[Edition.BYTES]);
    private static final int PAGES = 60;
    private static final int SAMPLES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyComponentOfArbitraryPagesComesBack(long seed) throws IOException {
        ArbitraryPages pages = new ArbitraryPages(seed);
        List<ParsedPage> first = some(pages);
        Path night = file("night1", null, first, 0);
        assertThat(read(night, first, 0)).isEqualTo(first);

        List<ParsedPage> second = some(pages);
        Path next = file("night2", night, second, PAGES);
        assertThat(read(next, second, PAGES)).isEqualTo(second);
        assertThat(read(next, first, 0)).as("copied with their vocabulary").isEqualTo(first);
        assertThat(read(night, first, 0)).as("stands alone").isEqualTo(first);
    }

    @Test
    void whatRepeatsIsOneObject() throws IOException {
        List<ParsedPage> pages = some(new ArbitraryPages(9)).subList(0, 5);
        List<ParsedPage> copies = new ArrayList<>(pages);
        copies.addAll(pages);
        copies.addAll(pages);
        List<ParsedPage> read = read(file("night", null, copies, 0), copies, 0);
        for (int i = 0; i < pages.size(); i++) {
            ParsedPage second = read.get(pages.size() + i);
            ParsedPage third = read.get(pages.size() * 2 + i);
            for (int j = 0; j < third.links().size(); j++) {
                assertThat(third.links().get(j)).isSameAs(second.links().get(j));
            }
        }
    }

    /** Menus are shuffled from page to page: what is expected to follow a link is mostly wrong. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void linksComeBackInWhateverOrderTheyStand(long seed) throws IOException {
        List<Link> menu = new ArrayList<>();
        some(new ArbitraryPages(seed)).forEach(page -> menu.addAll(page.links()));
        Random random = new Random(seed);
        List<ParsedPage> pages = new ArrayList<>();
        for (ParsedPage page : some(new ArbitraryPages(seed + 100))) {
            List<Link> links = new ArrayList<>(menu.subList(0, 1 + random.nextInt(menu.size())));
            Collections.shuffle(links, random);
            links.addAll(menu);
            pages.add(new ParsedPage(page.page(), links, page.text(), page.fullText(), page.anchors()));
        }
        Path night = file("night1", null, pages, 0);
        assertThat(read(night, pages, 0)).isEqualTo(pages);
        assertThat(read(file("night2", night, pages, PAGES), pages, PAGES)).isEqualTo(pages);
    }

    @Test
    void takesAFractionOfWhatRepeats() throws IOException {
        List<ParsedPage> pages = some(new ArbitraryPages(10));
        long once = Files.size(file("once", null, pages, 0));
        List<ParsedPage> copies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            copies.addAll(pages);
        }
        long links = pages.stream().mapToLong(page -> page.links().size()).sum();
        assertThat(links).isGreaterThan(PAGES);
        assertThat(Files.size(file("tenfold", null, copies, 0))).isLessThan(once * 10);
    }

    @Test
    void unknownKeysAreNotThere() throws IOException {
        Path file = file("night", null, some(new ArbitraryPages(11)), 0);
        try (FactsFile facts = FactsFile.open(file, EDITION)) {
            assertThat(facts.place(key(PAGES))).isEqualTo(FactsIndex.ABSENT);
        }
    }

    @Test
    void fileOfOtherCodeIsRefused() throws IOException {
        Path file = file("night", null, some(new ArbitraryPages(12)), 0);
        byte[] other = new byte[Edition.BYTES];
        other[0] = 1;
        assertThatThrownBy(() -> FactsFile.open(file, new Edition(other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another version");
    }

    /** Whichever byte is damaged: the file is refused, or the page that it belongs to, or nothing is lost. */
    @Test
    void noDamagedByteIsTakenForAFact() throws IOException {
        List<ParsedPage> pages = some(new ArbitraryPages(13)).subList(0, 2);
        byte[] sound = Files.readAllBytes(file("night", null, pages, 0));
        int refused = 0;
        int step = sound.length / SAMPLES;
        for (int at = 0; at < sound.length; at += step) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x10;
            refused += refusals(Files.write(folder.resolve("damaged"), damaged), pages);
        }
        assertThat(refused).isGreaterThanOrEqualTo(SAMPLES);
    }

    @Test
    void noPartOfAFileIsTakenForOne() throws IOException {
        List<ParsedPage> pages = some(new ArbitraryPages(14)).subList(0, 5);
        byte[] sound = Files.readAllBytes(file("night", null, pages, 0));
        for (int length = 0; length < sound.length; length += sound.length / SAMPLES) {
            Path part = Files.write(folder.resolve("part"), java.util.Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> FactsFile.open(part, EDITION)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void draftThatIsNotKeptLeavesNothing() throws IOException {
        Path draft = folder.resolve("draft");
        try (FactsJournal journal = FactsJournal.begin(draft, EDITION)) {
            journal.add(key(0), new ArbitraryPages(15).next());
        }
        assertThat(folder).isEmptyDirectory();
    }

    private int refusals(Path file, List<ParsedPage> pages) {
        int refused = 0;
        try (FactsFile facts = FactsFile.open(file, EDITION)) {
            for (int i = 0; i < pages.size(); i++) {
                try {
                    assertThat(read(facts, i, pages.get(i))).isEqualTo(pages.get(i));
                } catch (IOException damaged) {
                    refused++;
                }
            }
        } catch (IOException damaged) {
            refused++;
        }
        return refused;
    }

    private static List<ParsedPage> some(ArbitraryPages pages) {
        List<ParsedPage> some = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            some.add(pages.next());
        }
        return some;
    }

    private Path file(String name, @org.jspecify.annotations.Nullable Path earlier, List<ParsedPage> pages, int from)
            throws IOException {
        Path file = folder.resolve(name);
        Path draft = folder.resolve(name + ".draft");
        try (FactsFile known = earlier == null ? null : FactsFile.open(earlier, EDITION);
                FactsJournal journal = known == null
                        ? FactsJournal.begin(draft, EDITION)
                        : FactsJournal.after(draft, EDITION, known)) {
            for (int i = 0; known != null && i < from; i++) {
                journal.copy(key(i), known.facts(known.place(key(i))));
            }
            for (int i = 0; i < pages.size(); i++) {
                journal.add(key(from + i), pages.get(i));
            }
            journal.keep(file);
        }
        return file;
    }

    private static List<ParsedPage> read(Path file, List<ParsedPage> expected, int from) throws IOException {
        List<ParsedPage> read = new ArrayList<>();
        try (FactsFile facts = FactsFile.open(file, EDITION)) {
            for (int i = 0; i < expected.size(); i++) {
                read.add(read(facts, from + i, expected.get(i)));
            }
        }
        return read;
    }

    private static ParsedPage read(FactsFile facts, int number, ParsedPage expected) throws IOException {
        byte[] bytes = facts.facts(facts.place(key(number)));
        return new PageDecoder(facts.vocabulary(), new FactsInput(bytes))
                .read(answer(expected.page()), expected.page().depth());
    }

    /** What a page has from the answer that it was read from. */
    private static Exchange.Response answer(Page page) {
        return new Exchange.Response(
                ExchangeRequest.get(page.url(), 1, Duration.ofSeconds(1)),
                page.fetchedAt(),
                page.recordId(),
                page.status(),
                Headers.NONE,
                new byte[0],
                Exchange.BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }

    private static FactsKey key(int number) {
        return new FactsKey(number, number * 0x9E3779B97F4A7C15L);
    }
}
