package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An official text as a page maker sees it: headings and articles, each article its paragraphs. Mutable on purpose. */
final class LawText {
    private static final Pattern LABEL =
            Pattern.compile("^(第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)[\\s　]*(.*)$", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^第[零一二三四五六七八九十百]+(?:分编|[编章节])[\\s　]*.*$");
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*", Pattern.DOTALL);

    final RegulationVersion version;
    final List<Block> blocks = new ArrayList<>();
    final List<String> annex = new ArrayList<>();

    private LawText(RegulationVersion version) {
        this.version = version;
    }

    /** A heading, or an article when it has a label. */
    static final class Block {
        String label;
        /** The label it had before anything was renumbered. */
        final String official;

        final List<String> paragraphs = new ArrayList<>();

        Block(String label) {
            this(label, label);
        }

        private Block(String label, String official) {
            this.label = label;
            this.official = official;
        }

        boolean isArticle() {
            return !label.isEmpty();
        }

        String wording() {
            return String.join("", paragraphs);
        }

        Block copy() {
            Block copy = new Block(label, official);
            copy.paragraphs.addAll(paragraphs);
            return copy;
        }
    }

    static LawText of(Library library, RegulationVersion version) {
        LawText law = new LawText(version);
        boolean inAnnex = false;
        for (String line : library.text(version).lines().toList()) {
            Matcher label = LABEL.matcher(line);
            boolean any = law.blocks.stream().anyMatch(Block::isArticle);
            if (line.isBlank()) {
                inAnnex |= any;
            } else if (inAnnex) {
                law.annex.add(line);
            } else if (label.matches()) {
                Block article = new Block(label.group(1));
                article.paragraphs.add(label.group(2));
                law.blocks.add(article);
            } else if (HEADING.matcher(line).matches() || !any) {
                Block heading = new Block("");
                heading.paragraphs.add(line);
                law.blocks.add(heading);
            } else {
                law.blocks.get(law.blocks.size() - 1).paragraphs.add(line);
            }
        }
        return law;
    }

    static boolean isItem(String paragraph) {
        return ITEM.matcher(paragraph).matches();
    }

    LawText copy() {
        LawText copy = new LawText(version);
        blocks.forEach(block -> copy.blocks.add(block.copy()));
        copy.annex.addAll(annex);
        return copy;
    }

    List<Block> articles() {
        return blocks.stream().filter(Block::isArticle).toList();
    }

    int letters() {
        return blocks.stream().mapToInt(block -> block.wording().length()).sum();
    }
}
