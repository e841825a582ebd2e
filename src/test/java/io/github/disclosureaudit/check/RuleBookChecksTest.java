package io.github.disclosureaudit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The plan of 2021 asks only for checks that exist, with parameters that they read. */
@Timeout(30)
class RuleBookChecksTest {
    private final CheckCatalogue checks = CheckCatalogue.load();
    private final RuleBook rules = RuleBookReader.read(Path.of("rules"), Optional.empty());

    @Test
    void everyCheckOfThePlanExists() {
        List<String> unknown = rules.plan().requirements().stream()
                .flatMap(requirement -> requirement.checks().stream())
                .map(CheckRule::check)
                .filter(id -> checks.check(id).isEmpty())
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyParameterIsRead() {
        assertThat(rules.unknownParameters(checks.parameters())).isEmpty();
    }

    @Test
    void everyDecidableRequirementHasChecks() {
        assertThat(rules.plan().requirements())
                .filteredOn(requirement -> requirement.proof() != Requirement.Proof.MANUAL)
                .allMatch(requirement -> !requirement.checks().isEmpty());
    }
}
