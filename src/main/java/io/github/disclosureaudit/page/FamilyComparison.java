package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the home page as two address families show it. Digits are masked, since dates, counters and tokens differ
 * from one request to the next; order does not matter.
 */
public final class FamilyComparison {
    private static final Pattern VOLATILE = Pattern.compile("\\d+");
    private static final int SHINGLE = 4;

    private FamilyComparison() {}

    /** Compares two final answers. */
    public static Ipv6Facts.Comparison of(Exchange.Response fourth, Exchange.Response sixth) {
        PageReader reader = new PageReader(ReadLimits.DEFAULT);
        ParsedPage overFour = reader.read(fourth, 0, true);
        ParsedPage overSix = reader.read(sixth, 0, true);
        return new Ipv6Facts.Comparison(
                fourth.status(),
                sixth.status(),
                overFour.page().title(),
                overSix.page().title(),
                overlap(shingles(overFour.fullText()), shingles(overSix.fullText())),
                overlap(targets(overFour), targets(overSix)));
    }

    private static Set<String> shingles(String text) {
        String masked = VOLATILE.matcher(text).replaceAll("0").replaceAll("\\s+", "");
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= masked.length(); i++) {
            shingles.add(masked.substring(i, i + SHINGLE));
        }
        return shingles;
    }

    private static Set<String> targets(ParsedPage page) {
        return page.links().stream()
                .map(Link::reference)
                .filter(Reference.Web.class::isInstance)
                .map(reference -> VOLATILE.matcher(
                                ((Reference.Web) reference).url().path())
                        .replaceAll("0"))
                .collect(Collectors.toSet());
    }

    /** Share of what both have in what either has; 1 when both have nothing. */
    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }
}
