package io.github.disclosureaudit.crawl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and names that link judging and URL identity go by: the content of {@code rules/links.yaml}. All are compared
 * in lower case.
 *
 * @param sessionParameters names of query and path parameters that say nothing about the content
 * @param indexNames file names that stand for their directory
 * @param quietSchemes schemes that are no links to judge: {@code javascript}, {@code mailto}, {@code tel}…
 * @param errorPhrases sentences and words that error pages use; never proof by themselves
 * @param apologyWords words of error pages that ordinary pages use too; they count only beside stronger signs
 * @param errorPathWords path words of error pages
 * @param bettingWords words of gambling and pornography sites
 * @param saleWords phrases of domains that are for sale or parked
 * @param reportingWords words of articles that report about gambling and the like, which are fine
 * @param vagueLabels link texts that name nothing: 更多, 下载, 详情…
 * @param columnClasses names of columns and the class they belong to, for telling a wrong target
 */
public record LinkRules(
        Set<String> sessionParameters,
        Set<String> indexNames,
        Set<String> quietSchemes,
        List<String> errorPhrases,
        List<String> apologyWords,
        Set<String> errorPathWords,
        List<String> bettingWords,
        List<String> saleWords,
        List<String> reportingWords,
        Set<String> vagueLabels,
        Map<String, String> columnClasses) {

    public LinkRules {
        sessionParameters = lower(sessionParameters);
        indexNames = lower(indexNames);
        quietSchemes = lower(quietSchemes);
        errorPhrases = lower(errorPhrases);
        apologyWords = lower(apologyWords);
        errorPathWords = lower(errorPathWords);
        bettingWords = lower(bettingWords);
        saleWords = lower(saleWords);
        reportingWords = lower(reportingWords);
        vagueLabels = lower(vagueLabels);
        columnClasses = Map.copyOf(columnClasses);
    }

    /** The same rules with names of columns, which stand in a rule file of their own. */
    public LinkRules withColumnClasses(Map<String, String> classes) {
        return new LinkRules(
                sessionParameters,
                indexNames,
                quietSchemes,
                errorPhrases,
                apologyWords,
                errorPathWords,
                bettingWords,
                saleWords,
                reportingWords,
                vagueLabels,
                classes);
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
