package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verdicts of the runs before this one, for the trend and for what has changed. Only sites of this run count: a run
 * over other sites would make a trend that is none.
 */
final class EarlierRuns {
    /** Runs drawn: a year of weeks. */
    private static final int SHOWN = 52;

    private static final RowReader READER = RowReader.of(Columns.VERDICTS);

    private final Path reports;
    private final RunTables tables;
    private final Set<String> sites;

    EarlierRuns(Path reports, RunTables tables) throws IOException {
        this.reports = reports;
        this.tables = tables;
        this.sites = new HashSet<>(tables.siteIds());
    }

    /** Runs by time, each with its verdicts and findings by site; and the newest verdict of each cell before. */
    ObjectNode node() throws IOException {
        ObjectNode root = Json.MAPPER.createObjectNode();
        ArrayNode runs = root.putArray("runs");
        Map<String, String> before = new HashMap<>();
        for (String runId : runIds()) {
            List<CsvTable.Row> rows = ofSites(RowReader.rows(file(runId)));
            if (!rows.isEmpty()) {
                addRun(runs, runId, asOf(runId), rows);
                rows.forEach(row -> before.put(cell(row), READER.text(row, "verdict")));
            }
        }
        addRun(runs, tables.runId(), tables.info().path("asOf").asText(), tables.verdicts());
        ArrayNode changes = root.putArray("changes");
        for (CsvTable.Row row : tables.verdicts()) {
            String old = before.getOrDefault(cell(row), "");
            if (!old.isEmpty() && !old.equals(READER.text(row, "verdict"))) {
                changes.addArray()
                        .add(READER.text(row, "site_id"))
                        .add(READER.number(row, "requirement"))
                        .add(old);
            }
        }
        return root;
    }

    private List<String> runIds() throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            List<String> ids = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(RunOrder::isRunId)
                    .filter(id -> RunOrder.BY_TIME.compare(id, tables.runId()) < 0)
                    .filter(id -> Files.exists(file(id)))
                    .sorted(RunOrder.BY_TIME)
                    .toList();
            return ids.subList(Math.max(0, ids.size() - SHOWN + 1), ids.size());
        }
    }

    private Path file(String runId) {
        return reports.resolve(runId).resolve("verdicts.csv");
    }

    private String asOf(String runId) throws IOException {
        Path file = reports.resolve(runId).resolve("run.json");
        JsonNode info = Files.exists(file) ? Json.MAPPER.readTree(file.toFile()) : Json.MAPPER.createObjectNode();
        return info.path("asOf").asText();
    }

    private List<CsvTable.Row> ofSites(List<CsvTable.Row> rows) {
        return rows.stream()
                .filter(row -> sites.contains(READER.text(row, "site_id")))
                .toList();
    }

    private static String cell(CsvTable.Row row) {
        return READER.text(row, "site_id") + ' ' + READER.text(row, "requirement");
    }

    private static void addRun(ArrayNode runs, String runId, String asOf, List<CsvTable.Row> rows) {
        ObjectNode run = runs.addObject().put("id", runId).put("asOf", asOf);
        Map<String, Map<String, Integer>> bySite = new TreeMap<>(Comparator.naturalOrder());
        for (CsvTable.Row row : rows) {
            Map<String, Integer> site = bySite.computeIfAbsent(READER.text(row, "site_id"), id -> new TreeMap<>());
            site.merge(READER.text(row, "verdict"), 1, Integer::sum);
            site.merge("findings", READER.number(row, "findings"), Integer::sum);
        }
        ObjectNode sites = run.putObject("sites");
        bySite.forEach((id, numbers) -> {
            ObjectNode site = sites.putObject(id);
            numbers.forEach(site::put);
        });
    }
}
