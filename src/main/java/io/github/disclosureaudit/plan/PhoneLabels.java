package io.github.disclosureaudit.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Words around telephone numbers.
 *
 * @param labels words before a number, for example 联系电话
 * @param faxLabels words before a fax number, which is no telephone
 * @param notPhoneLabels words before digits that are no telephone: post codes, site codes, registration numbers
 * @param hotlines short numbers that are no telephone of the unit itself, for example 12360
 * @param hotlineSentences sentences that send callers to a hotline
 */
public record PhoneLabels(
        List<String> labels,
        List<String> faxLabels,
        List<String> notPhoneLabels,
        List<String> hotlines,
        List<String> hotlineSentences) {
    public PhoneLabels {
        labels = List.copyOf(labels);
        faxLabels = List.copyOf(faxLabels);
        notPhoneLabels = List.copyOf(notPhoneLabels);
        hotlines = List.copyOf(hotlines);
        hotlineSentences = List.copyOf(hotlineSentences);
    }

    static PhoneLabels read(Path file) {
        Parameters top = YamlFile.read(file);
        top.requireOnly(Set.of("labels", "fax-labels", "not-phone-labels", "hotlines", "hotline-sentences"));
        return new PhoneLabels(
                top.texts("labels"),
                top.texts("fax-labels"),
                top.texts("not-phone-labels"),
                top.texts("hotlines"),
                top.texts("hotline-sentences"));
    }
}
