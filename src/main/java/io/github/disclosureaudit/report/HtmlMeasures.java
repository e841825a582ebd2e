package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The IPv6 measures of each site for index.html, as ipv6.csv has them; runs before it have none. */
final class HtmlMeasures {
    private static final RowReader IPV6 = RowReader.of(Columns.IPV6);
    private static final List<String> TEXTS = List.of(
            "value",
            "unit",
            "at_least",
            "at_most",
            "met",
            "reason",
            "ipv4_ms",
            "ipv6_ms",
            "tested",
            "total",
            "detail",
            "source",
            "confidence");

    private final RunTables tables;

    HtmlMeasures(RunTables tables) {
        this.tables = tables;
    }

    /** Adds the measures by site id. */
    void addTo(ObjectNode sites) throws IOException {
        for (CsvTable.Row row : RowReader.rows(tables.folder().resolve("ipv6.csv"))) {
            ObjectNode measure = array(sites, IPV6.text(row, "site_id")).addObject();
            String kind = IPV6.text(row, "measure");
            measure.put("kind", kind);
            ArrayNode title = measure.putArray("title");
            title.add(MeasureRow.title(kind, Locale.CHINESE)).add(MeasureRow.title(kind, Locale.ENGLISH));
            TEXTS.forEach(id -> measure.put(id, IPV6.text(row, id)));
        }
    }

    /** Not {@code withArray}, which would take an id with a slash for a path. */
    private static ArrayNode array(ObjectNode sites, String id) {
        return sites.get(id) instanceof ArrayNode known ? known : sites.putArray(id);
    }
}
