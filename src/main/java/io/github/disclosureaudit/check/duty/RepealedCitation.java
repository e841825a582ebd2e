package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.text.ChineseText;
import io.github.disclosureaudit.text.DocumentNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that rests on a repealed document as if it were in force: 根据《…》第十条, 设定依据：《…》. A sentence that tells of its
 * repeal or of its time (同时废止, 原《…》, 修订前) rests on nothing.
 *
 * @param document what is cited
 * @param quote the words around it
 */
record RepealedCitation(RepealedRegister.Entry document, String quote) {
    private static final int REACH = 50;
    private static final int QUOTE = 30;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 60;
    /** A number right behind a title belongs to it: 《政府信息公开条例》（国务院令第711号）. */
    private static final Pattern NUMBER_BEHIND = Pattern.compile("^\\s*[（(]([^（()）\\n]{0,40}号[^（()）\\n]{0,20})[)）]");

    private static final Pattern BASIS_BEFORE = Pattern.compile(
            "(?:根据|依据|依照|按照|遵照|适用|参照|执行|符合|违反|规定于|设定依据|法律依据|办理依据|政策依据|法规依据|实施依据|文件依据|依据名称)" + "[:：]?[^。；！？\\n]{0,40}$");
    private static final Pattern BASIS_BEHIND = Pattern.compile(
            "^(?:\\s*[（(][^（()）\\n]{0,40}[)）])?\\s*(?:(?:的)?(?:有关|相关|具体)?(?:规定|要求)|第[〇零一二三四五六七八九十百\\d]{1,6}条)");
    private static final Pattern HISTORY = Pattern.compile("废止|失效|停止执行|不再|取代|替代|代替|撤销|废除|原《?$|原来|原有|旧|修订前|修改前|历史|沿革"
            + "|当时|曾|过去|此前|自.{0,16}起施行的《?$|修改为|改为|修订为|更名|升格|上升为|出台|(?:19|20)\\d{2}年.{0,12}(?:颁布|公布|发布|制定|出台|通过)");

    /** All such sentences of a text, the first for each document. */
    static List<RepealedCitation> in(String text, RepealedRegister register) {
        Map<String, RepealedCitation> found = new LinkedHashMap<>();
        for (int start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
            int close = titleEnd(text, start);
            Optional<RepealedRegister.Entry> entry = close < 0
                    ? Optional.empty()
                    : register.titled(ChineseText.narrow(text.substring(start + 1, close)));
            if (entry.isPresent()) {
                // Few pages cite anything repealed: only those are worth a copy in half width.
                String narrow = ChineseText.narrow(text);
                if (isMeant(entry.get(), narrow, close + 1)) {
                    cite(narrow, start, close + 1, entry.get(), found);
                }
            }
        }
        List<DocumentNumber.Found> numbers = register.mayBeNumberedIn(text) ? DocumentNumber.all(text) : List.of();
        for (DocumentNumber.Found number : numbers) {
            register.numbered(number.number())
                    .ifPresent(entry -> cite(ChineseText.narrow(text), number.start(), number.end(), entry, found));
        }
        return new ArrayList<>(found.values());
    }

    /** Index of the 》 that closes a title on the same line, -1 where none does or what it closes is no title. */
    private static int titleEnd(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_TITLE + 2);
        for (int i = start + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == '》') {
                return i - start > SHORTEST_TITLE ? i : -1;
            }
            if (c == '《' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** Another number behind the title means another document of that title. */
    private static boolean isMeant(RepealedRegister.Entry entry, String text, int end) {
        Matcher behind = NUMBER_BEHIND.matcher(text.substring(end, Math.min(text.length(), end + REACH + QUOTE)));
        if (!behind.find() || entry.numbers().isEmpty()) {
            return true;
        }
        return DocumentNumber.first(behind.group(1))
                .map(number -> entry.numbers().stream().anyMatch(number::isSame))
                .orElse(true);
    }

    private static void cite(
            String text, int start, int end, RepealedRegister.Entry entry, Map<String, RepealedCitation> found) {
        String before = sentenceBefore(text, start);
        String behind = sentenceBehind(text, end);
        boolean basis = BASIS_BEFORE.matcher(before).find()
                || BASIS_BEHIND.matcher(behind).find();
        if (basis && !HISTORY.matcher(before).find() && !HISTORY.matcher(behind).find()) {
            String quote = text.substring(Math.max(0, start - QUOTE), Math.min(text.length(), end + QUOTE));
            found.putIfAbsent(
                    entry.title(),
                    new RepealedCitation(entry, quote.replaceAll("\\s+", " ").strip()));
        }
    }

    private static String sentenceBefore(String text, int start) {
        int from = Math.max(0, start - REACH);
        for (int i = start - 1; i >= from; i--) {
            if (isEnd(text.charAt(i))) {
                return text.substring(i + 1, start);
            }
        }
        return text.substring(from, start);
    }

    private static String sentenceBehind(String text, int end) {
        int to = Math.min(text.length(), end + REACH);
        for (int i = end; i < to; i++) {
            if (isEnd(text.charAt(i))) {
                return text.substring(end, i);
            }
        }
        return text.substring(end, to);
    }

    private static boolean isEnd(char c) {
        return c == '。' || c == '!' || c == '?' || c == '\n';
    }
}
