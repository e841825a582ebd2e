package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.regulation.ForeignText.Piece;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an editor put right behind the end of a text, or of one of its pages: one more sentence in its line, one more item
 * numbered on, one more paragraph that says what is to be done. Menus, notes and the next document stand there too.
 */
final class AddedLines {
    private static final int SHORTEST_PARAGRAPH = 15;
    private static final int SHORTEST_WRAPPED = 15;
    private static final int MOST_LINES = 8;
    private static final int LONGEST_NUMBER = 3;
    private static final Pattern RULES = Pattern.compile("应当|不得|可以|必须|有权");
    private static final Pattern NOTES =
            Pattern.compile("^(?:注|附|备注|说明|[（(]?[一1][、）)])|本[网站]|网站|编辑|来源|联系|电话|附件|下载|点击|解读|扫|订阅|浏览|版权|声明|仅供|为准|《");

    private final LetterText page;

    AddedLines(LetterText page) {
        this.page = page;
    }

    /**
     * The addition that begins with a letter.
     *
     * @param from first letter behind the text
     * @param limit letter at which the page ends
     */
    Optional<Piece> at(int from, int limit) {
        if (from >= limit || Token.isToken(page.letters[from])) {
            return Optional.empty();
        }
        int to = sentenceEnd(from, limit);
        boolean added =
                page.startsLine(from) ? isNextItem(from, to) || isParagraph(from, to, limit) : isSentence(from, to);
        return added ? Optional.of(new Piece("", from, to)) : Optional.empty();
    }

    /** End of the line, or of the lines over which a hard wrap spreads a sentence. */
    private int sentenceEnd(int from, int limit) {
        int first = Math.min(limit, page.lineEnd(from));
        int end = first;
        for (int more = 0; more < MOST_LINES && end < limit && !isStopped(end); more++) {
            if (end - page.lineStart(end - 1) < SHORTEST_WRAPPED) {
                return first;
            }
            end = Math.min(limit, page.lineEnd(end));
        }
        return isStopped(end) ? end : first;
    }

    private boolean isStopped(int end) {
        String signs = page.signsAfter(end - 1).split("\n", 2)[0];
        return signs.indexOf('。') >= 0 || signs.indexOf('；') >= 0 || signs.indexOf(';') >= 0;
    }

    private boolean isSentence(int from, int to) {
        return page.signsBefore(from).contains("。") && page.signsAfter(to - 1).contains("。");
    }

    /** Its number is one more than that of the item before, which may be some lines above. */
    private boolean isNextItem(int from, int to) {
        int number = itemNumber(from);
        if (number < 2 || !isStopped(to)) {
            return false;
        }
        int line = from;
        for (int back = 0; back < MOST_LINES && line > 0; back++) {
            line = page.lineStart(line - 1);
            int before = itemNumber(line);
            if (before > 0) {
                return before == number - 1;
            }
        }
        return false;
    }

    /** （三）, (三), 三、, ㈢ or ③ at the beginning of a line; -1 for none. */
    private int itemNumber(int from) {
        char raw = page.raw.charAt(page.starts[from]);
        boolean single = raw >= '①' && raw <= '⑳' || raw >= '㈠' && raw <= '㈩' || raw >= '⑴' && raw <= '⒇';
        int end = from;
        while (end < page.length && end - from < LONGEST_NUMBER && Token.isNumeral(page.letters[end])) {
            end++;
            if (!page.signsAfter(end - 1).isBlank()) {
                break;
            }
        }
        String behind = end > from ? page.signsAfter(end - 1).strip() : "";
        boolean closed = !behind.isEmpty() && "）)、．.".indexOf(behind.charAt(0)) >= 0;
        return end > from && (single || closed) ? Token.value(page.letters, from, end) : -1;
    }

    private boolean isParagraph(int from, int to, int limit) {
        String line = page.quote(from, to);
        String signs = page.signsBefore(from);
        boolean plain = "《（(【[".chars().noneMatch(sign -> signs.indexOf(sign) >= 0);
        boolean alone = to >= limit || !page.signsAfter(page.lineEnd(to) - 1).contains("。");
        return alone
                && plain
                && to - from >= SHORTEST_PARAGRAPH
                && page.signsAfter(to - 1).contains("。")
                && RULES.matcher(line).find()
                && !NOTES.matcher(line).find();
    }
}
