package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code rules list}: what a requirement is judged by, with figures, where they come from and how sure they are. */
@Timeout(60)
class RulesListTest {
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private final CommandUnderTest tool = new CommandUnderTest();

    @BeforeEach
    void list() {
        assertThat(tool.run("rules", "list", "--rules", "rules")).isZero();
    }

    @Test
    void namesEveryRequirementWithItsChecksAndAllTheirParameters() {
        for (Requirement requirement : RULES.plan().requirements()) {
            assertThat(tool.said()).contains(requirement.title().in(Locale.CHINESE));
            requirement.checks().forEach(rule -> {
                assertThat(tool.said()).contains("\n      " + rule.check());
                rule.parameters().names().stream()
                        .filter(name -> !name.equals("source") && !name.equals("confidence"))
                        .forEach(name -> assertThat(tool.said()).contains("          " + name + ": "));
            });
        }
    }

    @Test
    void saysWhereAFigureComesFromAndHowSureItIs() {
        assertThat(tool.said())
                .contains("home-days: 14  (G19 1.2; official)")
                .contains("news-share: 0.05  (standards ZL-3; project-default)");
    }

    @Test
    void namesTheFilesThatHoldTheOtherFigures() {
        assertThat(tool.said()).contains("rules/ipv6.yaml").contains("rules/fees.yaml");
        CheckCatalogue checks = CheckCatalogue.load();
        checks.parameters().keySet().forEach(id -> assertThat(
                        checks.check(id).orElseThrow().files())
                .allSatisfy(file -> assertThat(Path.of("rules", file)).exists()));
    }
}
