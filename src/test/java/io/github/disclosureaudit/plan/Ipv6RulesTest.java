package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.disclosureaudit.model.Ipv6Measure.Kind;
import io.github.disclosureaudit.model.Ipv6Measure.Met;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ipv6.yaml: every measure has its threshold and source, and a slip is told with its line. */
@Timeout(30)
class Ipv6RulesTest {
    @TempDir
    private Path folder;

    @Test
    void everyMeasureSaysWhoAsksForIt() {
        Ipv6Rules rules = RulesUnderTest.book().ipv6();
        for (Kind kind : Kind.values()) {
            assertThat(rules.threshold(kind).source()).as(kind.id()).isNotBlank();
        }
        assertThat(rules.threshold(Kind.SECOND_LEVEL_LINKS).compare(0.85)).isEqualTo(Met.YES);
        assertThat(rules.threshold(Kind.SECOND_LEVEL_LINKS).compare(0.849)).isEqualTo(Met.NO);
        assertThat(rules.threshold(Kind.DNSSEC).compare(0)).isEqualTo(Met.NOTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  aaaa: {at-least: 1,|  aaa: {at-least: 1,|aaaa",
                "  success-rate: {at-least: 0.95,|  success-rate: {at-least: 95,|1",
                "  home: {at-least: 1, source: V6 首页可达, confidence: official}|  home: {at-least: 1}|source",
                "  tcp-delay: {at-most: 0.2,|  tcp-delay: {at-most: 0.2, at-least: 0,|at-most",
                "  dials: {value: 5,|  dials: {value: 0,|dials",
                "  dials: {value: 5, source: V6 多次拨测, confidence: project-default}|  dials: 5|source",
                "  dnssec: {source: RFC 4033, confidence: project-default}|  dnssec: {source: RFC 4033}|confidence"
            })
    void aSlipIsToldWithFileLineAndRemedy(String right, String wrong, String named) throws IOException {
        Path file = RulesUnderTest.copy(folder).resolve("ipv6.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        int line = (int) text.substring(0, text.indexOf(right))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        Files.writeString(file, text.replace(right, wrong));
        RuleBookException fault =
                catchThrowableOfType(RuleBookException.class, () -> RuleBookReader.read(folder, Optional.empty()));
        assertThat(fault.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith("ipv6.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.in(Locale.ENGLISH)).contains(named);
        });
    }
}
