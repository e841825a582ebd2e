package io.github.disclosureaudit.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        boolean mirrored = reading.mirrored();
        List<String> names = parts.stream()
                .flatMap(part -> Stream.of(part.title(), part.heading()))
                .filter(name -> !name.isBlank())
                .map(name -> mirrored ? TraditionalScript.simplified(name) : name)
                .distinct()
                .toList();
        if (TitleEvidence.isOfAnotherKind(names)) {
            return List.of();
        }
        Suspects suspects = suspects(reading.text());
        if (suspects.regulations().isEmpty()) {
            return List.of();
        }
        LetterText page = reading.letters();
        List<PageComparison> found = new ArrayList<>();
        boolean[] taken = new boolean[page.length];
        Set<String> left = suspects.ids();
        for (Regulation regulation : suspects.regulations()) {
            if (!left.contains(regulation.id())) {
                continue;
            }
            int before = found.size();
            List<Candidate> versions = versions(regulation, suspects, page);
            nearestFirst(versions, asOf)
                    .filter(candidate -> candidate.aligned().share(taken) <= OVERLAP && candidate.isCarried(names))
                    .findFirst()
                    .ifPresent(candidate -> {
                        candidate.aligned().mark(taken);
                        found.add(new Attribution(library, asOf, mirrored)
                                .judge(parts, candidate, others(candidate, versions)));
                    });
            if (found.size() > before) {
                left = suspects(untaken(page, taken)).ids();
            }
        }
        return found;
    }

    /**
     * How many regulations share so much of their wording with a page that it would be compared with them: the cost of a
     * page that carries none.
     */
    public int candidates(PageText page) {
        Reading reading = Reading.of(List.of(page));
        return reading.hasArticles() ? suspects(reading.text()).regulations().size() : 0;
    }

    /** The text of a page, or of all pages of one text, in the script of the library. */
    private record Reading(String text, boolean mirrored) {
        static Reading of(List<PageText> parts) {
            String written = parts.size() == 1
                    ? parts.get(0).text()
                    : parts.stream().map(PageText::text).collect(Collectors.joining("\n" + ForeignText.SEAM + "\n"));
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

    /** What is left of a page: texts that resemble the one just found share nothing more with it. */
    private static String untaken(LetterText page, boolean[] taken) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < page.length; i++) {
            if (!taken[i]) {
                left.append(page.raw, page.starts[i], page.ends[i]);
            }
        }
        return left.toString();
    }

    /**
     * What a page may carry.
     *
     * @param regulations those that share most with it first
     * @param shares share of the wording of a version that the page has, by its key
     */
    private record Suspects(List<Regulation> regulations, Map<String, Double> shares) {
        Set<String> ids() {
            return regulations.stream().map(Regulation::id).collect(Collectors.toSet());
        }

        double share(RegulationVersion version) {
            return shares.getOrDefault(version.key(), 0.0);
        }
    }

    private Suspects suspects(String page) {
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Double> shares = new HashMap<>();
        for (FingerprintIndex.Hit hit : index.hits(page, LEAST_CONTAINMENT)) {
            best.merge(hit.version().id(), hit.containment(), Math::max);
            shares.put(hit.version().key(), hit.containment());
        }
        return new Suspects(
                best.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .limit(MOST_CANDIDATES)
                        .flatMap(entry -> library.regulation(entry.getKey()).stream())
                        .toList(),
                shares);
    }

    /** The page beside the versions of a regulation; once it equals one, only those that share as much can equal it too. */
    private List<Candidate> versions(Regulation regulation, Suspects suspects, LetterText page) {
        List<RegulationVersion> held = regulation.versions().stream()
                .sorted(Comparator.comparingDouble(suspects::share).reversed())
                .toList();
        List<Candidate> versions = new ArrayList<>();
        double equal = 0;
        for (RegulationVersion version : held) {
            if (suspects.share(version) >= equal) {
                Candidate candidate = candidate(regulation, version, page);
                versions.add(candidate);
                equal = candidate.faults() == 0 ? suspects.share(version) : equal;
            }
        }
        return versions;
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
