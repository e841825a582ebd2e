package io.github.disclosureaudit.report;

import static io.github.disclosureaudit.report.Column.date;
import static io.github.disclosureaudit.report.Column.ids;
import static io.github.disclosureaudit.report.Column.known;
import static io.github.disclosureaudit.report.Column.number;
import static io.github.disclosureaudit.report.Column.optional;
import static io.github.disclosureaudit.report.Column.required;
import static io.github.disclosureaudit.report.Column.word;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.report.Column.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables that outlive a run: what became of findings, pages and portals from run to run. */
public final class HistoryColumns {
    private static final List<String> SEVERITIES = ids(Severity.values(), Severity::id);
    private static final List<String> CERTAINTIES = ids(Certainty.values(), Certainty::id);

    /** ledger.csv. */
    public static final Table<FindingLife> LEDGER = new Table<>(
            "ledger",
            List.of("finding_id"),
            joined(
                    whatItIs(FindingLife::finding),
                    List.of(word(
                            "ledger_state", ids(FindingLife.State.values(), FindingLife.State::id), row -> row.state()
                                    .id())),
                    whereItIs(FindingLife::finding),
                    List.of(
                            required("first_seen", Type.DATE, row -> row.firstSeen()
                                    .toString()),
                            required("last_seen", Type.DATE, row -> row.lastSeen()
                                    .toString()),
                            required("last_seen_run", Type.STRING, FindingLife::lastSeenRun),
                            required("runs_seen", Type.INTEGER, row -> number(row.runsSeen())),
                            required("runs_not_judged", Type.INTEGER, row -> number(row.runsNotJudged())),
                            optional("fixed_on", Type.DATE, row -> date(row.fixedOn())),
                            required("reopened", Type.INTEGER, row -> number(row.timesReopened())),
                            required("history", Type.STRING, HistoryColumns::history),
                            optional("former_ids", Type.STRING, row -> String.join(" ", row.formerIds())),
                            required("newest_run", Type.STRING, FindingLife::newestRun))));

    /** quarterly.csv. */
    static final Table<QuarterRow> QUARTERLY = new Table<>(
            "quarterly",
            List.of("quarter", "responsible_unit"),
            List.of(
                    required("quarter", Type.STRING, QuarterRow::quarter),
                    optional("responsible_unit", Type.STRING, QuarterRow::unit),
                    required("known_at_start", Type.INTEGER, row -> number(row.before())),
                    required("opened", Type.INTEGER, row -> number(row.opened())),
                    required("came_back", Type.INTEGER, row -> number(row.reopened())),
                    required("fixed", Type.INTEGER, row -> number(row.fixed())),
                    required(
                            "open_at_end",
                            Type.INTEGER,
                            row -> number(row.open().size())),
                    required("open_high", Type.INTEGER, row -> number(row.high())),
                    required("open_suspected", Type.INTEGER, row -> number(row.suspected())),
                    optional("not_judged_at_end", Type.INTEGER, row -> row.newest() ? number(row.notJudged()) : ""),
                    required("sites", Type.INTEGER, row -> number(row.sites()))));

    /** lookback.csv. */
    static final Table<LookBackRow> LOOK_BACK = new Table<>(
            "lookback",
            List.of("finding_id"),
            List.of(
                    required("finding_id", Type.STRING, row -> row.life()
                            .finding()
                            .id()),
                    word("look_back", List.of("never-fixed", "holds", "came-back", "unclear"), LookBackRow::result),
                    required("site_id", Type.STRING, row -> row.life().finding().siteId()),
                    required("site_name", Type.STRING, row -> row.life()
                            .finding()
                            .siteName()),
                    required(
                            "requirement",
                            Type.INTEGER,
                            row -> number(row.life().finding().requirement())),
                    optional("requirement_title", Type.STRING, row -> row.life()
                            .finding()
                            .requirementTitle()),
                    required("reason", Type.STRING, row -> row.life().finding().reason()),
                    word(
                            "severity",
                            SEVERITIES,
                            row -> row.life().finding().severity().id()),
                    optional("responsible_unit", Type.STRING, row -> row.life()
                            .finding()
                            .responsibleUnit()),
                    optional(
                            "deadline", Type.STRING, row -> row.life().finding().deadline()),
                    optional("url", Type.URI, row -> row.life().finding().url()),
                    optional("subject", Type.STRING, row -> row.life().finding().subject()),
                    optional("message", Type.STRING, row -> row.life().finding().message()),
                    required("first_seen", Type.DATE, row -> row.life()
                            .firstSeen()
                            .toString()),
                    required(
                            "last_seen", Type.DATE, row -> row.life().lastSeen().toString()),
                    optional("last_fixed", Type.DATE, LookBackRow::lastFixed),
                    required("reopened", Type.INTEGER, row -> number(row.life().timesReopened()))));

    /** {@code report diff}. */
    static final Table<ChangeRow> CHANGES = new Table<>(
            "changes",
            List.of("finding_id"),
            joined(
                    List.of(word("change", ids(RunDiff.Change.values(), RunDiff.Change::id), row -> row.change()
                            .id())),
                    whatItIs(ChangeRow::finding),
                    whereItIs(ChangeRow::finding)));

    /** availability.csv. */
    public static final Table<AvailabilityRow> AVAILABILITY = new Table<>(
            "availability",
            List.of(),
            List.of(
                    required("visited_at", Type.DATETIME, row -> row.visitedAt().toString()),
                    required("site_id", Type.STRING, AvailabilityRow::siteId),
                    required("site_name", Type.STRING, AvailabilityRow::siteName),
                    required("url", Type.URI, AvailabilityRow::url),
                    word("family", List.of("ipv4", "ipv6"), AvailabilityRow::family),
                    word("availability", List.of("up", "down", "unknown"), AvailabilityRow::outcome),
                    optional("reason", Type.STRING, AvailabilityRow::reason),
                    optional("status", Type.INTEGER, row -> known(row.status())),
                    optional("millis", Type.INTEGER, row -> row.millis() < 0 ? "" : number(row.millis())),
                    optional("address", Type.STRING, AvailabilityRow::address)));

    private HistoryColumns() {}

    /** Turns of a life as one cell: {@code opened 2026-01-05T0200; fixed 2026-02-05T0200}. */
    private static String history(FindingLife life) {
        return life.history().stream()
                .map(turn -> turn.kind().name().toLowerCase(Locale.ROOT) + " " + turn.runId())
                .collect(Collectors.joining("; "));
    }

    /** The columns that say which finding a row is about. */
    private static <R> List<Column<R>> whatItIs(Function<R, KnownFinding> of) {
        return List.of(
                required("finding_id", Type.STRING, row -> of.apply(row).id()),
                required("site_id", Type.STRING, row -> of.apply(row).siteId()),
                required("site_name", Type.STRING, row -> of.apply(row).siteName()),
                required(
                        "requirement", Type.INTEGER, row -> number(of.apply(row).requirement())),
                optional("requirement_title", Type.STRING, row -> of.apply(row).requirementTitle()),
                required("check", Type.STRING, row -> of.apply(row).check()),
                required("reason", Type.STRING, row -> of.apply(row).reason()),
                word("severity", SEVERITIES, row -> of.apply(row).severity().id()),
                word("certainty", CERTAINTIES, row -> of.apply(row).certainty().id()));
    }

    /** The columns that say where a finding is and who answers for it. */
    private static <R> List<Column<R>> whereItIs(Function<R, KnownFinding> of) {
        return List.of(
                optional("url", Type.URI, row -> of.apply(row).url()),
                optional("found_on", Type.URI, row -> of.apply(row).foundOn()),
                optional("subject", Type.STRING, row -> of.apply(row).subject()),
                optional("message", Type.STRING, row -> of.apply(row).message()),
                optional("responsible_unit", Type.STRING, row -> of.apply(row).responsibleUnit()),
                optional("deadline", Type.STRING, row -> of.apply(row).deadline()));
    }

    @SafeVarargs
    private static <R> List<Column<R>> joined(List<Column<R>>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }
}
