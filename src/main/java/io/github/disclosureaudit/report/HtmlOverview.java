package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What index.html needs for its first screen: the run, its sites and requirements, the verdict of each cell, coverage,
 * and the texts of reason codes, columns and the page itself in both languages (a pair is always Chinese, English).
 */
final class HtmlOverview {
    private static final RowReader VERDICTS = RowReader.of(Columns.VERDICTS);
    private static final RowReader COVERAGE = RowReader.of(Columns.COVERAGE);
    private static final List<String> COVERAGE_TEXTS =
            List.of("started_at", "not_fetched_reasons", "wall_details", "limits_hit", "incomplete");
    private static final List<String> COVERAGE_NUMBERS =
            List.of("duration_ms", "pages", "files", "links_checked", "requests", "bytes", "not_fetched", "walls");

    private final RunTables tables;
    private final RequirementTexts requirements;
    private final ReasonCatalogue reasons;
    private final Set<String> findingReasons;

    HtmlOverview(RunTables tables, RequirementTexts requirements, ReasonCatalogue reasons, Set<String> findingReasons) {
        this.tables = tables;
        this.requirements = requirements;
        this.reasons = reasons;
        this.findingReasons = findingReasons;
    }

    ObjectNode node() throws IOException {
        ObjectNode root = Json.MAPPER.createObjectNode();
        ObjectNode run = root.putObject("run");
        run.put("id", tables.runId());
        run.put("chinese", tables.isChinese());
        run.put("partial", !tables.info().has("finished"));
        run.set("info", tables.info());
        List<String> siteIds = tables.siteIds();
        addSites(root.putArray("sites"), siteIds);
        addRequirements(root.putArray("requirements"));
        addCells(root.putArray("cells"), siteIds);
        addCoverage(root.putObject("coverage"));
        new HtmlMeasures(tables).addTo(root.putObject("ipv6"));
        addReasons(root.putObject("reasons"));
        addColumns(root.putArray("columns"));
        root.set("texts", texts());
        return root;
    }

    private void addSites(ArrayNode sites, List<String> siteIds) {
        Map<String, List<String>> known = new HashMap<>();
        for (CsvTable.Row row : tables.verdicts()) {
            known.put(
                    VERDICTS.text(row, "site_id"),
                    List.of(VERDICTS.text(row, "site_name"), VERDICTS.text(row, "kind"), ""));
        }
        for (CsvTable.Row row : tables.coverage()) {
            known.put(
                    COVERAGE.text(row, "site_id"),
                    List.of(
                            COVERAGE.text(row, "site_name"),
                            COVERAGE.text(row, "kind"),
                            COVERAGE.text(row, "home_url")));
        }
        for (String id : siteIds) {
            List<String> texts = known.getOrDefault(id, List.of(id, "", ""));
            sites.addObject()
                    .put("id", id)
                    .put("name", texts.get(0))
                    .put("kind", texts.get(1))
                    .put("home", texts.get(2));
        }
    }

    private void addRequirements(ArrayNode array) {
        Map<Integer, String> titles = new TreeMap<>();
        requirements.numbers().forEach(number -> titles.put(number, ""));
        for (CsvTable.Row row : tables.verdicts()) {
            titles.put(VERDICTS.number(row, "requirement"), VERDICTS.text(row, "requirement_title"));
        }
        titles.forEach((number, title) -> {
            ObjectNode requirement = array.addObject().put("number", number);
            pair(
                    requirement,
                    "title",
                    requirements.title(number, Locale.CHINESE),
                    requirements.title(number, Locale.ENGLISH));
            if (requirements.title(number, Locale.CHINESE).isEmpty()) {
                // A plan of another year than the one at hand: what the tables say, in their language.
                pair(requirement, "title", title, title);
            }
            pair(
                    requirement,
                    "unit",
                    requirements.responsibleUnit(number, Locale.CHINESE),
                    requirements.responsibleUnit(number, Locale.ENGLISH));
            pair(
                    requirement,
                    "deadline",
                    requirements.deadline(number, Locale.CHINESE),
                    requirements.deadline(number, Locale.ENGLISH));
        });
    }

    private void addCells(ArrayNode cells, List<String> siteIds) throws IOException {
        Map<String, Map<String, List<String>>> notes = new HashMap<>();
        for (String id : siteIds) {
            notes.put(id, tables.translations(id));
        }
        for (CsvTable.Row row : tables.verdicts()) {
            String site = VERDICTS.text(row, "site_id");
            int requirement = VERDICTS.number(row, "requirement");
            String note = VERDICTS.text(row, "coverage_note");
            String other = notes.getOrDefault(site, Map.of())
                    .getOrDefault(Integer.toString(requirement), List.of(note))
                    .get(0);
            ArrayNode cell = cells.addArray();
            cell.add(siteIds.indexOf(site)).add(requirement).add(VERDICTS.text(row, "verdict"));
            cell.add(VERDICTS.text(row, "reason")).add(VERDICTS.number(row, "findings"));
            cell.add(VERDICTS.text(row, "evidence_url")).add(VERDICTS.text(row, "published"));
            cell.add(VERDICTS.text(row, "deadline"));
            cell.add(tables.isChinese() ? note : other).add(tables.isChinese() ? other : note);
        }
    }

    private void addCoverage(ObjectNode coverage) {
        for (CsvTable.Row row : tables.coverage()) {
            ObjectNode site = coverage.putObject(COVERAGE.text(row, "site_id"));
            COVERAGE_TEXTS.forEach(id -> site.put(id, COVERAGE.text(row, id)));
            COVERAGE_NUMBERS.forEach(id -> site.put(id, whole(COVERAGE.text(row, id))));
        }
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void addReasons(ObjectNode node) {
        TreeSet<String> codes = new TreeSet<>(reasons.codes());
        codes.addAll(findingReasons);
        tables.verdicts().forEach(row -> codes.add(VERDICTS.text(row, "reason")));
        for (CsvTable.Row row : tables.coverage()) {
            codes.addAll(counted(COVERAGE.text(row, "not_fetched_reasons")));
            codes.add(COVERAGE.text(row, "incomplete"));
        }
        codes.remove("");
        codes.forEach(code -> addReason(node, code));
    }

    /** Names of {@code name=count; name=count}. */
    private static List<String> counted(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("; "))
                        .map(part -> part.split("=")[0])
                        .toList();
    }

    private void addReason(ObjectNode node, String code) {
        ReasonCatalogue.Entry entry = reasons.entry(Reason.of(code));
        ObjectNode texts = node.putObject(code);
        texts.put("known", reasons.knows(Reason.of(code)));
        pair(texts, "title", entry.title());
        pair(texts, "cause", entry.cause());
        pair(texts, "actor", entry.actor());
        pair(texts, "remedy", entry.remedy());
        pair(texts, "source", entry.source(Locale.CHINESE), entry.source(Locale.ENGLISH));
    }

    private static void addColumns(ArrayNode array) {
        for (Table<?> table : Columns.all()) {
            for (Column<?> column : table.columns()) {
                ObjectNode node = array.addObject().put("table", table.name()).put("id", column.id());
                pair(node, "title", column.title(Locale.CHINESE), column.title(Locale.ENGLISH));
                pair(node, "about", column.description(Locale.CHINESE), column.description(Locale.ENGLISH));
            }
        }
    }

    private static ObjectNode texts() {
        ObjectNode texts = Json.MAPPER.createObjectNode();
        ResourceBundle chinese = bundle(Locale.CHINESE);
        ResourceBundle english = bundle(Locale.ENGLISH);
        for (String key : new TreeSet<>(chinese.keySet())) {
            pair(texts, key, chinese.getString(key), english.getString(key));
        }
        return texts;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "io.github.disclosureaudit.messages.html",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void pair(ObjectNode node, String name, Message message) {
        pair(node, name, message.in(Locale.CHINESE), message.in(Locale.ENGLISH));
    }

    private static void pair(ObjectNode node, String name, String chinese, String english) {
        node.putArray(name).add(chinese).add(english);
    }
}
