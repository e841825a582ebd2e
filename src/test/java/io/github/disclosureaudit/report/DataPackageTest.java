package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.disclosureaudit.report.SampleRuns.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** datapackage.json against the public standard (Frictionless Data Package 1) and against the tables it describes. */
@Timeout(60)
class DataPackageTest {
    /** Where {@code .ci/run} puts the public schema; it is nobody's to copy into this project. */
    private static final Path SCHEMA = Path.of("target/frictionless/package/src/profiles/tabular-data-package.json");

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "date", "datetime");

    private static Path run(Path reports, String language) throws IOException {
        return new SampleRuns(reports)
                .in(Locale.forLanguageTag(language))
                .run(
                        "2021-12-31T0200",
                        Night.of(
                                SampleRuns.ALPHA,
                                SampleRuns.dead(SampleRuns.ALPHA, "a.html", "附件1"),
                                SampleRuns.phone(SampleRuns.ALPHA, "b.html", "乙海关")),
                        Night.of(SampleRuns.BETA).incomplete("page-budget").walled("http://beta.test/w"));
    }

    private static JsonNode describe(Path run) throws IOException {
        return Json.MAPPER.readTree(run.resolve("datapackage.json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void validatesWithThePublicSchema(String language, @TempDir Path reports) throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the public schema is not on this machine; the rules below were checked");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        ObjectNode described = (ObjectNode) describe(run(reports, language));
        assertThat(schema.validate(described.toString(), InputFormat.JSON)).isEmpty();
        described.remove("profile");
        assertThat(schema.validate(described.toString(), InputFormat.JSON)).isNotEmpty();
    }

    /** The rules of the standard in our own words, which hold without its schema. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void keepsTheRulesOfTheStandard(String language, @TempDir Path reports) throws IOException {
        JsonNode described = describe(run(reports, language));
        assertThat(described.path("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(described.path("name").asText()).matches("[-a-z0-9._/]+");
        Set<String> names = new HashSet<>();
        for (JsonNode resource : described.path("resources")) {
            String name = resource.path("name").asText();
            assertThat(name).matches("[-a-z0-9._/]+");
            assertThat(names.add(name)).as("one resource %s", name).isTrue();
            assertThat(resource.path("profile").asText()).isEqualTo("tabular-data-resource");
            assertThat(resource.has("data")).isFalse();
            assertThat(resource.path("encoding").asText()).isEqualTo("utf-8");
            assertThat(paths(resource)).isNotEmpty().allMatch(path -> !path.startsWith("/") && !path.contains(".."));
            Set<String> fields = new HashSet<>();
            for (JsonNode field : resource.path("schema").path("fields")) {
                assertThat(fields.add(field.path("name").asText())).isTrue();
                assertThat(field.path("type").asText()).isIn(TYPES);
                assertThat(field.path("title").asText()).isNotEmpty();
                assertThat(field.path("description").asText()).isNotEmpty();
                assertThat(field.path("description_en").asText()).isNotEmpty();
                JsonNode words = field.path("constraints").path("enum");
                assertThat(words.isMissingNode() || !words.isEmpty()).isTrue();
            }
            for (JsonNode key : resource.path("schema").path("primaryKey")) {
                assertThat(fields).contains(key.asText());
            }
        }
        assertThat(names)
                .contains("findings", "occurrences", "verdicts", "checks", "coverage", "moves", "translations");
    }

    /** What a validator of tables would say: headers, types, required cells, closed vocabularies, keys. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void describesTheTablesAsTheyAre(String language, @TempDir Path reports) throws IOException {
        Path run = run(reports, language);
        for (JsonNode resource : describe(run).path("resources")) {
            Set<String> keys = new HashSet<>();
            for (String path : paths(resource)) {
                check(resource, run.resolve(path), keys);
            }
        }
    }

    @Test
    void leavesNoTableOut(@TempDir Path reports) throws IOException {
        Path run = run(reports, "zh");
        List<String> described = new ArrayList<>();
        describe(run).path("resources").forEach(resource -> described.addAll(paths(resource)));
        try (var files = Files.walk(run)) {
            List<String> there = files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> run.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(described).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static void check(JsonNode resource, Path file, Set<String> keys) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF");
        List<JsonNode> fields = new ArrayList<>();
        resource.path("schema").path("fields").forEach(fields::add);
        try (CSVParser rows = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            boolean header = true;
            for (CSVRecord row : rows) {
                assertThat(row.size()).as("cells in %s", file).isEqualTo(fields.size());
                if (header) {
                    assertThat(row.toList())
                            .isEqualTo(fields.stream()
                                    .map(field -> field.path("name").asText())
                                    .toList());
                } else {
                    for (int i = 0; i < fields.size(); i++) {
                        check(fields.get(i), row.get(i));
                    }
                    StringBuilder key = new StringBuilder();
                    for (JsonNode part : resource.path("schema").path("primaryKey")) {
                        int at = fields.stream()
                                .map(field -> field.path("name").asText())
                                .toList()
                                .indexOf(part.asText());
                        key.append(row.get(at)).append('\u0000');
                    }
                    assertThat(key.isEmpty() || keys.add(key.toString()))
                            .as("key %s of %s", key, file)
                            .isTrue();
                }
                header = false;
            }
        }
    }

    private static void check(JsonNode field, String cell) {
        String name = field.path("id").asText();
        JsonNode rules = field.path("constraints");
        if (cell.isEmpty()) {
            assertThat(rules.path("required").asBoolean())
                    .as("%s may be empty", name)
                    .isFalse();
            return;
        }
        Pattern form =
                switch (field.path("type").asText()) {
                    case "integer" -> Pattern.compile("-?\\d+");
                    case "number" -> Pattern.compile("-?\\d+(\\.\\d+)?");
                    case "boolean" -> Pattern.compile("true|false");
                    case "date" -> Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
                    case "datetime" -> Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
                    default -> Pattern.compile("(?s).*");
                };
        assertThat(cell).as(name).matches(form);
        List<String> words = new ArrayList<>();
        rules.path("enum").forEach(word -> words.add(word.asText()));
        assertThat(words.isEmpty() || words.contains(cell))
                .as("%s of %s", cell, name)
                .isTrue();
    }

    private static List<String> paths(JsonNode resource) {
        List<String> paths = new ArrayList<>();
        JsonNode path = resource.path("path");
        if (path.isTextual()) {
            paths.add(path.asText());
        }
        path.forEach(one -> paths.add(one.asText()));
        return paths;
    }
}
