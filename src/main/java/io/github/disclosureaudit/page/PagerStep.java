package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A step of a pager that calls a function of whatever name: {@code turn('/a/index_2.html')} names the page itself,
 * {@code goPage(2)} only says that there is one.
 *
 * @param forward whether it leads to pages behind this one
 * @param script what it calls
 */
record PagerStep(boolean forward, String script) {
    private static final Set<String> BACK = Set.of("首页", "第一页", "上一页", "上页", "前一页");
    private static final Set<String> ON = Set.of("下一页", "下页", "后一页", "尾页", "末页", "最后一页");
    private static final String SCRIPT = "javascript:";
    private static final int LONGEST = 1000;
    private static final Pattern LITERAL =
            Pattern.compile("[(,]\\s{0,4}['\"]([^'\"\\\\\\s]{2,600})['\"]\\s{0,4}(?=[,)])");
    private static final Pattern NUMBER = Pattern.compile("\\(\\s{0,4}['\"]?(\\d{1,4})['\"]?\\s{0,4}[,)]");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:/|https?://|\\./)|\\.(?:s?html?|jspx?|aspx?|do|php)(?:[?#]|$)", Pattern.CASE_INSENSITIVE);

    /** The step that an element is, empty when it is none or calls nothing. */
    static Optional<PagerStep> of(Element element) {
        String call = call(element);
        if (call.length() > LONGEST || call.indexOf('(') < 0) {
            return Optional.empty();
        }
        String word = ChineseText.dense(element.text());
        boolean number = !word.isEmpty() && isNumber(word);
        boolean forward = ON.contains(word);
        return forward || number || BACK.contains(word) ? Optional.of(new PagerStep(forward, call)) : Optional.empty();
    }

    /** Whether nothing but a few digits is there. */
    static boolean isNumber(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits == word.length() && digits <= 4;
    }

    private static String call(Element element) {
        String click = Attr.of(element, "onclick");
        if (!click.isEmpty()) {
            return click;
        }
        String address = Attr.of(element, "href").strip();
        return address.regionMatches(true, 0, SCRIPT, 0, SCRIPT.length()) ? address : "";
    }

    /** The address that it names. */
    Optional<String> address() {
        Matcher matcher = LITERAL.matcher(script);
        while (matcher.find()) {
            if (ADDRESS.matcher(matcher.group(1)).find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** The page that it goes on to by number. */
    OptionalInt page() {
        Matcher matcher = NUMBER.matcher(script);
        return forward && matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
