package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every substitution, deletion and insertion of one character inside an article gives exactly that article.
 *
 * <p>A bounded random sample by default; {@code -Dregulations.sweep=true} goes through every letter of every text, several
 * articles of a text at a time, and again one by one where a set of articles is not exactly told.
 */
class SingleEditSweepTest {
    private static final Path LIBRARY = Path.of("../shared/regulations");
    private static final boolean FULL = Boolean.getBoolean("regulations.sweep");
    private static final int SAMPLE = Integer.getInteger("regulations.sweep.sample", 250);
    private static final int SHORTEST = 4;
    private static final String NUMERALS = "一二三四五六七八九十百";

    private enum Kind {
        SUBSTITUTION,
        DELETION,
        INSERTION
    }

    private record Place(int article, int letter) {}

    private final List<String> failures = new ArrayList<>();
    private long edits;

    @Test
    @Timeout(7200)
    void namesExactlyTheEditedArticle() throws IOException {
        assumeTrue(Files.isDirectory(LIBRARY), "the official library is not beside the project");
        Library library = Library.open(LIBRARY);
        Random random = new Random(20_261_126);
        List<RegulationVersion> versions = library.regulations().stream()
                .flatMap(regulation -> regulation.versions().stream())
                .toList();
        if (!FULL) {
            for (int i = 0; i < SAMPLE; i++) {
                RegulationVersion version = versions.get(random.nextInt(versions.size()));
                OfficialText text = OfficialText.of(library.text(version));
                if (text.articles.size() >= 3 && text.text.length < 20_000) {
                    Place place = place(text, random);
                    Kind kind = Kind.values()[random.nextInt(3)];
                    check(version, text, kind, List.of(place), random);
                }
            }
        } else {
            sweep(library, versions, random);
        }
        assertThat(failures.stream().limit(20).toList())
                .as("%d of %d edits", failures.size(), edits)
                .isEmpty();
        assertThat(edits).isGreaterThan(100);
    }

    private void sweep(Library library, List<RegulationVersion> versions, Random random) {
        Instant end = Instant.now().plus(Duration.ofMinutes(Integer.getInteger("regulations.sweep.minutes", 110)));
        int done = 0;
        int from = Integer.getInteger("regulations.sweep.from", 0);
        for (RegulationVersion version : versions.subList(from, versions.size())) {
            if (Instant.now().isAfter(end)) {
                break;
            }
            OfficialText text = OfficialText.of(library.text(version));
            for (Kind kind : Kind.values()) {
                for (int rest = 0; rest < 2; rest++) {
                    everyLetter(version, text, kind, rest, random);
                }
            }
            done++;
        }
        System.out.printf(
                "swept %d of %d texts from number %d, %d edits, %d not exact%n",
                done, versions.size(), from, edits, failures.size());
    }

    private void everyLetter(RegulationVersion version, OfficialText text, Kind kind, int rest, Random random) {
        int longest = text.articles.stream()
                .mapToInt(OfficialText.Article::length)
                .max()
                .orElse(0);
        for (int k = 0; k < longest; k++) {
            List<Place> places = new ArrayList<>();
            for (int a = rest; a < text.articles.size(); a += 2) {
                OfficialText.Article article = text.articles.get(a);
                if (k < article.length() && article.length() > SHORTEST) {
                    places.add(new Place(a, article.start() + k));
                }
            }
            if (!places.isEmpty()) {
                check(version, text, kind, places, random);
            }
        }
    }

    private static Place place(OfficialText text, Random random) {
        while (true) {
            int a = random.nextInt(text.articles.size());
            OfficialText.Article article = text.articles.get(a);
            if (article.length() > SHORTEST) {
                return new Place(a, article.start() + random.nextInt(article.length()));
            }
        }
    }

    private void check(RegulationVersion version, OfficialText text, Kind kind, List<Place> places, Random random) {
        edits += places.size();
        String page = edited(text, kind, places, random);
        Set<String> wanted = places.stream()
                .map(place -> text.articles.get(place.article()).number())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found =
                ArticleComparison.of(new AlignedText(LetterText.of(PageFurniture.blanked(page)), text)).stream()
                        .filter(one -> !one.kind().isNote())
                        .map(ArticleDifference::article)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.equals(found)) {
            return;
        }
        if (places.size() > 1) {
            edits -= places.size();
            places.forEach(place -> check(version, text, kind, List.of(place), random));
            return;
        }
        Place place = places.get(0);
        failures.add(version.key() + " " + kind + " in " + wanted + " at "
                + text.text.quote(Math.max(0, place.letter() - 6), Math.min(text.text.length, place.letter() + 7))
                + " gave " + found);
    }

    private static String edited(OfficialText text, Kind kind, List<Place> places, Random random) {
        StringBuilder page = new StringBuilder(text.text.raw);
        for (int i = places.size() - 1; i >= 0; i--) {
            int from = text.text.starts[places.get(i).letter()];
            int to = text.text.ends[places.get(i).letter()];
            char other = other(text, page.charAt(from), random);
            switch (kind) {
                case SUBSTITUTION -> page.replace(from, to, String.valueOf(other));
                case DELETION -> page.delete(from, to);
                case INSERTION -> page.insert(from, other);
            }
        }
        return "首页\n政务公开\n" + page + "\n主办单位：甲海关";
    }

    /** Another ideograph of the same text, or a numeral. */
    private static char other(OfficialText text, char not, Random random) {
        while (true) {
            char letter = random.nextInt(4) == 0
                    ? NUMERALS.charAt(random.nextInt(NUMERALS.length()))
                    : text.text.letters[random.nextInt(text.text.length)];
            if (letter != not && Character.isIdeographic(letter) && "条章节编第之零".indexOf(letter) < 0) {
                return letter;
            }
        }
    }
}
