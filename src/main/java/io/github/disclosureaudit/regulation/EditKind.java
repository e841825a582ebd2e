package io.github.disclosureaudit.regulation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names what a difference inside an article comes to: a number, a duty turned into a choice, a lost item. */
final class EditKind {
    private static final Set<String> MODALS =
            Set.of("应当", "可以", "不得", "必须", "应", "可", "得", "须", "禁止", "严禁", "可以不", "应该");
    private static final Pattern NEGATION = Pattern.compile("[不未无非勿]");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9零一二三四五六七八九十百千万亿两半%‰.]*(?:[年月日元天倍岁吨米次人]|万元|亿元|工作日|小时|个月)?");
    private static final Pattern ITEM = Pattern.compile("^[（(]?[一二三四五六七八九十]+[）)、]?.*", Pattern.DOTALL);
    /** Numbers, duties and negations first: they matter most to a reader. */
    private static final List<DifferenceKind> RANKS = List.of(
            DifferenceKind.NUMBER,
            DifferenceKind.MODAL,
            DifferenceKind.NEGATION,
            DifferenceKind.MISSING_PARAGRAPH,
            DifferenceKind.MISSING_ITEM,
            DifferenceKind.MISSING_SENTENCE,
            DifferenceKind.EXTRA_PARAGRAPH,
            DifferenceKind.EXTRA_ITEM,
            DifferenceKind.EXTRA_SENTENCE,
            DifferenceKind.LOOK_ALIKE);

    private static final int SHORTEST_SENTENCE = 4;
    /** Families of characters that scanners and typists take for each other. */
    private static final List<String> LOOK_ALIKES = List.of(
            "己已巳", "未末", "人入八", "士土", "大太犬", "日曰目", "天夫", "贷货", "折拆析", "今令", "治冶", "侯候", "拨拔", "账帐", "抵低", "于干千", "销消",
            "刊刑", "准淮", "检捡", "券卷", "徽微徵", "即既", "它宅", "海诲", "制治", "校较", "帖贴", "晴睛", "密蜜", "经径", "园圆", "象像", "分份", "做作",
            "惟唯", "戌戍", "汩汨", "免兔", "鸟乌", "历厉", "辩辨", "竟竞", "衷哀", "延廷", "祟崇");

    private EditKind() {}

    /**
     * The kind that matters most of some edits.
     *
     * @param edits differing letters, folded, official and page
     */
    static DifferenceKind of(List<Change> edits) {
        DifferenceKind found = DifferenceKind.CHANGED;
        for (Change edit : edits) {
            DifferenceKind kind = of(edit);
            if (found == DifferenceKind.CHANGED || kind != DifferenceKind.CHANGED && rank(kind) < rank(found)) {
                found = kind;
            }
        }
        return found;
    }

    /**
     * Letters that differ.
     *
     * @param official letters of the official text, with its signs
     * @param page letters of the page, with its signs
     * @param wholeLine whether they are whole lines of their side
     * @param sentence whether they begin behind the end of a sentence and end with one
     */
    record Change(String official, String page, boolean wholeLine, boolean sentence) {}

    private static int rank(DifferenceKind kind) {
        int rank = RANKS.indexOf(kind);
        return rank < 0 ? RANKS.size() : rank;
    }

    private static DifferenceKind of(Change edit) {
        String official = edit.official();
        String page = edit.page();
        if (official.length() > SHORTEST_SENTENCE && page.isEmpty()) {
            return whole(
                    edit,
                    official,
                    DifferenceKind.MISSING_ITEM,
                    DifferenceKind.MISSING_PARAGRAPH,
                    DifferenceKind.MISSING_SENTENCE);
        }
        if (page.length() > SHORTEST_SENTENCE && official.isEmpty()) {
            return whole(
                    edit,
                    page,
                    DifferenceKind.EXTRA_ITEM,
                    DifferenceKind.EXTRA_PARAGRAPH,
                    DifferenceKind.EXTRA_SENTENCE);
        }
        if (MODALS.contains(official) || MODALS.contains(page)) {
            return DifferenceKind.MODAL;
        }
        if (NEGATION.matcher(official).results().count()
                        != NEGATION.matcher(page).results().count()
                && official.length() + page.length() <= SHORTEST_SENTENCE) {
            return DifferenceKind.NEGATION;
        }
        if (NUMBER.matcher(official).matches() && NUMBER.matcher(page).matches()) {
            return DifferenceKind.NUMBER;
        }
        boolean alike = official.length() == 1
                && page.length() == 1
                && LOOK_ALIKES.stream().anyMatch(family -> family.contains(official) && family.contains(page));
        return alike ? DifferenceKind.LOOK_ALIKE : DifferenceKind.CHANGED;
    }

    private static DifferenceKind whole(
            Change edit, String letters, DifferenceKind item, DifferenceKind paragraph, DifferenceKind sentence) {
        if (edit.wholeLine()) {
            return ITEM.matcher(letters).matches() ? item : paragraph;
        }
        return edit.sentence() ? sentence : DifferenceKind.CHANGED;
    }
}
