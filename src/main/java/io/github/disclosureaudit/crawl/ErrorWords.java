package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words of error pages. One phrase proves nothing: an article about the sentence "404 页面不存在" uses it too. A page that
 * consists of nothing else is an error page.
 */
final class ErrorWords {
    /** Characters that an error page without site template has at most, volatile parts left out. */
    private static final int BARE = 160;

    /** Characters up to which a text is searched for phrases: longer ones are content. */
    private static final int SHORT = 3_000;

    private final List<String> phrases;
    private final List<String> apologies;
    private final Set<String> pathWords;

    ErrorWords(LinkRules rules) {
        this.phrases = rules.errorPhrases();
        this.apologies = rules.apologyWords();
        this.pathWords = rules.errorPathWords();
    }

    /** The first phrase in the title or in a short text. */
    Optional<String> phrase(Sight sight) {
        return phraseIn(sight.title()).or(() -> phraseIn(sight.heading())).or(() -> phraseInText(sight));
    }

    /** Whether the page says sorry anywhere, in whatever words: little proof, but some. */
    boolean apologises(Sight sight) {
        String all = (sight.title() + '\n' + sight.text()).toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(all::contains) || apologies.stream().anyMatch(all::contains);
    }

    /**
     * Whether the page is nothing but an error message: a phrase in its text, hardly any other text, and either an error
     * title or no more links than back and home. A title over a date of publication is that of a text about errors.
     */
    boolean isBareErrorPage(Sight sight) {
        return phraseInText(sight).isPresent()
                && TextShape.masked(sight.text()).length() <= BARE
                && ((phraseIn(sight.title()).isPresent() && !sight.dated()) || sight.links() <= 3);
    }

    /** Whether the address itself says that it is an error page, for example {@code /error/404.html}. */
    boolean namesError(Url url) {
        return Arrays.stream(url.path().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .anyMatch(pathWords::contains);
    }

    private Optional<String> phraseInText(Sight sight) {
        return sight.text().length() > SHORT ? Optional.empty() : phraseIn(sight.text());
    }

    private Optional<String> phraseIn(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return phrases.stream().filter(phrase -> says(lower, phrase)).findFirst();
    }

    /** A number inside a sentence is about something: 第404号公告, 网站提示404怎么办. */
    private static boolean says(String text, String phrase) {
        if (!phrase.chars().allMatch(Character::isDigit)) {
            return text.contains(phrase);
        }
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int before = at == 0 ? ' ' : text.codePointBefore(at);
            int end = at + phrase.length();
            int behind = end == text.length() ? ' ' : text.codePointAt(end);
            boolean number = Character.isDigit(before) || Character.isDigit(behind);
            if (!number && !(Character.isIdeographic(before) && Character.isIdeographic(behind))) {
                return true;
            }
        }
        return false;
    }
}
