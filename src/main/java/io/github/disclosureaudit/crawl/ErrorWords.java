package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of error pages. One phrase proves nothing: an article about the sentence "404 页面不存在" uses it too. A page that
 * consists of nothing else is an error page.
 */
final class ErrorWords {
    /** Characters that an error page without site template has at most, volatile parts left out. */
    private static final int BARE = 160;

    /** Characters that a message in a page of the site's design has at most. */
    private static final int MESSAGE = 80;

    /** Characters up to which a text is searched for phrases: longer ones are content. */
    private static final int SHORT = 3_000;

    private final List<Phrase> phrases;
    private final List<Pattern> sentences;
    private final List<String> passing;
    private final List<String> apologies;
    private final Set<String> pathWords;

    private record Phrase(String text, boolean isNumber) {
        Phrase(String text) {
            this(text, text.chars().allMatch(Character::isDigit));
        }
    }

    ErrorWords(LinkRules rules) {
        this.phrases = rules.errorPhrases().stream().map(Phrase::new).toList();
        this.sentences = rules.errorSentences();
        this.passing = rules.passingMessages();
        this.apologies = rules.apologyWords();
        this.pathWords = rules.errorPathWords();
    }

    /** The first phrase in the title or in a short text. */
    Optional<String> phrase(Sight sight) {
        return phraseIn(sight.title()).or(() -> phraseIn(sight.heading())).or(() -> phraseInText(sight));
    }

    /** Whether the page says sorry anywhere, in whatever words: little proof, but some. */
    boolean apologises(Sight sight) {
        return apologises(sight.title() + '\n' + sight.text());
    }

    /**
     * Whether the page is nothing but an error message: a phrase in its text, hardly any other text, and either an error
     * title or no more links than back and home. A title over a date of publication is that of a text about errors. Without
     * any text the title speaks alone.
     */
    boolean isBareErrorPage(Sight sight) {
        if (sight.text().isBlank()) {
            return saysMissing(sight.title());
        }
        return (sight.links() <= 3 || (!sight.dated() && phraseIn(sight.title()).isPresent()))
                && phraseInText(sight).isPresent()
                && TextShape.masked(sight.text()).length() <= BARE;
    }

    /**
     * Whether the content of a page in the site's own design is nothing but a sentence that the page is not there. A title of
     * its own makes it a text about something, as does a date; a search without a hit and a session that has ended pass.
     *
     * @param home what the home page shows: its title names no page
     */
    boolean isErrorMessage(Sight sight, TextShape home) {
        String own = sight.own().strip();
        return !own.isEmpty()
                && own.length() <= MESSAGE
                && !sight.dated()
                && saysMissing(own)
                && !mayPass(own)
                && (sight.heading().isBlank() || saysMissing(sight.heading()))
                && isNobodysTitle(sight.title(), home);
    }

    private boolean isNobodysTitle(String title, TextShape home) {
        String masked = TextShape.masked(title);
        return masked.isEmpty() || home.title().contains(masked) || saysMissing(title) || apologises(title);
    }

    /** Whether a sentence says of something that it is not there. */
    boolean saysMissing(String text) {
        return sentences.stream().anyMatch(sentence -> sentence.matcher(text).find());
    }

    /** Whether a message is about a search without a hit, a session that has ended and the like. */
    boolean mayPass(String message) {
        return passing.stream().anyMatch(ChineseText.lower(message)::contains);
    }

    private boolean apologises(String text) {
        String lower = ChineseText.lower(text);
        return phrases.stream().map(Phrase::text).anyMatch(lower::contains)
                || apologies.stream().anyMatch(lower::contains);
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
        String lower = ChineseText.lower(text);
        for (Phrase phrase : phrases) {
            if (phrase.isNumber() ? saysNumber(lower, phrase.text()) : lower.contains(phrase.text())) {
                return Optional.of(phrase.text());
            }
        }
        return Optional.empty();
    }

    /** A number inside a sentence is about something: 第404号公告, 网站提示404怎么办. */
    private static boolean saysNumber(String text, String phrase) {
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
