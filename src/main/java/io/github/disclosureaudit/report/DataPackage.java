package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * datapackage.json: the data dictionary of a run folder as a Frictionless Data Package, with names and descriptions in
 * both languages, generated from {@link Columns}, and the meaning of every reason code from {@link ReasonCatalogue}.
 */
final class DataPackage {
    private static final List<Table<?>> PER_SITE = List.of(Columns.FINDINGS, Columns.OCCURRENCES, Columns.TRANSLATIONS);

    private DataPackage() {}

    static void write(Path file, Path folder, String runId, Locale locale) throws NotWritten {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", "disclosure-audit-" + runId.toLowerCase(Locale.ROOT));
        root.put("version", Integer.toString(RunJson.SCHEMA_VERSION));
        ArrayNode resources = root.putArray("resources");
        try {
            for (Table<?> table : PER_SITE) {
                addResource(resources, table, perSite(folder, table.name()), locale);
            }
        } catch (IOException e) {
            throw new NotWritten(file, e);
        }
        addResource(resources, Columns.VERDICTS, List.of("verdicts.csv"), locale);
        addResource(resources, Columns.CHECKS, List.of("checks.csv"), locale);
        addResource(resources, Columns.IPV6, List.of("ipv6.csv"), locale);
        addResource(resources, Columns.COVERAGE, List.of("coverage.csv"), locale);
        addResource(resources, Columns.MOVES, List.of("moves.csv"), locale);
        addReasons(root.putArray("reasons"));
        Json.write(file, root);
    }

    /** What the reason codes in the tables mean: a property of our own, which the standard allows. */
    private static void addReasons(ArrayNode array) {
        ReasonCatalogue reasons = ReasonCatalogue.load();
        for (String code : reasons.codes()) {
            ReasonCatalogue.Entry entry = reasons.entry(Reason.of(code));
            ObjectNode node = array.addObject().put("code", code);
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String suffix = Column.isChinese(language) ? "" : "_en";
                node.put("title" + suffix, entry.title().in(language));
                node.put("cause" + suffix, entry.cause().in(language));
                node.put("actor" + suffix, entry.actor().in(language));
                node.put("remedy" + suffix, entry.remedy().in(language));
                node.put("source" + suffix, entry.source(language));
            }
        }
    }

    private static List<String> perSite(Path folder, String table) throws IOException {
        Path directory = folder.resolve(table);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.startsWith("."))
                    .sorted()
                    .map(name -> table + "/" + name)
                    .toList();
        }
    }

    private static void addResource(ArrayNode resources, Table<?> table, List<String> paths, Locale locale) {
        if (paths.isEmpty()) {
            return;
        }
        ObjectNode resource = resources.addObject();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("title", table.title(Locale.CHINESE));
        resource.put("title_en", table.title(Locale.ENGLISH));
        if (paths.size() == 1) {
            resource.put("path", paths.get(0));
        } else {
            paths.forEach(resource.withArray("/path")::add);
        }
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        ObjectNode dialect = resource.putObject("dialect");
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        addSchema(resource.putObject("schema"), table, locale);
    }

    private static void addSchema(ObjectNode schema, Table<?> table, Locale locale) {
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> addField(fields.addObject(), column, locale));
        schema.putArray("missingValues").add("");
        if (!table.key().isEmpty()) {
            ArrayNode key = schema.putArray("primaryKey");
            table.key().forEach(id -> key.add(header(table, id, locale)));
        }
    }

    private static String header(Table<?> table, String id, Locale locale) {
        return table.header(locale).get(table.indexOf(id));
    }

    /** The name of a field is its header in the files, as the standard asks; the id stands beside it. */
    private static void addField(ObjectNode field, Column<?> column, Locale locale) {
        field.put("name", column.header(locale));
        field.put("id", column.id());
        field.put("title", column.title(Locale.CHINESE));
        field.put("title_en", column.title(Locale.ENGLISH));
        field.put("description", column.description(Locale.CHINESE));
        field.put("description_en", column.description(Locale.ENGLISH));
        field.put("type", column.type().id());
        if (column.type() == Column.Type.DATE) {
            field.put("format", "default");
        }
        ObjectNode constraints = field.putObject("constraints");
        constraints.put("required", column.required());
        if (!column.allowed().isEmpty()) {
            ArrayNode words = constraints.putArray("enum");
            column.allowed().forEach(words::add);
        }
    }
}
