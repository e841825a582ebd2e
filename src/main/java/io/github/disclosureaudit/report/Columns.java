package io.github.disclosureaudit.report;

import static io.github.disclosureaudit.report.Column.date;
import static io.github.disclosureaudit.report.Column.ids;
import static io.github.disclosureaudit.report.Column.known;
import static io.github.disclosureaudit.report.Column.local;
import static io.github.disclosureaudit.report.Column.number;
import static io.github.disclosureaudit.report.Column.optional;
import static io.github.disclosureaudit.report.Column.required;
import static io.github.disclosureaudit.report.Column.word;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.Ipv6Measure;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.report.Column.Type;
import java.util.List;

/**
 * The one definition of the tables of a run: writers, readers, data package, dictionary and workbook follow it. Those that
 * outlive a run are {@link HistoryColumns}. A changed column is a breaking change.
 */
public final class Columns {
    private static final List<String> SEVERITIES = ids(Severity.values(), Severity::id);
    private static final List<String> CERTAINTIES = ids(Certainty.values(), Certainty::id);
    private static final List<String> KINDS = ids(SiteKind.values(), SiteKind::id);

    /** findings/&lt;site&gt;.csv. */
    static final Table<FindingRow> FINDINGS = new Table<>(
            "findings",
            List.of("finding_id"),
            List.of(
                    required("finding_id", Type.STRING, row -> row.history().findingId()),
                    required("run_id", Type.STRING, FindingRow::runId),
                    required("site_id", Type.STRING, row -> row.finding().siteId()),
                    required("site_name", Type.STRING, row -> row.site().name()),
                    required(
                            "requirement",
                            Type.INTEGER,
                            row -> number(row.finding().requirement())),
                    local("requirement_title", FindingRow::title),
                    required("check", Type.STRING, row -> row.finding().check()),
                    required(
                            "reason", Type.STRING, row -> row.finding().reason().code()),
                    word("severity", SEVERITIES, row -> row.finding().severity().id()),
                    word("certainty", CERTAINTIES, row -> row.finding()
                            .certainty()
                            .id()),
                    word("state", ids(FindingHistory.State.values(), FindingHistory.State::id), row -> row.history()
                            .state()
                            .id()),
                    optional("url", Type.URI, row -> row.finding().url()),
                    optional("final_url", Type.URI, row -> row.finding().finalUrl()),
                    optional("found_on", Type.URI, row -> row.finding().foundOn()),
                    optional("subject", Type.STRING, row -> row.finding().subject()),
                    optional("position", Type.STRING, row -> row.finding().position()),
                    required(
                            "occurrences",
                            Type.INTEGER,
                            row -> number(row.finding().occurrences())),
                    local("message", (row, locale) -> row.finding().message().in(locale)),
                    local("expected", (row, locale) -> row.finding().expected().in(locale)),
                    local("actual", (row, locale) -> row.finding().actual().in(locale)),
                    optional("evidence", Type.STRING, row -> row.finding().evidence()),
                    optional(
                            "evidence_record", Type.STRING, row -> row.finding().evidenceRecord()),
                    local("remedy", FindingRow::remedy),
                    local("responsible_unit", FindingRow::responsibleUnit),
                    local("deadline", FindingRow::deadline),
                    required("first_seen", Type.DATE, row -> row.history()
                            .firstSeen()
                            .toString()),
                    required("checked_at", Type.DATETIME, FindingRow::checkedAt)));

    /** verdicts.csv. */
    static final Table<VerdictRow> VERDICTS = new Table<>(
            "verdicts",
            List.of("site_id", "requirement"),
            List.of(
                    required("run_id", Type.STRING, VerdictRow::runId),
                    required("site_id", Type.STRING, row -> row.site().id()),
                    required("site_name", Type.STRING, row -> row.site().name()),
                    word("kind", KINDS, row -> row.site().kind().id()),
                    required("requirement", Type.INTEGER, row -> number(row.requirement())),
                    local("requirement_title", VerdictRow::title),
                    word("verdict", ids(Verdict.values(), Verdict::name), row -> row.verdict()
                            .name()),
                    required("reason", Type.STRING, row -> row.reason().code()),
                    required("findings", Type.INTEGER, row -> number(row.findings())),
                    optional("evidence_url", Type.URI, VerdictRow::evidenceUrl),
                    optional("published", Type.DATE, row -> date(row.published())),
                    local("deadline", VerdictRow::deadline),
                    local("coverage_note", (row, locale) -> row.note().in(locale)),
                    required("checked_at", Type.DATETIME, VerdictRow::checkedAt)));

    /** checks.csv. */
    static final Table<CheckRow> CHECKS = new Table<>(
            "checks",
            List.of(),
            List.of(
                    required("run_id", Type.STRING, CheckRow::runId),
                    required("site_id", Type.STRING, row -> row.site().id()),
                    required("site_name", Type.STRING, row -> row.site().name()),
                    word("kind", KINDS, row -> row.site().kind().id()),
                    required("requirement", Type.INTEGER, row -> number(row.requirement())),
                    required("check", Type.STRING, row -> row.outcome().check()),
                    word("verdict", ids(Verdict.values(), Verdict::name), row -> row.outcome()
                            .verdict()
                            .name()),
                    required(
                            "reason", Type.STRING, row -> row.outcome().reason().code())));

    /** ipv6.csv. */
    static final Table<MeasureRow> IPV6 = new Table<>(
            "ipv6",
            List.of("site_id", "measure"),
            List.of(
                    required("run_id", Type.STRING, MeasureRow::runId),
                    required("site_id", Type.STRING, row -> row.site().id()),
                    required("site_name", Type.STRING, row -> row.site().name()),
                    word("measure", ids(Ipv6Measure.Kind.values(), Ipv6Measure.Kind::id), row -> row.measure()
                            .kind()
                            .id()),
                    local("measure_title", MeasureRow::title),
                    optional("value", Type.STRING, row -> row.measure().value()),
                    word(
                            "unit",
                            ids(Ipv6Measure.Unit.values(), Ipv6Measure.Unit::id),
                            row -> row.measure().kind().unit().id()),
                    optional(
                            "at_least",
                            Type.STRING,
                            row -> MeasureRow.limit(row.measure().threshold().atLeast())),
                    optional(
                            "at_most",
                            Type.STRING,
                            row -> MeasureRow.limit(row.measure().threshold().atMost())),
                    word("met", ids(Ipv6Measure.Met.values(), Ipv6Measure.Met::id), row -> row.measure()
                            .met()
                            .id()),
                    optional("reason", Type.STRING, row -> row.measure().reason()),
                    optional(
                            "ipv4_ms",
                            Type.INTEGER,
                            row -> MeasureRow.millis(row.measure().ipv4Millis())),
                    optional(
                            "ipv6_ms",
                            Type.INTEGER,
                            row -> MeasureRow.millis(row.measure().ipv6Millis())),
                    required("tested", Type.INTEGER, row -> number(row.measure().tested())),
                    required("total", Type.INTEGER, row -> number(row.measure().total())),
                    optional("detail", Type.STRING, row -> row.measure().detail()),
                    required("source", Type.STRING, row -> row.measure()
                            .threshold()
                            .source()),
                    required("confidence", Type.STRING, row -> row.measure()
                            .threshold()
                            .confidence()),
                    required("checked_at", Type.DATETIME, MeasureRow::checkedAt)));

    /** moves.csv. */
    static final Table<MoveRow> MOVES = new Table<>(
            "moves",
            List.of("own_id"),
            List.of(
                    required("run_id", Type.STRING, MoveRow::runId),
                    required("site_id", Type.STRING, MoveRow::siteId),
                    required("finding_id", Type.STRING, MoveRow::findingId),
                    required("own_id", Type.STRING, MoveRow::ownId)));

    /** coverage.csv. */
    static final Table<CoverageRow> COVERAGE = new Table<>(
            "coverage",
            List.of("site_id"),
            List.of(
                    required("run_id", Type.STRING, CoverageRow::runId),
                    required("site_id", Type.STRING, row -> row.site().id()),
                    required("site_name", Type.STRING, row -> row.site().name()),
                    word("kind", KINDS, row -> row.site().kind().id()),
                    required("home_url", Type.URI, row -> row.site().homeUrl().toString()),
                    required("started_at", Type.DATETIME, CoverageRow::started),
                    required(
                            "duration_ms",
                            Type.INTEGER,
                            row -> number(row.coverage().duration().toMillis())),
                    required("pages", Type.INTEGER, row -> number(row.coverage().pages())),
                    required("files", Type.INTEGER, row -> number(row.coverage().files())),
                    required(
                            "links_checked",
                            Type.INTEGER,
                            row -> number(row.coverage().linksChecked())),
                    required(
                            "requests",
                            Type.INTEGER,
                            row -> number(row.coverage().requests())),
                    required("bytes", Type.INTEGER, row -> number(row.coverage().bytes())),
                    required(
                            "not_fetched",
                            Type.INTEGER,
                            row -> number(CoverageRow.total(row.coverage().notFetched()))),
                    optional(
                            "not_fetched_reasons",
                            Type.STRING,
                            row -> CoverageRow.counts(row.coverage().notFetched())),
                    required(
                            "walls",
                            Type.INTEGER,
                            row -> number(CoverageRow.total(row.coverage().walls()))),
                    optional(
                            "wall_details",
                            Type.STRING,
                            row -> CoverageRow.counts(row.coverage().walls())),
                    optional(
                            "limits_hit",
                            Type.STRING,
                            row -> CoverageRow.counts(row.coverage().limits())),
                    required("site_findings", Type.INTEGER, row -> number(row.findings())),
                    optional("incomplete", Type.STRING, row -> row.coverage().incomplete())));

    /** occurrences/&lt;site&gt;.csv. */
    static final Table<OccurrenceRow> OCCURRENCES = new Table<>(
            "occurrences",
            List.of(),
            List.of(
                    required("run_id", Type.STRING, OccurrenceRow::runId),
                    required("site_id", Type.STRING, row -> row.site().id()),
                    optional("finding_id", Type.STRING, OccurrenceRow::findingId),
                    required("target_url", Type.URI, row -> row.fact().target()),
                    optional("final_url", Type.URI, row -> row.fact().finalUrl()),
                    optional(
                            "redirects",
                            Type.STRING,
                            row -> String.join(" ", row.fact().redirects())),
                    word("outcome", List.of("broken", "unjudged", "noted", "fine"), OccurrenceRow::outcome),
                    optional("reason", Type.STRING, OccurrenceRow::reason),
                    required("owner", Type.STRING, row -> row.word(row.fact().owner())),
                    required("page_url", Type.URI, row -> row.place().page().toString()),
                    optional("page_title", Type.STRING, row -> row.place().pageTitle()),
                    required("depth", Type.INTEGER, row -> number(row.place().depth())),
                    optional("link_text", Type.STRING, row -> row.place().text()),
                    required("origin", Type.STRING, row -> row.word(row.place().origin())),
                    required("region", Type.STRING, row -> row.word(row.place().region())),
                    optional("line", Type.INTEGER, row -> known(row.place().line())),
                    optional("css_path", Type.STRING, row -> row.place().cssPath()),
                    optional("evidence", Type.STRING, OccurrenceRow::evidence),
                    optional("evidence_record", Type.STRING, row -> row.fact().recordId())));

    /** translations/&lt;site&gt;.csv. */
    static final Table<TranslationRow> TRANSLATIONS = new Table<>(
            "translations",
            // No key: the number of a requirement comes once a site, and all sites are one resource.
            List.of(),
            List.of(
                    required("text_of", Type.STRING, TranslationRow::subject),
                    optional("message", Type.STRING, TranslationRow::message),
                    optional("expected", Type.STRING, TranslationRow::expected),
                    optional("actual", Type.STRING, TranslationRow::actual)));

    private Columns() {}

    /** All tables of a run folder and of the folder above it. */
    static List<Table<?>> all() {
        return List.of(
                FINDINGS,
                OCCURRENCES,
                VERDICTS,
                CHECKS,
                IPV6,
                COVERAGE,
                MOVES,
                HistoryColumns.LEDGER,
                HistoryColumns.QUARTERLY,
                HistoryColumns.LOOK_BACK,
                HistoryColumns.CHANGES,
                HistoryColumns.AVAILABILITY,
                TRANSLATIONS);
    }
}
