package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Plants the faults of real editors into a text, and remembers them. */
final class FaultPlanter {
    private static final String[][] TERMS = {
        {"应当", "可以"},
        {"可以", "应当"},
        {"不得", "可以"},
        {"进口", "出口"},
        {"国务院", "海关总署"},
        {"必须", "应当"},
        {"或者", "和"},
        {"以上", "以下"},
        {"以下", "以上"},
        {"审批", "备案"},
        {"工作日", "日"},
        {"申请", "申报"},
        {"有关", "相关"}
    };
    private static final String[][] NUMBERS = {
        {"万元", "元"},
        {"三十日", "十三日"},
        {"三年", "五年"},
        {"十五日", "五日"},
        {"二十", "三十"},
        {"五", "三"},
        {"三", "五"},
        {"1年", "7年"},
        {"10", "20"},
        {"30", "60"},
        {"二", "三"},
        {"一", "二"},
        {"十", "二十"}
    };
    private static final String[] LOOK_ALIKES = {
        "己已巳", "未末", "人入八", "士土", "大太", "日曰目", "天夫", "贷货", "折拆", "今令", "治冶", "侯候", "拨拔", "账帐", "抵低",
        "于干千", "销消", "定走", "析拆", "刊刑", "准淮", "检捡", "券卷", "徵微徽", "即既", "它宅", "为力", "关美", "海诲", "制治"
    };
    private static final String COMMON = "的和在内前后等所并及其由对向经";
    private static final String[] SENTENCES = {
        "具体办法由主管机关会同有关部门另行规定。", "法律另有规定的，从其规定。", "逾期不办理的，视为放弃。", "前款规定的期限自收到材料之日起计算。", "有关单位应当予以配合，不得拒绝、阻挠。"
    };
    private static final String[] ARTICLES = {
        "各级主管机关应当建立健全监督检查制度，对有关单位和个人执行本办法的情况进行监督检查，并公布检查结果。",
        "鼓励行业协会制定行业规范，引导会员守法经营，促进行业健康发展。",
        "当事人对处理决定有异议的，可以自收到决定书之日起十日内向作出决定的机关书面提出。"
    };

    private final Random random;
    private final LawText law;
    private final List<PlantedFault> faults = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();

    FaultPlanter(LawText law, Random random) {
        this.law = law;
        this.random = random;
    }

    List<PlantedFault> faults() {
        return faults;
    }

    boolean plant(String kind) {
        return switch (kind) {
            case "char-substitution" -> substitute(kind, TERMS);
            case "number" -> substitute(kind, NUMBERS);
            case "term-replacement" -> substitute(kind, TERMS);
            case "ocr-confusion" -> lookAlike();
            case "char-deletion" -> single(false);
            case "char-insertion" -> single(true);
            case "extra-sentence" -> extraSentence();
            case "missing-sentence" -> missingSentence();
            case "missing-paragraph" -> missingParagraph(false);
            case "missing-item" -> missingParagraph(true);
            case "extra-paragraph" -> extraParagraph();
            case "extra-item" -> extraItem();
            case "missing-article" -> missingArticle(false);
            case "missing-article-renumbered" -> missingArticle(true);
            case "extra-article" -> extraArticle();
            case "extra-article-renumbered" -> extraRenumbered();
            case "extra-article-end" -> extraAtEnd();
            case "swapped-order" -> swapped();
            case "truncated-tail" -> truncated();
            case "duplicated" -> duplicated();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Exchanges articles for those of another version with the same labels. */
    boolean mix(LawText other) {
        List<Block> differing = law.articles().stream()
                .filter(one -> other.articles().stream()
                        .anyMatch(two ->
                                two.label.equals(one.label) && !letters(two).equals(letters(one))))
                .toList();
        int same = law.articles().size() - differing.size();
        if (differing.size() < 3 || same < law.articles().size() * 0.6) {
            return false;
        }
        // Fewer than half, or the text would be nearer to the other version.
        int wanted = 1 + random.nextInt(Math.min(3, (differing.size() - 1) / 2));
        int from = random.nextInt(differing.size() - wanted + 1);
        for (Block block : differing.subList(from, from + wanted)) {
            Block old = other.articles().stream()
                    .filter(two -> two.label.equals(block.label))
                    .findFirst()
                    .orElseThrow();
            block.paragraphs.clear();
            block.paragraphs.addAll(old.paragraphs);
            note(block, "mixed-version", "text of " + other.version.version());
        }
        return true;
    }

    static String letters(Block block) {
        StringBuilder kept = new StringBuilder();
        block.wording().codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private Block free() {
        List<Block> articles = law.articles();
        for (int tries = 0; tries < 40; tries++) {
            Block block = articles.get(random.nextInt(articles.size()));
            if (block.wording().length() >= 12 && !used.contains(block.label)) {
                return block;
            }
        }
        return new Block("");
    }

    private boolean note(Block block, String kind, String detail) {
        used.add(block.label);
        faults.add(new PlantedFault(block.official, kind, detail));
        return true;
    }

    private boolean substitute(String kind, String[][] pairs) {
        for (int tries = 0; tries < 60; tries++) {
            Block block = free();
            String[] pair = pairs[random.nextInt(pairs.length)];
            for (int i = 0; i < block.paragraphs.size(); i++) {
                String text = block.paragraphs.get(i);
                int at = text.indexOf(pair[0], LawText.isItem(text) ? 4 : 0);
                if (at >= 0 && isPlain(text, at, pair[0].length())) {
                    block.paragraphs.set(i, text.substring(0, at) + pair[1] + text.substring(at + pair[0].length()));
                    return note(block, kind, pair[0] + "→" + pair[1]);
                }
            }
        }
        return false;
    }

    /** Not part of a reference to an article, where one number more or less is easily another spelling. */
    private static boolean isPlain(String text, int at, int length) {
        String around = text.substring(Math.max(0, at - 4), Math.min(text.length(), at + length + 4));
        return !around.contains("第") || !around.contains("条");
    }

    private boolean lookAlike() {
        for (int tries = 0; tries < 200; tries++) {
            Block block = free();
            String family = LOOK_ALIKES[random.nextInt(LOOK_ALIKES.length)];
            int i = random.nextInt(Math.max(1, block.paragraphs.size()));
            for (int at = 0; block.isArticle() && at < block.paragraphs.get(i).length(); at++) {
                String text = block.paragraphs.get(i);
                int member = family.indexOf(text.charAt(at));
                if (member >= 0) {
                    char other = family.charAt((member + 1) % family.length());
                    block.paragraphs.set(i, text.substring(0, at) + other + text.substring(at + 1));
                    return note(block, "ocr-confusion", text.charAt(at) + "→" + other);
                }
            }
        }
        return false;
    }

    private boolean single(boolean insertion) {
        for (int tries = 0; tries < 60; tries++) {
            Block block = free();
            if (!block.isArticle()) {
                return false;
            }
            int i = random.nextInt(block.paragraphs.size());
            String text = block.paragraphs.get(i);
            int at = random.nextInt(text.length());
            boolean han = Character.isIdeographic(text.charAt(at))
                    && (at == 0 || Character.isIdeographic(text.charAt(at - 1)))
                    && isPlain(text, at, 1);
            if (han && at > (LawText.isItem(text) ? 4 : 0)) {
                String added = String.valueOf(COMMON.charAt(random.nextInt(COMMON.length())));
                block.paragraphs.set(
                        i,
                        insertion
                                ? text.substring(0, at) + added + text.substring(at)
                                : text.substring(0, at) + text.substring(at + 1));
                return note(
                        block,
                        insertion ? "char-insertion" : "char-deletion",
                        insertion ? "+" + added : "-" + text.charAt(at));
            }
        }
        return false;
    }

    private boolean extraSentence() {
        Block block = free();
        if (!block.isArticle()) {
            return false;
        }
        int last = block.paragraphs.size() - 1;
        block.paragraphs.set(last, block.paragraphs.get(last) + pick(SENTENCES));
        return note(block, "extra-sentence", "at its end");
    }

    private boolean missingSentence() {
        for (int tries = 0; tries < 60; tries++) {
            Block block = free();
            for (int i = 0; i < block.paragraphs.size(); i++) {
                String text = block.paragraphs.get(i);
                int first = text.indexOf('。');
                int second = text.indexOf('。', first + 1);
                if (first > 0 && second > first + 5) {
                    block.paragraphs.set(i, text.substring(0, first + 1) + text.substring(second + 1));
                    return note(block, "missing-sentence", text.substring(first + 1, second + 1));
                }
            }
        }
        return false;
    }

    private boolean missingParagraph(boolean item) {
        for (int tries = 0; tries < 80; tries++) {
            Block block = free();
            List<Integer> places = new ArrayList<>();
            for (int i = 1; i < block.paragraphs.size(); i++) {
                if (LawText.isItem(block.paragraphs.get(i)) == item
                        && block.paragraphs.get(i).length() > 6) {
                    places.add(i);
                }
            }
            if (!places.isEmpty()) {
                String gone = block.paragraphs.remove((int) places.get(random.nextInt(places.size())));
                return note(block, item ? "missing-item" : "missing-paragraph", gone);
            }
        }
        return false;
    }

    private boolean extraParagraph() {
        Block block = free();
        if (!block.isArticle()) {
            return false;
        }
        block.paragraphs.add(pick(ARTICLES));
        return note(block, "extra-paragraph", "at its end");
    }

    private boolean extraItem() {
        for (int tries = 0; tries < 60; tries++) {
            Block block = free();
            int last = block.paragraphs.size() - 1;
            if (last >= 2 && LawText.isItem(block.paragraphs.get(last)) && last < 10) {
                block.paragraphs.add("（" + ChineseNumber.written(last + 1) + "）主管机关规定的其他材料和条件。");
                return note(block, "extra-item", "at its end");
            }
        }
        return false;
    }

    private boolean missingArticle(boolean renumbered) {
        List<Block> articles = law.articles();
        Block block = free();
        int at = articles.indexOf(block);
        if (at < 1
                || at >= articles.size() - 1
                || !used.isEmpty()
                || articles.stream().anyMatch(one -> one.label.contains("之"))) {
            return false;
        }
        law.blocks.remove(block);
        if (renumbered) {
            shift(articles.subList(at + 1, articles.size()), -1);
        }
        used.add("structure");
        faults.add(new PlantedFault(block.official, "missing-article", renumbered ? "followers renumbered" : ""));
        return true;
    }

    private void shift(List<Block> followers, int by) {
        for (Block follower : followers) {
            follower.label = ChineseNumber.label(ChineseNumber.number(follower.label) + by);
        }
    }

    private boolean extraArticle() {
        Block block = free();
        if (!block.isArticle() || block.label.contains("之")) {
            return false;
        }
        Block added = new Block(block.label + "之一");
        if (law.articles().stream().anyMatch(one -> one.label.equals(added.label))) {
            return false;
        }
        added.paragraphs.add(pick(ARTICLES));
        law.blocks.add(law.blocks.indexOf(block) + 1, added);
        return note(added, "extra-article", "");
    }

    private boolean extraRenumbered() {
        List<Block> articles = law.articles();
        int at = articles.indexOf(free());
        if (at < 0
                || at >= articles.size() - 1
                || !used.isEmpty()
                || articles.stream().anyMatch(one -> one.label.contains("之"))) {
            return false;
        }
        shift(articles.subList(at + 1, articles.size()), 1);
        Block added = new Block(ChineseNumber.label(ChineseNumber.number(articles.get(at).label) + 1));
        added.paragraphs.add(pick(ARTICLES));
        law.blocks.add(law.blocks.indexOf(articles.get(at)) + 1, added);
        used.add("structure");
        // A fault inside the added article, or in the one whose official number it took, could not be told from this
        // one.
        used.add(added.label);
        used.add(ChineseNumber.label(ChineseNumber.number(added.label) + 1));
        faults.add(new PlantedFault(added.label, "extra-article", "followers renumbered"));
        return true;
    }

    private boolean extraAtEnd() {
        List<Block> articles = law.articles();
        Block last = articles.get(articles.size() - 1);
        Block added = new Block(ChineseNumber.label(ChineseNumber.number(last.label) + 1));
        added.paragraphs.add(pick(ARTICLES));
        law.blocks.add(law.blocks.indexOf(last) + 1, added);
        return note(added, "extra-article", "behind the last");
    }

    private boolean swapped() {
        List<Block> articles = law.articles();
        int at = random.nextInt(articles.size() - 1);
        Block one = articles.get(at);
        Block two = articles.get(at + 1);
        if (used.contains(one.label) || used.contains(two.label) || letters(one).equals(letters(two))) {
            return false;
        }
        List<String> kept = List.copyOf(one.paragraphs);
        one.paragraphs.clear();
        one.paragraphs.addAll(two.paragraphs);
        two.paragraphs.clear();
        two.paragraphs.addAll(kept);
        note(one, "swapped-order", "contents exchanged");
        return note(two, "swapped-order", "contents exchanged");
    }

    private boolean truncated() {
        List<Block> articles = law.articles();
        int kept = (int) (articles.size() * (0.45 + 0.5 * random.nextDouble()));
        if (kept < 4 || kept >= articles.size() || !used.isEmpty()) {
            return false;
        }
        int from = law.blocks.indexOf(articles.get(kept));
        List<Block> gone = List.copyOf(law.blocks.subList(from, law.blocks.size()));
        law.blocks.subList(from, law.blocks.size()).clear();
        law.annex.clear();
        gone.stream().filter(Block::isArticle).forEach(block -> note(block, "truncated-tail", ""));
        return true;
    }

    private boolean duplicated() {
        Block block = free();
        if (!block.isArticle() || block.wording().length() < 25) {
            return false;
        }
        law.blocks.add(law.blocks.indexOf(block) + 1, block.copy());
        return note(block, "duplicated", "twice in a row");
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
