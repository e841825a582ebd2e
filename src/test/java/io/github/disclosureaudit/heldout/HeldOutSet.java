package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.regulation.VersionStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final String HEADER =
            "page,group,page_class,regulation_id,verdict,version,article,kind,detail,accept,formatting,charset,note";

    private final Library library;
    private final LocalDate asOf;
    private final List<RegulationVersion> versions;
    private final List<String> titles;
    private final List<String> truth = new ArrayList<>(List.of(HEADER));
    private final Path source;
    private final Path folder;
    private final List<RegulationVersion> held = new ArrayList<>();
    private final List<RegulationVersion> hidden = new ArrayList<>();

    public HeldOutSet(Path source, LocalDate asOf, Path folder) throws IOException {
        this.source = source;
        this.library = Library.open(source);
        this.asOf = asOf;
        this.folder = folder;
        versions = library.regulations().stream()
                .flatMap(one -> one.versions().stream())
                .filter(version -> LawText.of(library, version).articles().size() >= 5)
                .sorted(Comparator.comparing(RegulationVersion::key))
                .toList();
        titles = library.regulations().stream().map(Regulation::title).sorted().toList();
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
        Files.write(folder.resolve("truth.csv"), truth, StandardCharsets.UTF_8);
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
            String title = title(unknown.version, random);
            String body = new Layout("p", new Dress(random), random).html(unknown.blocks);
            Files.write(
                    folder.resolve("pages").resolve(name + ".html"),
                    new Portal(random, titles).page(title, title, "行政法规", body));
            row(name + ".html", name + ".html", "neg-unknown", "", "none", "", "", "", title, "", "", "");
            return;
        }
        String kind = Negatives.KINDS.get(random.nextInt(Negatives.KINDS.size()));
        Negatives.Made made = new Negatives(random).make(kind, law(random));
        Files.write(
                folder.resolve("pages").resolve(name + ".html"),
                new Portal(random, titles).page(made.title(), made.title(), made.column(), made.body()));
        row(name + ".html", name + ".html", "neg-" + kind, "", "none", "", "", "", made.title(), "", "", "");
    }

    private void clean(String name, Random random) throws IOException {
        LawText law = law(random).copy();
        if (random.nextInt(10) == 0) {
            heading(law, random);
        }
        render(name, random, List.of(law), List.of(List.of()));
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
            render(name, random, List.of(first, second), List.of(List.of(), List.of()));
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
                render(name, random, List.of(law), List.of(planter.faults()));
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

    private void render(String name, Random random, List<LawText> laws, List<List<PlantedFault>> faults)
            throws IOException {
        Portal portal = new Portal(random, titles);
        Layout layout = new Layout(Layout.NAMES.get(random.nextInt(Layout.NAMES.size())), new Dress(random), random);
        LawText law = laws.get(0);
        if (random.nextInt(7) == 0) {
            attachment(name, random, laws, faults);
            return;
        }
        boolean mirror = random.nextInt(16) == 0;
        MirrorScript script = new MirrorScript(random);
        int parts =
                laws.size() == 1 && law.articles().size() > 12 && random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1;
        String title = title(law.version, random);
        List<String> files = new ArrayList<>();
        boolean plainFirst = random.nextBoolean();
        for (int part = 0; part < parts; part++) {
            files.add(parts == 1 || part == 0 && plainFirst ? name + ".html" : name + "_" + (part + 1) + ".html");
        }
        for (int part = 0; part < parts; part++) {
            StringBuilder body = new StringBuilder();
            for (LawText one : laws) {
                List<Block> blocks =
                        one.blocks.subList(one.blocks.size() * part / parts, one.blocks.size() * (part + 1) / parts);
                body.append(part == 0 ? front(one, random) : "").append(layout.html(blocks));
                if (part == parts - 1 && random.nextBoolean()) {
                    one.annex.forEach(line ->
                            body.append("<p>").append(Layout.escaped(line)).append("</p>"));
                }
            }
            body.append(parts > 1 ? pager(files, part, random) : "");
            String shown = mirror ? script.of(title) : title;
            Files.write(
                    folder.resolve("pages").resolve(files.get(part)),
                    portal.page(shown + "_政策法规", shown, "行政法规", mirror ? script.of(body.toString()) : body.toString()));
        }
        for (int i = 0; i < laws.size(); i++) {
            truth(
                    files,
                    laws.get(i),
                    faults.get(i),
                    layout.said()
                            + (mirror ? ";mirror" : "")
                            + (parts > 1 ? ";split" : "")
                            + (laws.size() > 1 ? ";several" : ""));
        }
    }

    private void attachment(String name, Random random, List<LawText> laws, List<List<PlantedFault>> faults)
            throws IOException {
        String kind = Attachments.KINDS.get(random.nextInt(Attachments.KINDS.size()));
        Dress dress = new Dress(random);
        List<String> lines = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            lines.add("附件" + (random.nextBoolean() ? "1" : ""));
        }
        for (LawText law : laws) {
            lines.add(title(law.version, random));
            if (random.nextBoolean()) {
                lines.add("（" + String.join("　", law.version.history()) + "）");
            }
            for (Block block : law.blocks) {
                List<String> shown = new ArrayList<>();
                block.paragraphs.forEach(paragraph -> shown.add(dress.wording(paragraph)));
                if (block.isArticle()) {
                    String separator = dress.separator().replace("&nbsp;", "\u00A0");
                    shown.set(0, dress.label(block.label) + separator + shown.get(0));
                }
                lines.addAll(shown);
            }
        }
        Files.write(folder.resolve("pages").resolve(name + "." + kind), Attachments.of(kind, lines, random));
        for (int i = 0; i < laws.size(); i++) {
            truth(List.of(name + "." + kind), laws.get(i), faults.get(i), kind + ";" + dress.said());
        }
    }

    private static String pager(List<String> files, int part, Random random) {
        StringBuilder pager = new StringBuilder("<div class=\"page\">");
        if (part > 0) {
            pager.append("<a href=\"").append(files.get(part - 1)).append("\">上一页</a> ");
        }
        for (int i = 0; i < files.size(); i++) {
            pager.append(
                    i == part
                            ? "<span>" + (i + 1) + "</span> "
                            : "<a href=\"./" + files.get(i) + "\">" + (i + 1) + "</a> ");
        }
        if (part + 1 < files.size()) {
            pager.append("<a href=\"").append(files.get(part + 1)).append("\">下一页</a>");
        }
        return pager.append(random.nextBoolean() ? " 共" + files.size() + "页" : "")
                .append("</div>")
                .toString();
    }

    private static String title(RegulationVersion version, Random random) {
        String title = version.title();
        return switch (random.nextInt(6)) {
            case 0 -> "《" + title + "》";
            case 1 -> version.shortTitle();
            case 2 -> title + "（" + version.version().getYear() + "年修订）";
            case 3 -> title + "（国务院令第" + (200 + random.nextInt(500)) + "号）";
            default -> title;
        };
    }

    /** What stands between the title and the first article. */
    private String front(LawText law, Random random) {
        String title = law.version.title();
        StringBuilder front = new StringBuilder();
        switch (random.nextInt(6)) {
            case 0 ->
                front.append("<p align=center>中华人民共和国国务院令</p><p align=center>第" + (300 + random.nextInt(400))
                        + "号</p><p>《" + title + "》已经国务院常务会议通过，现予公布，自公布之日起施行。</p><p align=right>总理　某某某</p>");
            case 1 ->
                front.append("<p>国务院关于修改《" + title + "》的决定</p><p>国务院决定对《" + title + "》作如下修改：</p><p>一、将第二条修改为：“"
                        + Layout.escaped(law.articles().get(1).wording())
                        + "”</p><p>二、删去第三条第二款。</p><p>本决定自公布之日起施行。</p><p>《" + title
                        + "》根据本决定作相应修改，重新公布。</p>");
            default -> {
                // nothing in front
            }
        }
        if (random.nextBoolean() && !law.version.history().isEmpty()) {
            front.append("<p class=c>（" + String.join("　", law.version.history()) + "）</p>");
        }
        if (random.nextInt(5) == 0) {
            front.append("<p class=c>目　　录</p>");
            law.blocks.stream().filter(block -> !block.isArticle()).forEach(block -> front.append("<p>　　")
                    .append(block.wording())
                    .append("</p>"));
        }
        return front.append(random.nextBoolean() ? "<p align=\"center\"><strong>" + title + "</strong></p>" : "")
                .toString();
    }

    private void truth(List<String> files, LawText law, List<PlantedFault> faults, String formatting) {
        RegulationVersion version = law.version;
        VersionStatus status = library.status(version, asOf);
        String verdict = !faults.isEmpty()
                ? "altered"
                : switch (status) {
                    case CURRENT -> "match";
                    case SUPERSEDED, AMENDED_TEXT_NOT_HELD -> "outdated";
                    case REPEALED -> "repealed";
                    case NOT_YET_IN_FORCE -> "not-yet-effective";
                };
        String accept = verdict.equals("repealed") ? "repealed|outdated" : verdict;
        String first = files.get(0);
        row(
                first,
                first,
                "regulation",
                version.id(),
                verdict,
                version.version().toString(),
                "",
                "",
                "",
                accept,
                formatting,
                "");
        for (PlantedFault fault : faults) {
            row(
                    first,
                    first,
                    "regulation",
                    version.id(),
                    verdict,
                    version.version().toString(),
                    fault.article(),
                    fault.kind(),
                    fault.detail(),
                    accept,
                    "",
                    "");
        }
        for (String more : files.subList(1, files.size())) {
            row(
                    more,
                    first,
                    "regulation-part",
                    version.id(),
                    verdict,
                    version.version().toString(),
                    "",
                    "",
                    "",
                    "",
                    formatting,
                    "");
        }
    }

    /** The columns of the header but for the charset, which nobody asks for. */
    private void row(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (i == cells.length - 1) {
                quoted.add("");
            }
            quoted.add('"' + cells[i].replace("\"", "\"\"") + '"');
        }
        truth.add(String.join(",", quoted));
    }

    /** Arguments: library folder, output folder, number of pages, seed. */
    public static void main(String[] args) throws IOException {
        new HeldOutSet(Path.of(args[0]), LocalDate.of(2026, 11, 23), Path.of(args[1]))
                .write(Integer.parseInt(args[2]), Long.parseLong(args[3]));
    }
}
