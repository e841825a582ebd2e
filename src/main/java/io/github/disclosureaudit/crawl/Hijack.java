package io.github.disclosureaudit.crawl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs that a foreign domain fell into other hands: it shows gambling or pornography, or is for sale. A suspicion for a
 * person to decide, so it asks for more than one sign.
 */
final class Hijack {
    private static final int READ = 6_000;
    private static final int SIGNS = 3;

    private final LinkRules rules;

    Hijack(LinkRules rules) {
        this.rules = rules;
    }

    /** The words that raise the suspicion; empty where there is none. */
    Optional<String> suspicion(Sight sight) {
        String title = sight.title().toLowerCase(Locale.ROOT);
        String text =
                sight.text().substring(0, Math.min(READ, sight.text().length())).toLowerCase(Locale.ROOT);
        if (rules.reportingWords().stream().anyMatch(title::contains)) {
            return Optional.empty();
        }
        List<String> betting = found(rules.bettingWords(), title + '\n' + text);
        boolean inTitle = !found(rules.bettingWords(), title).isEmpty();
        if (betting.size() >= SIGNS || (inTitle && betting.size() >= 2)) {
            return Optional.of(String.join(" ", betting));
        }
        List<String> sale = found(rules.saleWords(), title + '\n' + text);
        boolean saleOnly = TextShape.masked(sight.text()).length() < 1_500;
        return !sale.isEmpty() && saleOnly ? Optional.of(String.join(" ", sale)) : Optional.empty();
    }

    private static List<String> found(List<String> words, String text) {
        return words.stream().filter(text::contains).limit(5).toList();
    }
}
