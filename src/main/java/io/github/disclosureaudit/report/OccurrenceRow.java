package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Site;
import java.util.Locale;

/**
 * A row of occurrences.csv: one place from which a target that is not simply fine is linked.
 *
 * @param runId the run
 * @param site the site
 * @param findingId id of the finding about the target, empty when there is none
 * @param fact the target
 * @param place the place
 */
record OccurrenceRow(String runId, Site site, String findingId, LinkFact fact, LinkFact.Place place) {

    String outcome() {
        return fact.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    String reason() {
        LinkOutcome outcome = fact.outcome();
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.reason().code();
        }
        if (outcome instanceof LinkOutcome.Unjudged unjudged) {
            return unjudged.reason().code();
        }
        return outcome instanceof LinkOutcome.Noted noted ? noted.reason().code() : "";
    }

    String evidence() {
        LinkOutcome outcome = fact.outcome();
        if (outcome instanceof LinkOutcome.Broken broken) {
            return broken.evidence();
        }
        if (outcome instanceof LinkOutcome.Unjudged unjudged) {
            return unjudged.evidence();
        }
        return outcome instanceof LinkOutcome.Noted noted ? noted.evidence() : "";
    }

    String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
