package io.github.disclosureaudit.regulation;

import java.util.List;
import java.util.Optional;

/**
 * One article that differs.
 *
 * @param article number as the official text writes it (第十二条, 第二十条之一), 附件 for an annex; the page's own for an extra article
 * @param kind how it differs
 * @param officialText official wording, empty for an extra article
 * @param pageText the page's wording, empty for a missing article
 * @param edits the differing characters in order; empty when the whole article is missing, extra or moved
 * @param equalVersion version whose wording the page has, for {@link DifferenceKind#MIXED_VERSION}
 */
public record ArticleDifference(
        String article,
        DifferenceKind kind,
        String officialText,
        String pageText,
        List<Edit> edits,
        Optional<RegulationVersion> equalVersion) {
    public ArticleDifference {
        edits = List.copyOf(edits);
    }
}
