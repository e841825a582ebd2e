package io.github.disclosureaudit.check;

import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.ColumnMap;
import io.github.disclosureaudit.check.site.ColumnNames;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Documents;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.check.site.UnitNames;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.ColumnDictionary;
import io.github.disclosureaudit.plan.Deadline;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a check may look at: one site, one requirement, the rules and the as-of date. */
public final class SiteView {
    private final Survey survey;
    private final Requirement requirement;
    private final String check;

    SiteView(Survey survey, Requirement requirement, String check) {
        this.survey = survey;
        this.requirement = requirement;
        this.check = check;
    }

    public CrawledSite crawl() {
        return survey.site();
    }

    public Site site() {
        return survey.site().site();
    }

    public List<Unit> units() {
        return survey.site().units();
    }

    public RuleBook rules() {
        return survey.rules();
    }

    public Requirement requirement() {
        return requirement;
    }

    /** 审计基准日. */
    public LocalDate asOf() {
        return survey.asOf();
    }

    /** Year of the plan. */
    public int year() {
        return survey.rules().plan().year();
    }

    public RegulationTexts regulations() {
        return survey.regulations();
    }

    public ColumnMap columns() {
        return survey.columns();
    }

    public Documents documents() {
        return survey.documents();
    }

    public UnitNames names() {
        return survey.names();
    }

    /** Names of columns of the dictionary. */
    public ColumnNames columnNames(List<String> ids) {
        List<ColumnDictionary.Column> columns = ids.stream()
                .map(id -> rules().columns().column(id))
                .flatMap(Optional::stream)
                .toList();
        return ColumnNames.of(columns);
    }

    /** Columns of those ids on this site, those with content first. */
    public List<Column> find(List<String> ids) {
        return survey.columns(ids, this::columnNames);
    }

    /** Columns that stand under one of those columns, themselves included. */
    public List<Column> section(List<String> ids) {
        return find(ids).stream()
                .flatMap(top -> columns().below(top).stream())
                .distinct()
                .toList();
    }

    /** Text of a page, one block per line. */
    public String text(Page page) {
        return survey.site().text(page);
    }

    /** Text of a document and its attachments. */
    public String text(Document document) {
        return survey.documents().text(document);
    }

    /** Last day in time, where the plan gives a date. */
    public Optional<LocalDate> lastDay() {
        return requirement.deadline().lastDay();
    }

    /** Last day of a part of the deadline, or that of the whole. */
    public Optional<LocalDate> lastDay(String part) {
        if (requirement.deadline() instanceof Deadline.Parts parts) {
            return parts.part(part).flatMap(Deadline::lastDay);
        }
        return lastDay();
    }

    /** Starts a finding of this check with the messages of its reason. */
    public Finding.Builder finding(String reason, String subject, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = subject;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Finding.about(site().id(), requirement.number(), check, Reason.of(reason), subject)
                .severity(requirement.proof() == Requirement.Proof.AUTOMATIC ? Severity.HIGH : Severity.MEDIUM)
                .message(Message.of("check", reason, arguments));
    }

    /**
     * Reason code for a column that has nothing: it is blank only where a page says so by showing nothing. A link that
     * does not open is a missing column.
     */
    public String absence(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.state() == Column.State.BLANK)
                ? "column-blank"
                : "column-missing";
    }

    /** Publication date of a column's oldest entry: that of its page, else the one beside it. */
    public Optional<LocalDate> oldest(Column column) {
        return column.entries().stream()
                .flatMap(
                        entry -> documents()
                                .at(entry.url())
                                .flatMap(
                                        document -> PublicationDate.of(document).day())
                                .or(entry::date)
                                .stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Why something that was not found may still be there: the place it belongs to was not seen, or the crawl did not see
     * the whole site. Empty when its absence is proved.
     *
     * @param columnIds columns it belongs into
     */
    public Optional<Outcome> unseen(List<String> columnIds) {
        for (Column column : find(columnIds)) {
            Optional<Outcome> unseen = unseen(column);
            if (unseen.isPresent()) {
                return unseen;
            }
        }
        return incomplete();
    }

    /** Why a column, or a column below it, could not be looked at. */
    public Optional<Outcome> unseen(Column column) {
        return switch (column.state()) {
            case BLOCKED ->
                Optional.of(Outcome.of(Verdict.UNKNOWN, "blocked")
                        .at(column.address().toString()));
            case SCRIPT_ONLY ->
                Optional.of(Outcome.of(Verdict.UNKNOWN, "script-only")
                        .at(column.address().toString()));
            case NOT_FETCHED ->
                Optional.of(Outcome.of(Verdict.UNKNOWN, "not-fetched")
                        .at(column.address().toString()));
            case FILLED, BLANK, BROKEN ->
                column.complete() || column.pages().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Outcome.of(Verdict.UNKNOWN, "list-incomplete")
                                .at(column.address().toString()));
        };
    }

    /** The crawl did not see the whole site: it was cut short, or the home page draws its links by script. */
    public Optional<Outcome> incomplete() {
        String why = crawl().coverage().incomplete();
        if (!why.isEmpty()) {
            return Optional.of(
                    Outcome.unknown("crawl-incomplete").noting(Message.literal(Objects.requireNonNull(why))));
        }
        return crawl().home()
                .filter(home -> home.legibility() == Page.Legibility.SCRIPT_ONLY)
                .map(home -> Outcome.unknown("script-only").at(home.url().toString()));
    }
}
