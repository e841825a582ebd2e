package io.github.disclosureaudit.crawl;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and names that link judging and URL identity go by: the content of {@code rules/links.yaml}. All are compared
 * in lower case.
 *
 * @param sessionParameters names of query and path parameters that say nothing about the content
 * @param indexNames file names that stand for their directory
 * @param quietSchemes schemes that are no links to judge: {@code javascript}, {@code mailto}, {@code tel}…
 * @param errorPhrases sentences and words that error pages use; never proof by themselves
 * @param errorSentences sentences that say of a page itself that it is not there
 * @param passingMessages words of messages that pass: a search without a hit, a session that has ended
 * @param apologyWords words of error pages that ordinary pages use too; they count only beside stronger signs
 * @param errorPathWords path words of error pages
 * @param bettingWords words of gambling and pornography sites
 * @param saleWords phrases of domains that are for sale or parked
 * @param reportingWords words of articles that report about gambling and the like, which are fine
 * @param robotsReportOnly ids of sites whose {@code robots.txt} is counted but not obeyed; {@code *} for all
 */
public record LinkRules(
        Set<String> sessionParameters,
        Set<String> indexNames,
        Set<String> quietSchemes,
        List<String> errorPhrases,
        List<Pattern> errorSentences,
        List<String> passingMessages,
        List<String> apologyWords,
        Set<String> errorPathWords,
        List<String> bettingWords,
        List<String> saleWords,
        List<String> reportingWords,
        Set<String> robotsReportOnly) {

    public LinkRules {
        sessionParameters = lower(sessionParameters);
        indexNames = lower(indexNames);
        quietSchemes = lower(quietSchemes);
        errorPhrases = lower(errorPhrases);
        errorSentences = List.copyOf(errorSentences);
        passingMessages = lower(passingMessages);
        apologyWords = lower(apologyWords);
        errorPathWords = lower(errorPathWords);
        bettingWords = lower(bettingWords);
        saleWords = lower(saleWords);
        reportingWords = lower(reportingWords);
        robotsReportOnly = Set.copyOf(robotsReportOnly);
    }

    /** Whether what {@code robots.txt} of a site forbids is asked for and only counted. */
    public boolean overrulesRobots(String siteId) {
        return robotsReportOnly.contains(siteId) || robotsReportOnly.contains("*");
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
