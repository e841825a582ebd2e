package io.github.disclosureaudit.regulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One version of a regulation, as the head of its library file states it.
 *
 * @param id identifier of the regulation: equal for all its versions
 * @param version date of the last revision contained in the text
 * @param title full title
 * @param shortTitle title without 中华人民共和国
 * @param kind 法律, 行政法规, 部门规章, 规范性文件
 * @param documentNumber number of the first promulgation, empty when unknown
 * @param promulgated day of the first promulgation
 * @param effective stated day of coming into force; for an amended text this is that of the first version
 * @param status status in the source: current, current-in-source, superseded, repealed, amended-text-not-held,
 *     not-yet-effective
 * @param statusAsOf day of the evidence for the status: the last verification
 * @param supersededBy day of the version that replaced it
 * @param repealedBy title of the repealing document, empty when in force
 * @param repealedFrom first day on which it is no longer in force
 * @param doubts why the text must not be the only evidence; empty for a sound text
 * @param sources independent collections that agree in every letter; fewer than two means unverified
 * @param paragraphBreaksLost whether paragraphs of an article cannot be told apart
 * @param history lines of promulgation and amendment
 * @param note what people should know
 */
public record RegulationVersion(
        String id,
        LocalDate version,
        String title,
        String shortTitle,
        String kind,
        String documentNumber,
        Optional<LocalDate> promulgated,
        Optional<LocalDate> effective,
        String status,
        Optional<LocalDate> statusAsOf,
        Optional<LocalDate> supersededBy,
        String repealedBy,
        Optional<LocalDate> repealedFrom,
        List<String> doubts,
        List<String> sources,
        boolean paragraphBreaksLost,
        List<String> history,
        String note) {
    /** In front of the articles in which collections have different letters. */
    private static final String DISAGREEING = "sources-disagree:";

    public RegulationVersion {
        doubts = List.copyOf(doubts);
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

    /** Name of the library file without its ending; unique in a library. */
    public String key() {
        return id + "_" + version;
    }

    /**
     * First day on which this version can be in force. The commencement article of an amended text keeps the day of the
     * first version, so a stated day counts only when it is not before the version itself.
     */
    public LocalDate inForceFrom() {
        return effective.filter(day -> !day.isBefore(version)).orElse(version);
    }

    /**
     * Whether the text is no evidence against a page that differs in some articles: it failed a check as a whole, or its
     * sources disagree in one of these articles.
     */
    public boolean isDoubtfulIn(Collection<String> articles) {
        return doubts.stream()
                .anyMatch(doubt -> !doubt.startsWith(DISAGREEING)
                        || List.of(doubt.substring(DISAGREEING.length()).split("[,，、]")).stream()
                                .anyMatch(articles::contains));
    }

    /** Whether fewer than two independent sources agree in every letter. */
    public boolean isSingleSource() {
        return sources.size() < 2;
    }
}
