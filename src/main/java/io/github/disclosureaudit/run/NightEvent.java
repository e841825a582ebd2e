package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.report.RunLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens in a run, as the lines of its log: for people in their language, for machines by name. */
final class NightEvent {
    private static final int MEGABYTE = 1 << 20;

    private NightEvent() {}

    static RunLog.Event runStarted(RunId id, AuditOrder order) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", id.text());
        fields.put("sites", order.sites().size());
        fields.put("parallel", order.network().parallel());
        fields.put("rate", order.network().rate());
        order.network().until().ifPresent(until -> fields.put("until", until.toString()));
        return new RunLog.Event(
                "run-started", fields, message("run-started", id, order.sites().size()));
    }

    static RunLog.Event siteStarted(Site site) {
        return new RunLog.Event(
                "site-started", Map.of("site", site.id()), message("site-started", site.id(), site.name()));
    }

    /** @param recalled answers that needed no reading */
    static RunLog.Event siteDone(SiteResult result, int recalled) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("site", result.site().id());
        fields.put("pages", result.coverage().pages());
        fields.put("files", result.coverage().files());
        fields.put("recalled", recalled);
        fields.put("links", result.coverage().linksChecked());
        fields.put("requests", result.coverage().requests());
        fields.put("bytes", result.coverage().bytes());
        fields.put("millis", result.coverage().duration().toMillis());
        fields.put("findings", RunTally.findings(result));
        fields.put("unknown", RunTally.unknown(result));
        fields.put(
                "walls",
                result.coverage().walls().values().stream().mapToInt(n -> n).sum());
        fields.put("limits", result.coverage().limits());
        fields.put("incomplete", result.coverage().incomplete());
        String name = result.coverage().incomplete().isEmpty() ? "site-done" : "site-incomplete";
        Message text = message(
                name,
                result.site().id(),
                result.coverage().pages(),
                result.coverage().linksChecked(),
                RunTally.findings(result),
                RunTally.unknown(result),
                span(result.coverage().duration()),
                result.coverage().incomplete());
        return new RunLog.Event(name, fields, text);
    }

    static RunLog.Event siteFailed(Site site, Throwable fault) {
        return new RunLog.Event(
                "site-failed",
                Map.of("site", site.id(), "fault", String.valueOf(fault)),
                message("site-failed", site.id(), fault));
    }

    static RunLog.Event runStopped(Throwable fault) {
        return new RunLog.Event("run-stopped", Map.of("fault", String.valueOf(fault)), message("run-stopped", fault));
    }

    static RunLog.Event runDone(Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exit", outcome.exitCode());
        fields.put("sites", outcome.sites());
        fields.put("complete", outcome.complete());
        fields.put("incomplete", outcome.incomplete());
        fields.put("failed", outcome.failed());
        fields.put("findings", outcome.findings());
        fields.put("unknown", outcome.unknown());
        fields.put("pages", outcome.effort().pages());
        fields.put("requests", outcome.effort().requests());
        fields.put("bytes", outcome.effort().bytes());
        fields.put("seconds", outcome.effort().took().toSeconds());
        return new RunLog.Event("run-done", fields, health(outcome));
    }

    /** The state of the night in one line. */
    static Message health(Outcome outcome) {
        return message(
                "health",
                outcome.complete(),
                outcome.sites(),
                outcome.incomplete(),
                outcome.failed(),
                outcome.effort().pages(),
                outcome.effort().requests(),
                outcome.effort().bytes() / MEGABYTE,
                span(outcome.effort().took()),
                outcome.exitCode());
    }

    private static String span(Duration took) {
        return took.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString()
                .substring(2)
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of("night", key, arguments);
    }
}
