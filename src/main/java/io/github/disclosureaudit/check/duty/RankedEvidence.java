package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Message;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What speaks for a requirement that a person decides: so many documents, the most telling first, of equally telling ones
 * the newest.
 */
final class RankedEvidence {
    private static final int MOST_SHOWN = 5;

    private RankedEvidence() {}

    /** The documents in their order; the higher the weight, the earlier. */
    static List<Document> ranked(Collection<Document> documents, ToIntFunction<Document> weight) {
        return documents.stream()
                .distinct()
                .sorted(Comparator.comparingInt(weight)
                        .thenComparing(RankedEvidence::day)
                        .reversed())
                .toList();
    }

    /** What a note says of them; nothing where there are none. */
    static Message note(List<Document> ranked) {
        if (ranked.isEmpty()) {
            return Message.NONE;
        }
        String shown = ranked.stream()
                .limit(MOST_SHOWN)
                .map(document -> document.title()
                        + PublicationDate.of(document)
                                .day()
                                .map(day -> " " + day)
                                .orElse(""))
                .collect(Collectors.joining("; "));
        return Message.of("check", "note.evidence", ranked.size(), shown);
    }

    private static LocalDate day(Document document) {
        return PublicationDate.of(document).day().orElse(LocalDate.MIN);
    }
}
