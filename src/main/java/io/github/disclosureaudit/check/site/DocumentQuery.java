package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is called. Patterns are regular expressions for the title without white space and in half width.
 *
 * @param all patterns that must all be found in the title
 * @param not patterns that must not be found
 * @param year year that the title must name; where it names none, the beginning of the text must
 * @param own whether it must be the site's own and no other unit's
 */
public record DocumentQuery(List<Pattern> all, List<Pattern> not, OptionalInt year, boolean own) {
    /** Parameters that describe a document. */
    public static final Set<String> KEYS = Set.of("title", "not", "year", "own");

    /** Titles of news about a document, never of the document itself. */
    private static final Pattern NEWS =
            Pattern.compile("召开|部署|编制完成|完成.{0,16}编制|开展.{0,12}(?:培训|宣传|宣讲|座谈)|学习贯彻|座谈会|推进会|说明会|培训班|动员会|新闻发布会|印发实施"
                    + "|解读|一图读懂|答记者问|征求意见|征集|问答|圆满|顺利|有序推进|正式发布$|获批|出台$");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2}|二[〇○零]\\p{IsHan}{2})(?=\\D|$)");
    private static final int HEAD = 400;

    public DocumentQuery {
        all = List.copyOf(all);
        not = List.copyOf(not);
    }

    /** Reads a description of the rule book. */
    public static DocumentQuery of(Parameters rule) {
        return new DocumentQuery(
                rule.texts("title").stream().map(Pattern::compile).toList(),
                rule.texts("not").stream().map(Pattern::compile).toList(),
                rule.has("year") ? OptionalInt.of(rule.plainWhole("year")) : OptionalInt.empty(),
                rule.flag("own", true));
    }

    /** The same for another year, or for any when empty. */
    public DocumentQuery in(OptionalInt other) {
        return new DocumentQuery(all, not, other, own);
    }

    /** Documents of that name, of whatever year. */
    public List<Document> named(Documents documents, UnitNames names) {
        return documents.all().stream()
                .filter(document -> document.titles().stream().anyMatch(title -> isNamed(title, names)))
                .toList();
    }

    /** Whether a title is that of such a document of whatever year. */
    public boolean isNamed(String title, UnitNames names) {
        String folded = ChineseText.folded(title);
        for (Pattern pattern : all) {
            if (!pattern.matcher(folded).find()) {
                return false;
            }
        }
        for (Pattern pattern : not) {
            if (pattern.matcher(folded).find()) {
                return false;
            }
        }
        return !NEWS.matcher(folded).find() && (!own || names.isOwn(folded));
    }

    /** Whether a document is of the year; its titles decide, else the beginning of its text. */
    public boolean isOfYear(Document document, Documents documents) {
        if (year.isEmpty()) {
            return true;
        }
        for (String title : document.titles()) {
            String folded = ChineseText.folded(title);
            if (namesYear(folded)) {
                return isYear(folded);
            }
        }
        String text = ChineseText.folded(documents.text(document));
        return isYear(text.substring(0, Math.min(HEAD, text.length())));
    }

    private static boolean namesYear(String folded) {
        return YEAR.matcher(folded).find();
    }

    private boolean isYear(String folded) {
        Matcher matcher = YEAR.matcher(folded);
        while (matcher.find()) {
            if (year(matcher.group(1)) == year.getAsInt()) {
                return true;
            }
        }
        return false;
    }

    private static int year(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, io.github.disclosureaudit.text.ChineseNumerals.digit(digits.charAt(i)));
        }
        return value;
    }
}
