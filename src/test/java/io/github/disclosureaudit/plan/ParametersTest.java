package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed values of rule files, and what is said when they are wrong. */
@Timeout(30)
class ParametersTest {
    @TempDir
    private Path folder;

    private Parameters read(String... lines) throws IOException {
        return YamlFile.read(RulesUnderTest.write(folder.resolve("rules.yaml"), lines));
    }

    @Test
    void readsEveryType() throws IOException {
        Parameters values = read(
                "name: 公开目录",
                "words: [甲, 乙]",
                "one: 丙",
                "strict: true",
                "day: 2021-11-30",
                "year: 2021",
                "title: {zh: 名称, en: name}",
                "share: {value: 0.85, source: G19, confidence: official}",
                "inner: {a: b}",
                "items: [{x: 1}, {x: 2}]",
                "empty:");
        assertThat(values.text("name")).isEqualTo("公开目录");
        assertThat(values.texts("words")).containsExactly("甲", "乙");
        assertThat(values.texts("one")).containsExactly("丙");
        assertThat(values.texts("absent")).isEmpty();
        assertThat(values.flag("strict", false)).isTrue();
        assertThat(values.flag("absent", true)).isTrue();
        assertThat(values.date("day")).contains(LocalDate.of(2021, 11, 30));
        assertThat(values.plainWhole("year")).isEqualTo(2021);
        assertThat(values.wording("title").in(Locale.ENGLISH)).isEqualTo("name");
        assertThat(values.number("share", 0)).isEqualTo(0.85);
        assertThat(values.provenance("share")).contains(new Provenance("G19", Confidence.OFFICIAL));
        assertThat(values.map("inner").orElseThrow().text("a")).isEqualTo("b");
        assertThat(values.maps("items")).hasSize(2);
        assertThat(values.optionalText("empty")).isEmpty();
        assertThat(values.whole("absent", 7)).isEqualTo(7);
    }

    @Test
    void aSourceBesideTheNumbersServesAllOfThem() throws IOException {
        Parameters values = read("days: 14", "source: G19", "confidence: project-default");
        assertThat(values.whole("days", 0)).isEqualTo(14);
        assertThat(values.provenance("days").orElseThrow().confidence()).isEqualTo(Confidence.PROJECT_DEFAULT);
    }

    @Test
    void refusesANumberWithoutSource() throws IOException {
        Parameters values = read("name: x", "days: 14");
        assertThatThrownBy(() -> values.whole("days", 0))
                .hasMessageContaining("rules.yaml:2:7: \"days\" is a figure without source")
                .hasMessageContaining("confidence: official|project-default");
    }

    @Test
    void namesThePlaceOfAnUnknownKeyAndGuesses() throws IOException {
        Parameters values = read("colunms: [a]", "whatever: 1");
        RuleBookException fault =
                catchThrowableOfType(RuleBookException.class, () -> values.requireOnly(Set.of("columns", "subject")));
        assertThat(fault.problems()).hasSize(2);
        Problem near = fault.problems().get(0);
        assertThat(near.line()).isEqualTo(1);
        assertThat(near.column()).isEqualTo(1);
        assertThat(near.in(Locale.ENGLISH)).contains("Did you mean \"columns\"?");
        assertThat(near.in(Locale.CHINESE)).contains("是否应为“columns”？");
        assertThat(fault.problems().get(1).in(Locale.ENGLISH)).contains("Known keys: columns, confidence");
    }

    @Test
    void sourceAndConfidenceAreAlwaysKnown() throws IOException {
        read("source: G19", "confidence: official").requireOnly(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag: perhaps", "flag: [a]", "flag: {a: b}"})
    void refusesAFlagThatIsNone(String line) throws IOException {
        Parameters values = read(line);
        assertThatThrownBy(() -> values.flag("flag", true))
                .isInstanceOf(RuleBookException.class)
                .hasMessageContaining("rules.yaml:1:");
    }

    @Test
    void refusesWrongTypesWithTheirPlace() throws IOException {
        Parameters values =
                read("day: 2021-02-30", "list: text", "map: text", "n: {value: many, source: s, confidence: official}");
        assertThatThrownBy(() -> values.date("day")).hasMessageContaining(":1:6:");
        assertThatThrownBy(() -> values.maps("list")).hasMessageContaining("must be a list");
        assertThatThrownBy(() -> values.map("map")).hasMessageContaining("must have keys of its own");
        assertThatThrownBy(() -> values.number("n", 0)).hasMessageContaining("must be a number, not \"many\"");
        assertThatThrownBy(() -> values.text("absent")).hasMessageContaining("The key \"absent\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [b", "a: b: c", "- a\n- b", "", "a: 1\na: 2", "\ta: b"})
    void saysWhyAFileIsNoRuleFile(String text) throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, text);
        assertThatThrownBy(() -> YamlFile.read(file))
                .isInstanceOf(RuleBookException.class)
                .hasMessageContaining("broken.yaml");
    }

    @Test
    void refusesBytesThatAreNoUtf8AndFilesThatAreNotThere() throws IOException {
        Path file = folder.resolve("gbk.yaml");
        Files.write(file, "name: 公开".getBytes("GBK"));
        assertThatThrownBy(() -> YamlFile.read(file)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> YamlFile.read(folder.resolve("absent.yaml"))).hasMessageContaining("does not exist");
    }

    @Test
    void readsAByteOrderMark() throws IOException {
        Path file = folder.resolve("bom.yaml");
        Files.write(file, "\uFEFFname: x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(YamlFile.read(file).text("name")).isEqualTo("x");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedWithAPlace(@ForAll String text) throws IOException {
        Path file = Files.createTempFile("any", ".yaml");
        try {
            Files.writeString(file, text.replaceAll("[\\uD800-\\uDFFF]", ""));
            YamlFile.read(file).names();
        } catch (RuleBookException e) {
            assertThat(e.problems()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
