package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that the crawl and the judging of links go by.
 *
 * @param sessionParameters query and path parameters that say nothing about the content
 * @param indexNames file names that stand for their directory
 * @param quietSchemes schemes that are no links to judge
 * @param errorPhrases sentences and words of error pages, never proof by themselves
 * @param errorSentences regular expressions of sentences that say a page is not there
 * @param passingMessages words of messages that pass, which are no error pages
 * @param apologyWords words of error pages that ordinary pages use too
 * @param errorPathWords words in the path of error pages
 * @param bettingWords words of gambling and pornography sites
 * @param saleWords phrases of domains that are for sale
 * @param reportingWords words in titles of reports about such things
 * @param vagueLabels link texts that name nothing
 * @param sectionColumns ids of columns that are sections: a link to one may well land on one of its sub-columns
 * @param robotsReportOnly ids of sites whose {@code robots.txt} is counted but not obeyed; {@code *} for all
 * @param accepted faults that are accepted for a time
 */
public record LinkWords(
        List<String> sessionParameters,
        List<String> indexNames,
        List<String> quietSchemes,
        List<String> errorPhrases,
        List<Pattern> errorSentences,
        List<String> passingMessages,
        List<String> apologyWords,
        List<String> errorPathWords,
        List<String> bettingWords,
        List<String> saleWords,
        List<String> reportingWords,
        List<String> vagueLabels,
        List<String> sectionColumns,
        List<String> robotsReportOnly,
        List<AcceptedFault> accepted) {
    public LinkWords {
        sessionParameters = List.copyOf(sessionParameters);
        indexNames = List.copyOf(indexNames);
        quietSchemes = List.copyOf(quietSchemes);
        errorPhrases = List.copyOf(errorPhrases);
        errorSentences = List.copyOf(errorSentences);
        passingMessages = List.copyOf(passingMessages);
        apologyWords = List.copyOf(apologyWords);
        errorPathWords = List.copyOf(errorPathWords);
        bettingWords = List.copyOf(bettingWords);
        saleWords = List.copyOf(saleWords);
        reportingWords = List.copyOf(reportingWords);
        vagueLabels = List.copyOf(vagueLabels);
        sectionColumns = List.copyOf(sectionColumns);
        robotsReportOnly = List.copyOf(robotsReportOnly);
        accepted = List.copyOf(accepted);
    }

    static LinkWords read(Path file) {
        Parameters top = YamlFile.read(file);
        top.requireOnly(Set.of(
                "session-parameters",
                "index-names",
                "quiet-schemes",
                "error-phrases",
                "error-sentences",
                "passing-messages",
                "apology-words",
                "error-path-words",
                "betting-words",
                "sale-words",
                "reporting-words",
                "vague-labels",
                "section-columns",
                "robots-report-only",
                "accepted-faults"));
        return new LinkWords(
                top.texts("session-parameters"),
                top.texts("index-names"),
                top.texts("quiet-schemes"),
                top.texts("error-phrases"),
                top.patterns("error-sentences"),
                top.texts("passing-messages"),
                top.texts("apology-words"),
                top.texts("error-path-words"),
                top.texts("betting-words"),
                top.texts("sale-words"),
                top.texts("reporting-words"),
                top.texts("vague-labels"),
                top.texts("section-columns"),
                top.texts("robots-report-only", List.of()),
                top.maps("accepted-faults").stream().map(AcceptedFault::read).toList());
    }

    /** The rule by which a fault of a link is accepted on a day, if any. */
    public Optional<AcceptedFault> accepted(String address, Reason fault, LocalDate day) {
        return accepted.stream().filter(one -> one.covers(address, fault, day)).findFirst();
    }
}
