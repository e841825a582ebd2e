package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas, for editors that read them, say what the readers say. */
@Timeout(60)
class RuleSchemaTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path FOLDER = RulesUnderTest.FOLDER;

    private static List<String> errors(String schema, Path file) throws IOException {
        Schema read = SCHEMAS.getSchema(Files.readString(FOLDER.resolve("schema/" + schema + ".schema.json")));
        return read.validate(Files.readString(file), InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, plan-2021.yaml",
        "columns, columns.yaml",
        "walls, walls.yaml",
        "phones, phones.yaml",
        "fees, fees.yaml",
        "links, links.yaml",
        "ipv6, ipv6.yaml",
        "holidays, holidays/2021.yaml",
        "holidays, holidays/2022.yaml",
        "holidays, holidays/2023.yaml",
        "holidays, holidays/2024.yaml",
        "holidays, holidays/2025.yaml",
        "holidays, holidays/2026.yaml"
    })
    void everyRuleFileKeepsToItsSchema(String schema, String file) throws IOException {
        assertThat(errors(schema, FOLDER.resolve(file))).isEmpty();
    }

    @Test
    void everyYamlFileHasASchema() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replaceAll("(-\\d+)?\\.yaml$", "")))
                    .allMatch(name -> Files.exists(FOLDER.resolve("schema/" + name + ".schema.json")));
        }
    }

    @Test
    void thePlanOfAnotherYearKeepsToTheSchema() throws IOException {
        Path plan = Path.of("src/test/resources/io/github/disclosureaudit/plan/plan-2031.yaml");
        assertThat(errors("plan", plan)).isEmpty();
    }

    @Test
    void aMistypedKeyIsAnErrorHereToo() throws IOException {
        Path file = Files.createTempFile("phones", ".yaml");
        Files.writeString(file, "labels: [a]\nhotlines: [b]\nhotlnes: [c]\n");
        assertThat(errors("phones", file)).singleElement().asString().contains("hotlnes");
        Files.delete(file);
    }
}
