package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.JudgedSite;
import io.github.disclosureaudit.model.JudgedSite.Judged;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a run folder says about each site, read back for the ledger. */
final class JudgedSites {
    private static final RowReader FINDINGS = RowReader.of(Columns.FINDINGS);
    private static final RowReader CHECKS = RowReader.of(Columns.CHECKS);
    private static final RowReader COVERAGE = RowReader.of(Columns.COVERAGE);
    private static final RowReader MOVES = RowReader.of(Columns.MOVES);
    private static final RowReader OCCURRENCES = RowReader.of(Columns.OCCURRENCES);

    private final RunTables run;
    private final Map<String, String> ownIds = new HashMap<>();
    private final Set<String> complete = new HashSet<>();
    private final Map<String, Set<Judged>> judged = new HashMap<>();

    private JudgedSites(RunTables run, boolean asListed) throws IOException {
        this.run = run;
        if (!asListed) {
            for (CsvTable.Row row : RowReader.rows(run.folder().resolve("moves.csv"))) {
                ownIds.put(MOVES.text(row, "finding_id"), MOVES.text(row, "own_id"));
            }
        }
        for (CsvTable.Row row : run.coverage()) {
            if (COVERAGE.text(row, "incomplete").isEmpty()) {
                complete.add(COVERAGE.text(row, "site_id"));
            }
        }
        readChecks();
    }

    /**
     * The sites of a run, then those that only the ledger knows.
     *
     * @param lives lives of the findings before the run, by site
     */
    static List<JudgedSite> of(RunTables run, Map<String, List<FindingLife>> lives) throws IOException {
        return new JudgedSites(run, false).sites(lives);
    }

    /** The same with the findings under the ids that they are listed by. */
    static List<JudgedSite> asListed(RunTables run, Map<String, List<FindingLife>> lives) throws IOException {
        return new JudgedSites(run, true).sites(lives);
    }

    private List<JudgedSite> sites(Map<String, List<FindingLife>> lives) throws IOException {
        List<JudgedSite> sites = new ArrayList<>();
        Set<String> here = new HashSet<>(run.siteIds());
        for (String siteId : run.siteIds()) {
            sites.add(site(siteId, lives.getOrDefault(siteId, List.of())));
        }
        for (String siteId : new TreeSet<>(lives.keySet())) {
            if (!here.contains(siteId)) {
                sites.add(JudgedSite.absent(run.runId(), siteId));
            }
        }
        return sites;
    }

    private JudgedSite site(String siteId, List<FindingLife> before) throws IOException {
        return new JudgedSite(
                run.runId(),
                siteId,
                complete.contains(siteId),
                judged.getOrDefault(siteId, Set.of()),
                unjudged(siteId, before),
                findings(siteId));
    }

    /** A check that stands more than once in a requirement was carried out only when none of them is unknown. */
    private void readChecks() throws IOException {
        Map<String, Set<Judged>> not = new HashMap<>();
        for (CsvTable.Row row : RowReader.rows(run.folder().resolve("checks.csv"))) {
            String siteId = CHECKS.text(row, "site_id");
            Judged check = new Judged(
                    CHECKS.number(row, "requirement"), CHECKS.text(row, "check").intern());
            Verdict verdict = Verdict.valueOf(CHECKS.text(row, "verdict"));
            boolean carriedOut = verdict != Verdict.UNKNOWN && verdict != Verdict.MANUAL && verdict != Verdict.NA;
            (carriedOut ? judged : not)
                    .computeIfAbsent(siteId, id -> new HashSet<>())
                    .add(check);
        }
        not.forEach(
                (siteId, checks) -> judged.getOrDefault(siteId, new HashSet<>()).removeAll(checks));
    }

    /** Of the addresses that the lives name, those that the run could not look at. */
    private Set<String> unjudged(String siteId, List<FindingLife> before) throws IOException {
        Set<String> named = new HashSet<>();
        for (FindingLife life : before) {
            named.add(life.finding().url());
            named.add(life.finding().foundOn());
        }
        named.remove("");
        Set<String> unjudged = new HashSet<>();
        Path file = run.file("occurrences", siteId);
        if (!named.isEmpty() && Files.exists(file)) {
            CsvTable.forEach(file, row -> {
                String target = OCCURRENCES.text(row, "target_url");
                if (named.contains(target) && OCCURRENCES.text(row, "outcome").equals("unjudged")) {
                    unjudged.add(target);
                }
            });
        }
        return unjudged;
    }

    private List<KnownFinding> findings(String siteId) throws IOException {
        List<KnownFinding> findings = new ArrayList<>();
        Path file = run.file("findings", siteId);
        if (Files.exists(file)) {
            CsvTable.forEach(file, row -> findings.add(finding(row)));
        }
        return findings;
    }

    private KnownFinding finding(CsvTable.Row row) {
        String id = FINDINGS.text(row, "finding_id");
        return new KnownFinding(
                ownIds.getOrDefault(id, id),
                FINDINGS.text(row, "site_id").intern(),
                FINDINGS.text(row, "site_name").intern(),
                FINDINGS.number(row, "requirement"),
                FINDINGS.text(row, "requirement_title").intern(),
                FINDINGS.text(row, "check").intern(),
                FINDINGS.text(row, "reason").intern(),
                Severity.valueOf(FINDINGS.text(row, "severity").toUpperCase(Locale.ROOT)),
                Certainty.valueOf(FINDINGS.text(row, "certainty").toUpperCase(Locale.ROOT)),
                FINDINGS.text(row, "url"),
                FINDINGS.text(row, "found_on"),
                FINDINGS.text(row, "subject"),
                FINDINGS.text(row, "message"),
                FINDINGS.text(row, "responsible_unit").intern(),
                FINDINGS.text(row, "deadline").intern());
    }
}
