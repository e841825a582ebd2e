package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.text.TextLikeness;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one address shows the same page over both families: status, title, text and links. */
final class HomeComparison {
    private final PageReader reader = new PageReader(ReadLimits.DEFAULT);
    private final double otherPageBelow;

    /** @param otherPageBelow likeness, 0 to 1, below which a page with another title is another page */
    HomeComparison(double otherPageBelow) {
        this.otherPageBelow = otherPageBelow;
    }

    /**
     * Compares.
     *
     * @param fourth a visit over IPv4
     * @param fourthAgain another one, which shows how much the page changes by itself; empty when there is none
     * @param sixth a visit over IPv6
     */
    Comparison compare(Exchange.Response fourth, Optional<Exchange.Response> fourthAgain, Exchange.Response sixth) {
        ParsedPage four = reader.read(fourth, 0, true);
        ParsedPage six = reader.read(sixth, 0, true);
        double own = fourthAgain
                .map(again -> TextLikeness.of(
                        four.fullText(), reader.read(again, 0, true).fullText()))
                .orElse(1.0);
        return new Comparison(
                fourth.status(),
                sixth.status(),
                four.page().title(),
                six.page().title(),
                TextLikeness.of(four.fullText(), six.fullText()),
                overlap(paths(four), paths(six)),
                own,
                sixth.recordId());
    }

    /** Whether an answer shows another page than the one known by a title and a text. */
    boolean isOther(Exchange.Response answer, String title, String text) {
        ParsedPage page = reader.read(answer, 1, false);
        return !TextLikeness.masked(page.page().title()).equals(TextLikeness.masked(title))
                && TextLikeness.of(page.fullText(), text) < otherPageBelow;
    }

    private static Set<String> paths(ParsedPage page) {
        return page.links().stream()
                .map(Link::reference)
                .filter(Reference.Web.class::isInstance)
                .map(reference -> ((Reference.Web) reference).url())
                .map(url -> url.host() + url.path())
                .collect(Collectors.toSet());
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }
}
