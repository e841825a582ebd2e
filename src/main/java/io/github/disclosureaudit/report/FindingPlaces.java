package io.github.disclosureaudit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first places at which each finding of a site occurs, from occurrences/&lt;site&gt;.csv. */
final class FindingPlaces {
    /** Places shown per finding; the table has them all. */
    private static final int SHOWN = 12;

    private static final List<String> FIELDS =
            List.of("page_url", "page_title", "link_text", "origin", "region", "line", "css_path");
    private static final RowReader READER = RowReader.of(Columns.OCCURRENCES);

    private final Map<String, List<List<String>>> places = new HashMap<>();

    private FindingPlaces() {}

    static FindingPlaces read(Path file) throws IOException {
        FindingPlaces found = new FindingPlaces();
        if (Files.exists(file)) {
            CsvTable.forEach(file, found::add);
        }
        return found;
    }

    private void add(CsvTable.Row row) {
        String finding = READER.text(row, "finding_id");
        if (finding.isEmpty()) {
            return;
        }
        List<List<String>> known = places.computeIfAbsent(finding, id -> new ArrayList<>());
        if (known.size() < SHOWN) {
            known.add(FIELDS.stream().map(field -> READER.text(row, field)).toList());
        }
    }

    /** Writes the places of a finding as an array of arrays. */
    void write(JsonGenerator json, String findingId) throws IOException {
        json.writeStartArray();
        for (List<String> place : places.getOrDefault(findingId, List.of())) {
            json.writeStartArray();
            for (String text : place) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
