package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts official texts on pages as portals show them: one page, several with a pager, or a file. */
final class PageWriter {
    private final Path pages;
    private final List<String> titles;
    private final TruthTable truth;

    PageWriter(Path pages, List<String> titles, TruthTable truth) {
        this.pages = pages;
        this.titles = titles;
        this.truth = truth;
    }

    /** Writes texts with their faults on one page, on the pages of a pager or as a file, and their rows of truth. */
    void write(String name, Random random, List<LawText> laws, List<List<PlantedFault>> faults) throws IOException {
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
                    pages.resolve(files.get(part)),
                    portal.page(shown + "_政策法规", shown, "行政法规", mirror ? script.of(body.toString()) : body.toString()));
        }
        for (int i = 0; i < laws.size(); i++) {
            truth.page(
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
        Files.write(pages.resolve(name + "." + kind), Attachments.of(kind, lines, random));
        for (int i = 0; i < laws.size(); i++) {
            truth.page(List.of(name + "." + kind), laws.get(i), faults.get(i), kind + ";" + dress.said());
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

    static String title(RegulationVersion version, Random random) {
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
    private static String front(LawText law, Random random) {
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
}
