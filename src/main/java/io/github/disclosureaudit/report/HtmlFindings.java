package io.github.disclosureaudit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * All findings of a run, packed for index.html in chunks of one site each, so that a browser unpacks only those that
 * are looked at. A hundred thousand findings take some megabytes in this form.
 */
final class HtmlFindings {
    /** Findings in a chunk: small enough to unpack without a pause that one would notice. */
    private static final int CHUNK = 2500;

    /** Fields of a finding that are the same in both languages, in the order of the array in the page. */
    private static final List<String> FIELDS = List.of(
            "finding_id",
            "requirement",
            "check",
            "reason",
            "severity",
            "certainty",
            "state",
            "url",
            "final_url",
            "found_on",
            "subject",
            "position",
            "occurrences",
            "evidence",
            "evidence_record",
            "first_seen",
            "checked_at");

    /** Fields that are given in Chinese and English, after the others. */
    private static final List<String> TEXTS = List.of("message", "expected", "actual");

    private static final RowReader READER = RowReader.of(Columns.FINDINGS);

    private final RunTables tables;
    private final FindingTurns turns;
    private final RequirementTexts requirements;
    private final Map<String, String> differences;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<List<String>, Integer> counts = new TreeMap<>(HtmlFindings::compare);

    private HtmlFindings(RunTables tables, FindingTurns turns, RequirementTexts requirements) throws IOException {
        this.tables = tables;
        this.differences = tables.differences();
        this.turns = turns;
        this.requirements = requirements;
    }

    /**
     * Findings of one site that are unpacked together.
     *
     * @param site id of the site
     * @param first position of the first one among those of the site
     * @param count number of findings
     * @param packed JSON array of arrays, compressed with gzip
     */
    record Chunk(String site, int first, int count, byte[] packed) {}

    static HtmlFindings read(RunTables tables, FindingTurns turns, RequirementTexts requirements) throws IOException {
        HtmlFindings findings = new HtmlFindings(tables, turns, requirements);
        for (String site : tables.siteIds()) {
            findings.readSite(site);
        }
        return findings;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** Number of findings by site, requirement, reason, severity, certainty and state. */
    ArrayNode counts() {
        ArrayNode array = Json.MAPPER.createArrayNode();
        counts.forEach((group, count) -> {
            ArrayNode row = array.addArray();
            group.forEach(row::add);
            row.add(count);
        });
        return array;
    }

    /** Reason codes of all findings. */
    Set<String> reasons() {
        Set<String> codes = new TreeSet<>();
        counts.keySet().forEach(group -> codes.add(group.get(2)));
        return codes;
    }

    private void readSite(String site) throws IOException {
        List<CsvTable.Row> rows = RowReader.rows(tables.file(Columns.FINDINGS.name(), site));
        Map<String, List<String>> translations = tables.translations(site);
        FindingPlaces places = FindingPlaces.read(tables.file(Columns.OCCURRENCES.name(), site));
        for (int first = 0; first < rows.size(); first += CHUNK) {
            List<CsvTable.Row> part = rows.subList(first, Math.min(rows.size(), first + CHUNK));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (JsonGenerator json = Json.MAPPER.createGenerator(new GZIPOutputStream(packed))) {
                json.writeStartArray();
                for (CsvTable.Row row : part) {
                    write(json, row, translations, places);
                }
                json.writeEndArray();
            }
            chunks.add(new Chunk(site, first, part.size(), packed.toByteArray()));
        }
        rows.forEach(row -> count(site, row));
    }

    private void count(String site, CsvTable.Row row) {
        List<String> group = List.of(
                site,
                READER.text(row, "requirement"),
                READER.text(row, "reason"),
                READER.text(row, "severity"),
                READER.text(row, "certainty"),
                READER.text(row, "state"));
        counts.merge(group, 1, Integer::sum);
    }

    private void write(
            JsonGenerator json, CsvTable.Row row, Map<String, List<String>> translations, FindingPlaces places)
            throws IOException {
        String id = READER.text(row, "finding_id");
        json.writeStartArray();
        for (String field : FIELDS) {
            json.writeString(READER.text(row, field));
        }
        List<String> own = TEXTS.stream().map(field -> READER.text(row, field)).toList();
        List<String> other = translations.getOrDefault(id, own);
        for (int i = 0; i < TEXTS.size(); i++) {
            writePair(json, own.get(i), other.get(i));
        }
        writeDeadline(json, row);
        turns.write(json, id);
        places.write(json, id);
        json.writeString(differences.getOrDefault(id, ""));
        json.writeEndArray();
    }

    private void writeDeadline(JsonGenerator json, CsvTable.Row row) throws IOException {
        String own = READER.text(row, "deadline");
        int requirement = READER.number(row, "requirement");
        Locale mine = tables.isChinese() ? Locale.CHINESE : Locale.ENGLISH;
        Locale others = tables.isChinese() ? Locale.ENGLISH : Locale.CHINESE;
        boolean ofPlan = own.equals(requirements.deadline(requirement, mine));
        writePair(json, own, ofPlan ? requirements.deadline(requirement, others) : own);
    }

    private void writePair(JsonGenerator json, String own, String other) throws IOException {
        json.writeString(tables.isChinese() ? own : other);
        json.writeString(tables.isChinese() ? other : own);
    }

    private static int compare(List<String> one, List<String> two) {
        return Arrays.compare(one.toArray(String[]::new), two.toArray(String[]::new));
    }
}
