package io.github.disclosureaudit.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises regulations on pages and compares them with the library, article by article.
 *
 * <p>Building one reads the whole library once; comparing is cheap for pages that carry no articles. Thread-safe.
 */
public final class RegulationComparer {
    private static final double LEAST_CONTAINMENT = 0.2;
    private static final int MOST_CANDIDATES = 4;
    private static final int FEWEST_ARTICLES = 2;
    private static final int LONGEST_NUMBER = 12;
    private static final double OVERLAP = 0.3;

    private final Library library;
    private final FingerprintIndex index;
    private final IndexState indexState;
    private final Map<String, OfficialText> texts = new ConcurrentHashMap<>();

    public RegulationComparer(Library library) {
        this.library = library;
        IndexFile.Opened opened = IndexFile.open(library);
        this.index = opened.index();
        this.indexState = opened.state();
    }

    /** Whether the stored index of the library could be used. */
    public IndexState indexState() {
        return indexState;
    }

    /** What a page carries; empty when it carries no text of the library. */
    public List<PageComparison> compare(PageText page, LocalDate asOf) {
        return compare(List.of(page), asOf);
    }

    /**
     * What the parts of one text carry together.
     *
     * @param parts pages in reading order, at least one
     * @param asOf day on which the text should be in force
     * @return one comparison for each regulation, best first; empty when they carry no text of the library
     */
    public List<PageComparison> compare(List<PageText> parts, LocalDate asOf) {
        Reading reading = Reading.of(parts);
        if (!reading.hasArticles()) {
            return List.of();
        }
        List<Regulation> candidates = candidates(reading.text());
        if (candidates.isEmpty()) {
            return List.of();
        }
        boolean mirrored = reading.mirrored();
        LetterText page = reading.letters();
        List<String> names = parts.stream()
                .flatMap(part -> Stream.of(part.title(), part.heading()))
                .filter(name -> !name.isBlank())
                .map(name -> mirrored ? TraditionalScript.simplified(name) : name)
                .distinct()
                .toList();
        List<PageComparison> found = new ArrayList<>();
        boolean[] taken = new boolean[page.length];
        for (Regulation regulation : candidates) {
            List<Candidate> versions = regulation.versions().stream()
                    .map(version -> candidate(regulation, version, page))
                    .toList();
            nearestFirst(versions, asOf)
                    .filter(candidate -> candidate.aligned().share(taken) <= OVERLAP && candidate.isCarried(names))
                    .findFirst()
                    .ifPresent(candidate -> {
                        candidate.aligned().mark(taken);
                        found.add(new Attribution(library, asOf, mirrored)
                                .judge(parts, candidate, others(candidate, versions)));
                    });
        }
        return found;
    }

    /**
     * How many regulations share so much of their wording with a page that it would be compared with them: the cost of a
     * page that carries none.
     */
    public int candidates(PageText page) {
        Reading reading = Reading.of(List.of(page));
        return reading.hasArticles() ? candidates(reading.text()).size() : 0;
    }

    /** The text of a page, or of all pages of one text, in the script of the library. */
    private record Reading(String text, boolean mirrored) {
        static Reading of(List<PageText> parts) {
            String written =
                    parts.stream().map(PageText::text).collect(Collectors.joining("\n" + ForeignText.SEAM + "\n"));
            boolean mirrored = hasArticles(written, '條') && TraditionalScript.isUsedIn(written);
            return new Reading(mirrored ? TraditionalScript.simplified(written) : written, mirrored);
        }

        boolean hasArticles() {
            return hasArticles(text, '条');
        }

        LetterText letters() {
            return LetterText.of(PageFurniture.blanked(text));
        }

        /** At least two numbers of articles: anything else costs no more than one look at every character. */
        private static boolean hasArticles(String raw, char unit) {
            int found = 0;
            for (int at = raw.indexOf(unit); at >= 0 && found < FEWEST_ARTICLES; at = raw.indexOf(unit, at + 1)) {
                int from = Math.max(raw.lastIndexOf('第', at), raw.lastIndexOf('笫', at));
                found += from >= 0 && at - from <= LONGEST_NUMBER ? 1 : 0;
            }
            return found == FEWEST_ARTICLES;
        }
    }

    private List<Regulation> candidates(String page) {
        Map<String, Double> best = new LinkedHashMap<>();
        index.hits(page, LEAST_CONTAINMENT)
                .forEach(hit -> best.merge(hit.version().id(), hit.containment(), Math::max));
        return best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .flatMap(entry -> library.regulation(entry.getKey()).stream())
                .toList();
    }

    /** The version with the fewest differing articles first; of equals the one in force, then the newest. */
    private Stream<Candidate> nearestFirst(List<Candidate> versions, LocalDate asOf) {
        return versions.stream()
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(one -> library.status(one.version(), asOf) != VersionStatus.CURRENT)
                        .thenComparing(one -> one.version().version(), Comparator.reverseOrder()));
    }

    private static List<Candidate> others(Candidate nearest, List<Candidate> versions) {
        return versions.stream()
                .filter(one -> !one.version().equals(nearest.version()))
                .toList();
    }

    private Candidate candidate(Regulation regulation, RegulationVersion version, LetterText page) {
        AlignedText aligned = new AlignedText(page, official(version));
        return new Candidate(regulation, version, aligned, ArticleComparison.of(aligned));
    }

    private OfficialText official(RegulationVersion version) {
        return texts.computeIfAbsent(version.key(), key -> OfficialText.of(library.text(version)));
    }
}
