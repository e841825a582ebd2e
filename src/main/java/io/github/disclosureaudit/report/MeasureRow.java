package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Ipv6Measure;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Site;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A row of ipv6.csv.
 *
 * @param runId the run
 * @param site the site
 * @param measure what was measured
 * @param checkedAt when, ISO 8601 with offset
 */
record MeasureRow(String runId, Site site, Ipv6Measure measure, String checkedAt) {
    String title(Locale locale) {
        return title(measure.kind().id(), locale);
    }

    static String title(String kind, Locale locale) {
        return Message.of("report", "measure." + kind).in(locale);
    }

    static String limit(OptionalDouble limit) {
        return limit.isEmpty()
                ? ""
                : BigDecimal.valueOf(limit.getAsDouble()).stripTrailingZeros().toPlainString();
    }

    static String millis(long value) {
        return value < 0 ? "" : Long.toString(value);
    }
}
