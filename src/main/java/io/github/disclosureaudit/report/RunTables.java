package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a run folder as they lie on the disk. Those of a whole run are missing while it is partial.
 *
 * @param folder the run folder
 * @param runId the run
 * @param info content of run.json, an empty object where there is none
 * @param isChinese whether the tables are in Chinese
 * @param verdicts rows of verdicts.csv
 * @param coverage rows of coverage.csv
 */
record RunTables(
        Path folder,
        String runId,
        JsonNode info,
        boolean isChinese,
        List<CsvTable.Row> verdicts,
        List<CsvTable.Row> coverage) {
    private static final String PARTIAL = ".partial";
    private static final String CSV = ".csv";
    private static final String HTML = ".html";
    private static final String DIFFERENCES = "differences";
    private static final RowReader MOVES = RowReader.of(Columns.MOVES);
    private static final RowReader VERDICTS = RowReader.of(Columns.VERDICTS);
    private static final RowReader COVERAGE = RowReader.of(Columns.COVERAGE);

    static RunTables read(Path folder) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String runId = name.endsWith(PARTIAL) ? name.substring(0, name.length() - PARTIAL.length()) : name;
        Path run = folder.resolve("run.json");
        JsonNode info = Files.exists(run) ? Json.MAPPER.readTree(run.toFile()) : Json.MAPPER.createObjectNode();
        return new RunTables(
                folder,
                info.path("runId").asText(runId),
                info,
                isChinese(folder, info),
                RowReader.rows(folder.resolve("verdicts.csv")),
                RowReader.rows(folder.resolve("coverage.csv")));
    }

    /** Ids of the sites in the order of the tables; sites of a partial run that only have findings come last. */
    List<String> siteIds() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        coverage.forEach(row -> ids.add(COVERAGE.text(row, "site_id")));
        verdicts.forEach(row -> ids.add(VERDICTS.text(row, "site_id")));
        ids.addAll(files("findings"));
        return List.copyOf(ids);
    }

    /** File of a site's rows in a table that is kept by site. */
    Path file(String table, String siteId) {
        return folder.resolve(table).resolve(siteId + CSV);
    }

    /** Texts in the language that the tables are not in: by finding id, or by number of the requirement. */
    Map<String, List<String>> translations(String siteId) throws IOException {
        RowReader reader = RowReader.of(Columns.TRANSLATIONS);
        Map<String, List<String>> texts = new HashMap<>();
        for (CsvTable.Row row : RowReader.rows(file(Columns.TRANSLATIONS.name(), siteId))) {
            texts.putIfAbsent(
                    reader.text(row, "text_of"),
                    List.of(reader.text(row, "message"), reader.text(row, "expected"), reader.text(row, "actual")));
        }
        return texts;
    }

    /**
     * Names of the files with both texts of an article side by side, by id of the finding. A finding whose page has moved
     * is listed under its first id, its file is named by its own.
     */
    Map<String, String> differences() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (CsvTable.Row row : RowReader.rows(folder.resolve("moves.csv"))) {
            names.put(MOVES.text(row, "finding_id"), MOVES.text(row, "own_id"));
        }
        names.values()
                .removeIf(name -> !Files.exists(folder.resolve(DIFFERENCES).resolve(name + HTML)));
        for (String name : files(DIFFERENCES, HTML)) {
            names.putIfAbsent(name, name);
        }
        return names;
    }

    private List<String> files(String table) throws IOException {
        return files(table, CSV);
    }

    private List<String> files(String table, String ending) throws IOException {
        Path directory = folder.resolve(table);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ending) && !file.startsWith("."))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList());
        }
    }

    /** run.json says so; where it is missing, the header of any file of findings does. */
    private static boolean isChinese(Path folder, JsonNode info) throws IOException {
        if (info.has("language")) {
            return !info.path("language").asText().equals("en");
        }
        Path findings = folder.resolve("findings");
        if (!Files.isDirectory(findings)) {
            return true;
        }
        try (Stream<Path> files = Files.list(findings)) {
            Path any = files.filter(file -> file.toString().endsWith(CSV))
                    .findAny()
                    .orElse(null);
            if (any == null) {
                return true;
            }
            try (BufferedReader reader = Files.newBufferedReader(any, StandardCharsets.UTF_8)) {
                String header = reader.readLine();
                return header == null || !header.contains("finding_id");
            }
        }
    }
}
