package io.github.disclosureaudit.run;

import io.github.disclosureaudit.crawl.LinkRules;
import io.github.disclosureaudit.page.WallSign;
import io.github.disclosureaudit.plan.LinkWords;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.WallSigns;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of the rule book that the crawl goes by, in the crawl's own terms. */
public final class CrawlRules {
    private CrawlRules() {}

    /** Words for URL identity and the judging of links. */
    public static LinkRules links(RuleBook book) {
        LinkWords words = book.links();
        return new LinkRules(
                Set.copyOf(words.sessionParameters()),
                Set.copyOf(words.indexNames()),
                Set.copyOf(words.quietSchemes()),
                words.errorPhrases(),
                words.errorSentences(),
                words.passingMessages(),
                words.apologyWords(),
                Set.copyOf(words.errorPathWords()),
                words.bettingWords(),
                words.saleWords(),
                words.reportingWords(),
                Set.copyOf(words.robotsReportOnly()));
    }

    /** Marks of walls; the names are those of the locale. */
    public static List<WallSign> walls(RuleBook book, Locale locale) {
        return book.walls().signs().stream().map(sign -> wall(sign, locale)).toList();
    }

    private static WallSign wall(WallSigns.Sign sign, Locale locale) {
        String anyOf = sign.anyOf().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        List<Pattern> patterns = anyOf.isEmpty()
                ? List.of()
                : List.of(Pattern.compile(anyOf, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        String name = locale.getLanguage().equals("en")
                ? sign.name().en()
                : sign.name().zh();
        int longest = Math.max(0, sign.bodyBelow() - 1);
        return new WallSign(name, sign.statuses(), List.of(), sign.allOf(), patterns, longest, false);
    }
}
