package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What was put aside on disk comes back as it was. */
class SpoolsTest {
    /** What a visitor of the links is told. */
    private record Seen(
            int target, int page, String text, Link.Origin origin, Region region, int line, String cssPath) {}

    @Property(tries = 60)
    void linksComeBackInTheirOrder(@ForAll @Size(max = 40) List<@From("seen") Seen> links) throws IOException {
        Path file = Files.createTempFile("links", ".spool");
        List<Seen> back = new ArrayList<>();
        try (OccurrenceSpool spool = new OccurrenceSpool(file)) {
            for (int i = 0; i < links.size(); i++) {
                Seen seen = links.get(i);
                spool.add(
                        seen.target,
                        seen.page,
                        new Link(
                                new Reference.SamePage(""),
                                "",
                                seen.text,
                                seen.origin,
                                seen.region,
                                seen.line,
                                seen.cssPath));
                if (i == links.size() / 2) {
                    List<Seen> half = new ArrayList<>();
                    spool.forEach((t, p, x, o, r, l, c) -> half.add(new Seen(t, p, x, o, r, l, c)));
                    assertThat(half).isEqualTo(links.subList(0, i + 1));
                }
            }
            assertThat(spool.size()).isEqualTo(links.size());
            spool.forEach((t, p, x, o, r, l, c) -> back.add(new Seen(t, p, x, o, r, l, c)));
        }
        assertThat(back).isEqualTo(links);
        assertThat(file).doesNotExist();
    }

    @Property(tries = 60)
    void textsComeBackWholeAndInside(@ForAll @Size(max = 12) List<@From("texts") String> texts) throws IOException {
        Path file = Files.createTempFile("texts", ".spool");
        try (TextSpool spool = new TextSpool(file)) {
            List<TextSpool.Place> places = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                String full = texts.get(i);
                places.add(spool.append(running(full, i), full));
            }
            for (int i = texts.size() - 1; i >= 0; i--) {
                assertThat(spool.fullText(places.get(i))).isEqualTo(texts.get(i));
                assertThat(spool.text(places.get(i))).isEqualTo(running(texts.get(i), i));
            }
            assertThat(spool.text(TextSpool.Place.NOWHERE)).isEmpty();
            assertThat(spool.fullText(TextSpool.Place.NOWHERE)).isEmpty();
        }
        assertThat(file).doesNotExist();
    }

    /** Running text that the whole text contains, that it does not contain, and none. */
    private static String running(String full, int turn) {
        return switch (turn % 3) {
            case 0 -> full.substring(full.length() / 3, full.length() - full.length() / 3);
            case 1 -> "另外😀" + full;
            default -> "";
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("", "公告", "😀👨‍👩‍👧", "\uD800", "\u0000\uFFFF", "海关".repeat(3000)));
    }

    @Provide
    Arbitrary<Seen> seen() {
        Arbitrary<Integer> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 300), Arbitraries.of(127, 128, Integer.MAX_VALUE, -1));
        return Combinators.combine(
                        numbers,
                        numbers,
                        texts(),
                        Arbitraries.of(Link.Origin.class),
                        Arbitraries.of(Region.class),
                        numbers,
                        Arbitraries.of("", "body > p", "html"))
                .as(Seen::new);
    }
}
