package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
                .filter(document -> document.titles().stream()
                        .anyMatch(title -> isNamed(title, names)
                                && !(NewsTitle.isLikelyNews(title) && documents.isBrief(document))))
                .toList();
    }

    /** Whether a title is that of such a document of whatever year. */
    public boolean isNamed(String title, UnitNames names) {
        String folded = ChineseText.folded(title);
        return all.stream().allMatch(pattern -> pattern.matcher(folded).find())
                && not.stream().noneMatch(pattern -> pattern.matcher(folded).find())
                && !NewsTitle.isNews(folded)
                && (!own || names.isOwn(folded));
    }

    /** Whether a document is of the year; its titles decide, else the beginning of its text. */
    public boolean isOfYear(Document document, Documents documents) {
        if (year.isEmpty()) {
            return true;
        }
        for (String title : document.titles()) {
            Set<Integer> named = TitleYears.of(ChineseText.folded(title));
            if (!named.isEmpty()) {
                return named.contains(year.getAsInt());
            }
        }
        String text = ChineseText.folded(documents.text(document));
        return TitleYears.of(text.substring(0, Math.min(HEAD, text.length()))).contains(year.getAsInt());
    }
}
