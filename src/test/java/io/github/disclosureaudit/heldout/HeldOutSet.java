package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages that a portal might serve, made from official texts by a seed, with the truth about each in the columns of
 * {@code regulation-samples/truth.csv}. Nothing here uses the code that recognises or compares.
 */
public final class HeldOutSet {
    static final List<String> FAULTS = List.of(
            "char-substitution",
            "number",
            "ocr-confusion",
            "char-deletion",
            "char-insertion",
            "term-replacement",
            "missing-sentence",
            "extra-sentence",
            "missing-paragraph",
            "extra-paragraph",
            "missing-item",
            "extra-item",
            "missing-article",
            "missing-article-renumbered",
            "extra-article",
            "extra-article-renumbered",
            "extra-article-end",
            "swapped-order",
            "truncated-tail",
            "duplicated",
            "mixed-version");
    private final Library library;
    private final List<RegulationVersion> versions;
    private final List<String> titles;
    private final TruthTable truth;
    private final PageWriter writer;
    private final Path source;
    private final Path folder;
    private final List<RegulationVersion> held = new ArrayList<>();
    private final List<RegulationVersion> hidden = new ArrayList<>();

    public HeldOutSet(Path source, LocalDate asOf, Path folder) throws IOException {
        this.source = source;
        this.library = Library.open(source);
        this.folder = folder;
        versions = library.regulations().stream()
                .flatMap(one -> one.versions().stream())
                .filter(version -> LawText.of(library, version).articles().size() >= 5)
                .sorted(Comparator.comparing(RegulationVersion::key))
                .toList();
        titles = library.regulations().stream().map(Regulation::title).sorted().toList();
        truth = new TruthTable(library, asOf);
        writer = new PageWriter(folder.resolve("pages"), titles, truth);
    }

    /**
     * Writes pages, {@code truth.csv} and {@code library}, in which every twelfth regulation is left out: its pages are
     * negatives. The same seed gives the same pages.
     */
    public void write(int pages, long seed) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        hide(new Random(seed));
        for (int i = 0; i < pages; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            String name = String.format(Locale.ROOT, "p%05d", i);
            int kind = random.nextInt(100);
            if (kind < 30) {
                negative(name, random);
            } else if (kind < 34) {
                several(name, random);
            } else if (kind < 66) {
                altered(name, random);
            } else {
                clean(name, random);
            }
        }
        truth.write(folder.resolve("truth.csv"));
    }

    private void hide(Random random) throws IOException {
        Files.createDirectories(folder.resolve("library/texts"));
        Set<String> ids = library.regulations().stream()
                .map(Regulation::id)
                .filter(id -> random.nextInt(12) == 0)
                .collect(Collectors.toSet());
        for (RegulationVersion version : versions) {
            (ids.contains(version.id()) ? hidden : held).add(version);
        }
        try (Stream<Path> texts = Files.list(source.resolve("texts"))) {
            for (Path text : texts.toList()) {
                String file = String.valueOf(text.getFileName());
                if (!ids.contains(file.substring(0, file.indexOf('_')))) {
                    Files.copy(text, folder.resolve("library/texts").resolve(file));
                }
            }
        }
        for (String table : List.of("known-amendments.csv", "repealed-titles.csv")) {
            Files.copy(source.resolve(table), folder.resolve("library").resolve(table));
        }
    }

    /** A text of moderate length, so that a set is no tour through two civil codes. */
    private LawText law(Random random) {
        while (true) {
            LawText law = LawText.of(library, held.get(random.nextInt(held.size())));
            if (law.letters() < 12_000 || random.nextInt(6) == 0) {
                return law;
            }
        }
    }

    private void negative(String name, Random random) throws IOException {
        if (random.nextInt(10) == 0) {
            LawText unknown = LawText.of(library, hidden.get(random.nextInt(hidden.size())));
            String title = PageWriter.title(unknown.version, random);
            String body = new Layout("p", new Dress(random), random).html(unknown.blocks);
            Files.write(
                    folder.resolve("pages").resolve(name + ".html"),
                    new Portal(random, titles).page(title, title, "行政法规", body));
            truth.negative(name + ".html", "unknown", title);
            return;
        }
        String kind = Negatives.KINDS.get(random.nextInt(Negatives.KINDS.size()));
        Negatives.Made made = new Negatives(random).make(kind, law(random));
        Files.write(
                folder.resolve("pages").resolve(name + ".html"),
                new Portal(random, titles).page(made.title(), made.title(), made.column(), made.body()));
        truth.negative(name + ".html", kind, made.title());
    }

    private void clean(String name, Random random) throws IOException {
        LawText law = law(random).copy();
        if (random.nextInt(10) == 0) {
            heading(law, random);
        }
        writer.write(name, random, List.of(law), List.of(List.of()));
    }

    /** Another heading is worth a note, no article differs. */
    private static void heading(LawText law, Random random) {
        List<Block> headings = law.blocks.stream()
                .filter(block -> !block.isArticle() && block.wording().matches("第.{1,4}[章节].{2,}"))
                .toList();
        if (headings.isEmpty()) {
            return;
        }
        Block heading = headings.get(random.nextInt(headings.size()));
        String text = heading.wording();
        int end = text.length() - 1;
        heading.paragraphs.clear();
        heading.paragraphs.add(
                switch (random.nextInt(4)) {
                    case 0 -> text.substring(0, end) + "纲";
                    case 1 -> text.substring(0, end);
                    case 2 -> text + "规定";
                    default -> text.replaceFirst("[章节].*", (text.contains("章") ? "章" : "节") + "　管理与监督");
                });
    }

    private void several(String name, Random random) throws IOException {
        LawText first = law(random);
        LawText second = law(random);
        if (first.version.id().equals(second.version.id())) {
            clean(name, random);
        } else {
            writer.write(name, random, List.of(first, second), List.of(List.of(), List.of()));
        }
    }

    private void altered(String name, Random random) throws IOException {
        while (true) {
            LawText law = law(random).copy();
            FaultPlanter planter = new FaultPlanter(law, random);
            String kind = FAULTS.get(random.nextInt(FAULTS.size()));
            boolean done = kind.equals("mixed-version") ? mix(law, planter, random) : planter.plant(kind);
            if (done && law.articles().size() >= 4) {
                for (int i = random.nextInt(3);
                        i > 0 && !kind.equals("truncated-tail") && !kind.equals("mixed-version");
                        i--) {
                    planter.plant(FAULTS.get(random.nextInt(6)));
                }
                writer.write(name, random, List.of(law), List.of(planter.faults()));
                return;
            }
        }
    }

    private boolean mix(LawText law, FaultPlanter planter, Random random) {
        List<RegulationVersion> others = library.regulation(law.version.id()).orElseThrow().versions().stream()
                .filter(other -> !other.equals(law.version))
                .toList();
        return !others.isEmpty() && planter.mix(LawText.of(library, others.get(random.nextInt(others.size()))));
    }

    /** Arguments: library folder, output folder, number of pages, seed. */
    public static void main(String[] args) throws IOException {
        new HeldOutSet(Path.of(args[0]), LocalDate.of(2026, 11, 23), Path.of(args[1]))
                .write(Integer.parseInt(args[2]), Long.parseLong(args[3]));
    }
}
